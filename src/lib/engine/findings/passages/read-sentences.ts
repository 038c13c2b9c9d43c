import { countWords } from '../../language/characters';
import type { Frame, Paragraph, QuoteItem } from '../../language/frames';
import type { Prose } from '../../language/read-prose';
import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';

/** A sentence as the finder of opinions reads it: the narrator's words apart from what stands between marks. */
export interface Sentence extends Span {
	readonly frame: Frame;
	readonly paragraph: number;
	readonly part: number;
	/** The narrator's words and marks; quotations are left out. */
	readonly words: readonly Word[];
	readonly quotes: readonly QuoteItem[];
	/** Words of letters or digits among `words`. */
	readonly wordCount: number;
	/** The same for what stands between marks. */
	readonly quotedCount: number;
	/** The narrator's final mark; empty where there is none. */
	readonly close: '.' | '?' | '!' | '';
}

/** More quoted words than a fragment has: the marks give somebody's sentence, not a word the narrator keeps away from. */
export const LONGEST_FRAGMENT = 3;

export function isWord({ pos, text }: Word): boolean {
	return pos !== 'PUNCT' && /[\p{L}\p{N}]/u.test(text);
}

function readClose(words: readonly Word[], frame: Frame, text: string): Sentence['close'] {
	const last = frame.items.at(-1)!;
	if (last.kind === 'quote') {
		const { inner } = last.quote.range;
		// `judged as "threatening?"`: American style puts the narrator's own mark inside.
		const isFragment = countWords(text.slice(inner.start, inner.end)) <= LONGEST_FRAGMENT;
		const char = last.quote.lastChar;
		return isFragment && words.length > 0 && (char === '?' || char === '!' || char === '.') ? char : '';
	}
	for (let index = words.length - 1; index >= 0 && words.length - index <= 4; index--) {
		const mark = words[index]!.text;
		if (mark === '?' || mark === '!' || mark === '.') return mark;
		if (isWord(words[index]!)) return '';
	}
	return '';
}

function readParagraph(text: string, paragraph: Paragraph, index: number): Sentence[] {
	const sentences: Sentence[] = [];
	let next = 0;
	for (const frame of paragraph.frames) {
		const quotes = frame.items.flatMap((item) => (item.kind === 'quote' ? [item.quote] : []));
		const words: Word[] = [];
		let quote = 0;
		for (; next < paragraph.words.length; next++) {
			const word = paragraph.words[next]!;
			if (word.start >= frame.end) break;
			while (quote < quotes.length && quotes[quote]!.range.end <= word.start) quote++;
			const range = quotes[quote]?.range;
			if (word.start >= frame.start && (range === undefined || word.end <= range.start)) words.push(word);
		}
		const wordCount = words.filter(isWord).length;
		const quotedCount = quotes.reduce(
			(sum, { range }) => sum + countWords(text.slice(range.inner.start, range.inner.end)),
			0
		);
		// A row of marks or a bullet is no sentence.
		if (wordCount + quotedCount === 0) continue;
		sentences.push({
			start: frame.start,
			end: frame.end,
			frame,
			paragraph: index,
			part: paragraph.part,
			words,
			quotes,
			wordCount,
			quotedCount,
			close: readClose(words, frame, text)
		});
	}
	return sentences;
}

/** Every sentence of the prose that holds a word, in text order. */
export function readSentences(text: string, { paragraphs }: Prose): Sentence[] {
	return paragraphs.flatMap((paragraph, index) => readParagraph(text, paragraph, index));
}
