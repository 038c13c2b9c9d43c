import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type ItsHelpers, type PartOfSpeech, type WinkMethods } from 'wink-nlp';
import type { Span } from '../types';

/** A word or mark with its part of speech. Contractions are two words: "do" and "n't". */
export interface Word extends Span {
	readonly text: string;
	/** Lower case, curly apostrophes made straight. */
	readonly lower: string;
	/** Universal part of speech; see https://universaldependencies.org/u/pos/. */
	readonly pos: PartOfSpeech;
	/** Dictionary form, lower case: "said" gives "say". */
	readonly lemma: string;
}

/** The tagger remembers every word it meets; after so many it starts afresh, so that memory stays bounded. */
const MOST_WORDS = 5_000_000;

/**
 * Words with letters of one kind only, so that the tagger takes each for exactly one: numbers, words with their stops
 * ("U.S."), the halves of a contraction, single marks. No alternative can begin inside another: matching is linear.
 */
const PIECE =
	/\d+(?:[.,:]\d+)*|(?:\p{L}\.){2,}(?!\p{L}{2})|[\p{L}\p{M}]+?(?=n['’]t(?![\p{L}\p{N}]))|n['’]t(?![\p{L}\p{N}])|['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}]+(?:['’](?!(?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*|[^\s\u200b\u200c\u200d\u2060\ufeff]/giu;

/** Longer than any word of English: what is longer is tagged as a name. */
const LONGEST = 40;

let tagger: { nlp: WinkMethods; its: ItsHelpers } | null = null;
let read = 0;

function openTagger(count: number): { nlp: WinkMethods; its: ItsHelpers } {
	if (tagger === null || read > MOST_WORDS) {
		const nlp = winkNLP(model, ['pos']);
		tagger = { nlp, its: nlp.its };
		read = 0;
	}
	read += count;
	return tagger;
}

/** What the tagger is shown: plain letters. It never met others, and would split them in ways that depend on what it read before. */
function simplify(piece: string): string {
	if (piece.length > LONGEST) return 'Xx';
	const plain = piece.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'");
	if (/^[\w'.,:!?;()"&%$/-]+$/.test(plain)) return plain;
	if (/^[“”„«»]$/.test(plain)) return '"';
	if (/^[‘‚‹›`]$/.test(plain)) return "'";
	if (/^[–—―]$/.test(plain)) return '-';
	return /\p{L}/u.test(plain) ? 'Xx' : ',';
}

/**
 * The words of a stretch of text with their parts of speech (wink-nlp's tagger, trained on English of many genres). It
 * knows neither sentences nor quotations: callers choose which words they look at. The tagger is shown our own pieces, one by
 * one: left to itself it splits words it met before otherwise than new ones, and takes quadratic time over long ones.
 */
export function tagWords(text: string, span: Span): Word[] {
	const pieces = [...text.slice(span.start, span.end).matchAll(PIECE)];
	const { nlp, its } = openTagger(pieces.length);
	const shown = pieces.map((match) => simplify(match[0]));
	const tokens = nlp.readDoc(shown.join(' ')).tokens();
	const values = tokens.out();
	const tags = tokens.out(its.pos) as PartOfSpeech[];
	const lemmas = tokens.out(its.lemma as ItsFunction<string>);
	const words: Word[] = [];
	let next = 0;
	for (const [index, match] of pieces.entries()) {
		const piece = match[0];
		const own = next;
		// A piece the tagger splits all the same counts by its first half.
		for (let length = 0; next < values.length && length < shown[index]!.length; next++)
			length += values[next]!.length;
		const start = span.start + match.index;
		const lower = piece.toLowerCase().replaceAll('’', "'");
		words.push({
			start,
			end: start + piece.length,
			text: piece,
			lower,
			pos: tags[own] ?? 'X',
			lemma: (lemmas[own] ?? lower).toLowerCase()
		});
	}
	return words;
}
