import { isDottedAbbreviation } from '../../language/lexicon/abbreviations';
import type { Paragraph } from '../../language/frames';
import type { Word } from '../../language/tag-words';

/** A paragraph's words with what each belongs to. */
export interface Scene {
	readonly words: readonly Word[];
	/** For each word, the index of the quotation it stands in; -1 outside. */
	readonly quoteOf: readonly number[];
	/** For each word, the index of its sentence in the paragraph; quotations belong to the sentence around them. */
	readonly frameOf: readonly number[];
}

export function openScene(paragraph: Paragraph): Scene {
	const { words, quotes, frames } = paragraph;
	let quote = 0;
	let frame = 0;
	const quoteOf: number[] = [];
	const frameOf: number[] = [];
	for (const word of words) {
		while (quote < quotes.length && quotes[quote]!.range.end <= word.start) quote++;
		while (frame + 1 < frames.length && frames[frame + 1]!.start <= word.start) frame++;
		const range = quotes[quote]?.range;
		quoteOf.push(range !== undefined && range.start <= word.start ? quote : -1);
		frameOf.push(frame);
	}
	return { words, quoteOf, frameOf };
}

/** Sentences inside a quotation end at their stops. */
function endsSentence({ words }: Scene, index: number): boolean {
	const { text } = words[index]!;
	if (text === '?' || text === '!') return true;
	if (text !== '.') return false;
	const before = words[index - 1];
	const after = words[index + 1];
	if (before === undefined || after === undefined) return true;
	return !isDottedAbbreviation(before.text) && /^[\p{Lu}\p{N}"'“‘]/u.test(after.text);
}

/**
 * Indices of the words that may tell when: from the one beside `at` outwards, in one direction, to the edge of the sentence. Other
 * people's words are passed over: outside a quotation all of it, inside one the other quotations.
 */
export function* walk(scene: Scene, at: number, step: 1 | -1): Generator<number> {
	const { words, quoteOf, frameOf } = scene;
	const own = quoteOf[at]!;
	for (
		let index = at + step, seen = 0;
		index >= 0 && index < words.length && seen < 60;
		index += step, seen++
	) {
		if (frameOf[index] !== frameOf[at]) return;
		if (quoteOf[index] !== -1 && quoteOf[index] !== own) continue;
		if (words[index]!.text === ';') return;
		if (own !== -1 && quoteOf[index] === own && endsSentence(scene, index)) return;
		yield index;
	}
}
