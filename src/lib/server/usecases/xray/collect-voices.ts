import { locateWords } from '$lib/engine/language/characters';
import type { Block, PassageFinding, QuotationFinding, Span } from '$lib/engine/types';
import type { NamedSpeaker } from '$lib/schemas/findings';
import type { StoredArticle } from '../../repositories/articles';
import { judgeCertainty } from './certainty';
import { partAt } from './cut-words';
import { countWordsIn, roundShares } from './share-words';
import type { Certainty, TextVoices, VoiceShare, VoiceView } from './xray-views';

/** Colours and patterns that can be told apart at a glance; whoever comes after shares one more. */
const DISTINCT_STYLES = 8;

/** A quotation with the speaker it may be shown to have. */
export interface HeardQuote {
	/** From 1 through the page. */
	readonly number: number;
	readonly finding: QuotationFinding;
	/** Null where it is not clear enough who speaks. */
	readonly speaker: NamedSpeaker | null;
	readonly certainty: Certainty;
}

/** Quotations in text order, each with its speaker where that is sure enough to be told. */
export function hearQuotes(
	quotations: readonly { readonly finding: QuotationFinding; readonly speaker: NamedSpeaker | null }[]
): HeardQuote[] {
	return quotations
		.toSorted((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end)
		.map(({ finding, speaker }, index) => {
			const certainty = judgeCertainty(finding.confidence);
			return {
				number: index + 1,
				finding,
				speaker: certainty && speaker,
				certainty: certainty ?? 'sure'
			};
		});
}

/** "A" to "Z", then "AA": what a speaker is called where there is room for little. */
export function nameLetter(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : nameLetter(Math.floor(index / 26) - 1) + letter;
}

/**
 * Who is quoted anywhere on the page, and the place of each speaker's id among them: text by text, in each whoever has most words
 * first, so that the letters of a text's own speakers follow each other.
 */
export function castVoices(
	quotes: readonly HeardQuote[],
	blocks: readonly Block[]
): { readonly voices: readonly VoiceView[]; readonly placeOf: ReadonlyMap<string, number> } {
	const first = new Map<string, { readonly name: string; readonly part: number; words: number }>();
	for (const { speaker, finding } of quotes) {
		if (!speaker) continue;
		const part = partAt(blocks, finding.start);
		const known = first.get(speaker.id) ?? { name: speaker.name, part, words: 0 };
		if (known.part === part) known.words += finding.wordCount;
		first.set(speaker.id, known);
	}
	// Who is quoted equally much stays in the order of the text.
	const cast = [...first].toSorted(([, a], [, b]) => a.part - b.part || b.words - a.words);
	return {
		voices: cast.map(([, { name }], index) => ({
			letter: nameLetter(index),
			style: Math.min(index, DISTINCT_STYLES) + 1,
			name
		})),
		placeOf: new Map(cast.map(([id], index) => [id, index]))
	};
}

/** By whose words each text of a page is, word by word of its prose. */
export function measureVoices(
	{ body, blocks }: Pick<StoredArticle, 'body' | 'blocks'>,
	quotes: readonly HeardQuote[],
	placeOf: ReadonlyMap<string, number>,
	reported: readonly PassageFinding[]
): TextVoices[] {
	const prose = blocks.filter(({ role }) => role === 'prose');
	const parts = [...new Set(prose.map(({ part }) => part))].sort((a, b) => a - b);
	return parts.map((part) => {
		const words = prose
			.filter((block) => block.part === part)
			.flatMap(({ start, end }) => locateWords(body.slice(start, end)).map((at) => start + at));
		return measureText(part, words, body.length, quotes, placeOf, reported);
	});
}

function measureText(
	part: number,
	words: readonly number[],
	length: number,
	quotes: readonly HeardQuote[],
	placeOf: ReadonlyMap<string, number>,
	reported: readonly PassageFinding[]
): TextVoices {
	// Quotations first: between quotation marks a reported sentence gives its source's own words.
	const pieces = quotes.flatMap((quote) => quote.finding.segments.map((span) => ({ quote, span })));
	const spans: Span[] = [...pieces.map(({ span }) => span), ...reported];
	const counts = countWordsIn(words, spans, length);

	const byVoice = new Map<number | null, { words: number; likelyWords: number; quotes: Set<number> }>();
	for (const [index, { quote }] of pieces.entries()) {
		const count = counts[index] ?? 0;
		if (count === 0) continue;
		const voice = quote.speaker && (placeOf.get(quote.speaker.id) ?? null);
		const sum = byVoice.get(voice) ?? { words: 0, likelyWords: 0, quotes: new Set() };
		sum.words += count;
		if (quote.certainty === 'likely') sum.likelyWords += count;
		sum.quotes.add(quote.number);
		byVoice.set(voice, sum);
	}
	const { words: unclearWords = 0, quotes: unclearQuotes = new Set<number>() } = byVoice.get(null) ?? {};
	const reportedWords = counts.slice(pieces.length).reduce((sum, count) => sum + count, 0);
	const heard = [...byVoice]
		.flatMap(([voice, sum]) => (voice === null ? [] : [{ voice, ...sum }]))
		.toSorted((a, b) => b.words - a.words || a.voice - b.voice);
	const heardWords = heard.reduce((sum, each) => sum + each.words, 0);

	const all = [
		...heard.map((each) => each.words),
		unclearWords,
		reportedWords,
		words.length - heardWords - unclearWords - reportedWords
	];
	const percents = roundShares(all);
	const shareOf = (index: number) => ({
		words: all[index] ?? 0,
		share: words.length > 0 ? (all[index] ?? 0) / words.length : 0,
		percent: percents[index] ?? 0
	});
	return {
		part,
		words: words.length,
		voices: heard.map(({ voice, likelyWords, quotes: numbers }, index): VoiceShare => {
			return { voice, likelyWords, quotes: [...numbers], ...shareOf(index) };
		}),
		unclear: { quotes: [...unclearQuotes], ...shareOf(heard.length) },
		reported: shareOf(heard.length + 1),
		writer: shareOf(heard.length + 2)
	};
}
