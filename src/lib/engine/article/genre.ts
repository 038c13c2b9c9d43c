import { findQuotedRanges } from '../language/marks';
import type { Block, Genre, Span } from '../types';
import { namesAgency } from './city-datelines';
import { weighLabels } from './genre-labels';

/**
 * A mark of a writer's voice. What one weighs says how far it speaks against a report; a weak mark is met in reports too
 * ("what we know so far", "your questions answered") and is no kind of its own.
 */
interface Mark {
	readonly weight: number;
	readonly weak?: true;
	readonly pattern: RegExp;
}

const MARKS: readonly Mark[] = [
	// The writer as "I". "World War I was" and "Elizabeth I" are names.
	{
		weight: 2,
		pattern:
			/\bI(?:['’](?:m|ve|d|ll))?(?= \p{Ll})(?<!\b\p{Lu}\p{L}{2,20} I)|\b(?:And|But|When|While|Yet|Then|Maybe|Perhaps) I\b|\b(?:my|me|myself|mine|ME|MY)\b|\bMy(?= \p{Ll})/gu
	},
	{ weight: 1.5, pattern: /\p{Ll}[)’']?\?+(?=\s|$)/gu },
	{ weight: 1.5, pattern: /\p{Ll}!+(?=\s+\p{Lu}|$)/gu },
	{ weight: 1, pattern: /\S ?(?:…|\.(?: ?\.){2,4})(?=\s?\p{L})/gu },
	// Ordinary small words in capitals; no initialism is among them.
	{
		weight: 1.5,
		pattern:
			/(?<=\p{Ll}[,;:]?\s)(?:NOT|NEVER|ALL|EVERY|ONLY|MUST|VERY|ANY|WE|YOU|THEY|EVER|REALLY|ALWAYS|ME|MY)\b/gu
	},
	{ weight: 1, weak: true, pattern: /\b(?:[Yy]ou(?:['’](?:re|ve|ll|d))?|[Yy]ours?|[Ll]et['’]s)\b/g },
	{ weight: 0.5, weak: true, pattern: /\b(?:[Ww]e(?:['’](?:re|ve|ll|d))?|[Oo]urs?(?:elves)?)\b/g }
];

/** Somebody is the source of the sentence, which is how a report speaks. */
const ATTRIBUTED =
	/\b(?:said|says|told|added|announced|stated|reported|warned|confirmed|insisted|denied|according to|spokes(?:man|woman|person))\b/g;
const ATTRIBUTION = 0.25;

/** Weight of marks a sentence from which on a document is a commentary: with one kind of marks, two, and three or more. */
const LINES = [0.5, 0.3, 0.15] as const;
/** The same where a weak label ("Analysis", "Comment") stands above the text. */
const LINE_BELOW_LABEL = 0.1;
/** So many marks, in so many paragraphs: one stray quotation without its marks is no writer's voice. */
const MIN_MARKS = 4;
const MIN_PARAGRAPHS = 3;
/** Short texts are weighed as if they had this many sentences: two marks in three lines prove nothing. */
const MIN_SENTENCES = 10;
/** A document shows its genre long before this many characters and paragraphs. */
const MAX_CHARS = 60_000;
const MAX_PARAGRAPHS = 2000;

/**
 * Tells a report from a commentary by the document's own marks. A commentary speaks in its writer's voice: it says "I", asks
 * and exclaims, talks to the reader. A report keeps itself out and names sources. What stands between quotation marks
 * is somebody else's voice and counts for neither.
 *
 * A document is a report unless a label says otherwise ("Opinion") or marks of several kinds, weighed by the sentence,
 * pass the line. The line lies where none of 121 Wikinews reports comes near it.
 */
export function judgeGenre(text: string, blocks: readonly Block[]): Genre {
	const label = weighLabels(text, blocks);
	if (label === 'strong') return 'commentary';
	// An agency's copy is a report, whatever it is about.
	if (blocks.some(({ role, start, end }) => role === 'dateline' && namesAgency(text.slice(start, end))))
		return 'report';
	const paragraphs = readNarrator(text, blocks);
	const counts = MARKS.map(({ pattern }) => paragraphs.map((paragraph) => countMatches(paragraph, pattern)));
	const sums = counts.map(sum);
	const marked = paragraphs.filter((_, at) => counts.some((each) => each[at]! > 0)).length;
	const needed = Math.min(MIN_PARAGRAPHS, paragraphs.length);
	if (marked < needed || sum(sums) < MIN_MARKS) return 'report';
	const kinds = MARKS.filter(({ weak }, index) => weak !== true && sums[index]! > 0).length;
	if (kinds === 0) return 'report';
	const weight = sum(MARKS.map((mark, index) => mark.weight * sums[index]!));
	const sources = sum(paragraphs.map((paragraph) => countMatches(paragraph, ATTRIBUTED)));
	const sentences = sum(paragraphs.map((paragraph) => countMatches(paragraph, /[.?!…](?=\s|$)/g)));
	const score = (weight - sources * ATTRIBUTION) / Math.max(MIN_SENTENCES, sentences);
	const line = label === 'weak' ? LINE_BELOW_LABEL : LINES[Math.min(kinds, LINES.length) - 1]!;
	return score >= line ? 'commentary' : 'report';
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function countMatches(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** A line of an interview or a transcript: "LIND: …", "Anna Lind: …", "Q: …". */
const SPOKEN = /^["“]?\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,3}:\s/u;

/** The paragraphs in the writer's own voice, without what is quoted, whether by marks, by a colon before it or as a transcript. */
function readNarrator(text: string, blocks: readonly Block[]): string[] {
	const paragraphs: string[] = [];
	let length = 0;
	let announced = false;
	for (const { role, start, end } of blocks) {
		if (length > MAX_CHARS || paragraphs.length === MAX_PARAGRAPHS) break;
		if (role !== 'prose') continue;
		const span = { start, end: Math.min(end, start + MAX_CHARS) };
		const own = leaveOutQuotes(text, span);
		if (!announced && !SPOKEN.test(own)) paragraphs.push(own);
		announced = text[end - 1] === ':';
		length += span.end - span.start;
	}
	return paragraphs;
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
