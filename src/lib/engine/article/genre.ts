import { findQuotedRanges } from '../language/marks';
import type { Block, Genre, Span } from '../types';

/**
 * Tells a report from a commentary by the document's own marks. A commentary speaks in its writer's voice: it says "I", asks
 * and exclaims, talks to the reader. A report keeps itself out and names sources. Words between quotation marks are
 * somebody else's and count for neither.
 *
 * A document is a report until at least two kinds of marks, together {@link LINE} a sentence, say otherwise, or a label
 * ("Opinion") does. Weights and line were set on reports (Wikinews, agency copy): none of them may pass.
 */
export function judgeGenre(text: string, blocks: readonly Block[]): Genre {
	const voice = readNarrator(text, blocks);
	const own = countMarks(voice);
	const label = weighLabels(text, blocks);
	if (label >= STRONG_LABEL) return 'commentary';
	const kinds = own.filter(({ count }) => count > 0).length;
	const marks = own.reduce((sum, { count }) => sum + count, 0);
	const weight = own.reduce((sum, { weight: each, count }) => sum + each * count, 0);
	const sentences = Math.max(MIN_SENTENCES, countSentences(voice));
	const score = (weight + label - countAttributions(voice) * ATTRIBUTION) / sentences;
	return kinds >= 2 && marks >= 4 && score >= LINE ? 'commentary' : 'report';
}

/** Weight of marks a sentence from which on a document is a commentary. */
const LINE = 0.3;
/** Short texts are weighed as if they had this many sentences: two marks in three lines prove nothing. */
const MIN_SENTENCES = 10;
/** How far a sentence that names its source speaks against a commentary. */
const ATTRIBUTION = 0.25;
const STRONG_LABEL = 10;
/** A document shows its genre long before this many characters. */
const MAX_CHARS = 60_000;

interface Mark {
	readonly weight: number;
	readonly pattern: RegExp;
}

/** Marks of a writer's voice, each with what one of them weighs. */
const MARKS: readonly Mark[] = [
	// "I" with a verb after it; "World War I was" and "Elizabeth I" are names.
	{
		weight: 2,
		pattern:
			/(?<![\p{Lu}][\p{L}.]{1,20} )\bI(?:['’](?:m|ve|d|ll))?(?= \p{Ll})|(?<=^|[.?!…] )(?:And|But|So|If|When|As|While|Yet|Then|Or|Perhaps|Maybe) I\b|\b(?:my|me|myself|mine|ME|MY)\b|\bMy(?= \p{Ll})/gmu
	},
	{ weight: 1.5, pattern: /\p{Ll}[)’']?\?+(?= |$)/gmu },
	{ weight: 1.5, pattern: /\p{Ll}!+(?= \p{Lu}|$)/gmu },
	{ weight: 1, pattern: /\S ?(?:…|\.(?: ?\.){2,4})(?= ?\p{L})/gu },
	// Ordinary small words in capitals; no initialism of a name is among them.
	{
		weight: 1.5,
		pattern: /(?<=\p{Ll}[,;:]? )(?:NOT|NEVER|ALL|EVERY|ONLY|MUST|VERY|ANY|WE|YOU|THEY|EVER|REALLY|ALWAYS)\b/gu
	},
	{ weight: 1, pattern: /\b(?:[Yy]ou(?:['’](?:re|ve|ll|d))?|[Yy]ours?|[Ll]et['’]s)\b/g },
	{ weight: 0.5, pattern: /\b(?:[Ww]e(?:['’](?:re|ve|ll|d))?|[Oo]urs?(?:elves)?)\b/g }
];

/** Past or present: somebody with a name or a title is the source of the sentence. */
const ATTRIBUTED =
	/\b(?:said|says|told|added|announced|stated|according to|reported|warned|confirmed|insisted|denied|spokes(?:man|woman|person))\b/g;

function countMarks(voice: string): { weight: number; count: number }[] {
	return MARKS.map(({ weight, pattern }) => ({ weight, count: countMatches(voice, pattern) }));
}

function countMatches(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function countSentences(voice: string): number {
	return countMatches(voice, /[.?!…](?=\s|$)/g);
}

function countAttributions(voice: string): number {
	return countMatches(voice, ATTRIBUTED);
}

/** The prose without what stands between quotation marks, a line a paragraph. */
function readNarrator(text: string, blocks: readonly Block[]): string {
	const lines: string[] = [];
	let length = 0;
	for (const block of blocks) {
		if (block.role !== 'prose') continue;
		if (length > MAX_CHARS) break;
		const span = { start: block.start, end: Math.min(block.end, block.start + MAX_CHARS) };
		lines.push(leaveOutQuotes(text, span));
		length += span.end - span.start;
	}
	return lines.join('\n');
}

function leaveOutQuotes(text: string, span: Span): string {
	let own = '';
	let at = span.start;
	for (const range of findQuotedRanges(text, span)) {
		own += `${text.slice(at, range.start)}“”`;
		at = range.end;
	}
	return own + text.slice(at, span.end);
}

/** A section's name above the text, or the newspaper's word that the views are the writer's. */
const SECTION =
	/^(?:opinions?|editorial|op-?ed|commentary|comment|column|viewpoint|perspective|guest (?:column|essay|post)|letters? to the editor|letters|my view|analysis by \p{Lu}.*)(?:\s*[:|–—-].*)?$/iu;
const DISCLAIMER =
	/\b(?:views|opinions) (?:and opinions )?expressed\b.{0,60}\b(?:author|writer|columnist|contributor)(?:['’]?s)?\b|\bis (?:a|an|our|the) (?:\w+ ){0,3}(?:columnist|op-?ed contributor)\b/i;
const BLOG = /^(?:post a comment|no comments:?|posted by\b.*|\d+ comments:?)$/i;

function weighLabels(text: string, blocks: readonly Block[]): number {
	let weight = 0;
	let above = true;
	for (const { role, start, end } of blocks) {
		if (role === 'prose') above = false;
		if (end - start > 400) continue;
		const line = text.slice(start, end);
		if (above && SECTION.test(line)) weight += /^(?:comment|analysis)/i.test(line) ? 4 : STRONG_LABEL;
		if (!above && DISCLAIMER.test(line)) weight += STRONG_LABEL;
		if (role === 'furniture' && BLOG.test(line)) weight += 0.5;
	}
	return weight;
}
