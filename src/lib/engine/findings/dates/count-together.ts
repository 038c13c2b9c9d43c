import type { Word } from '../../language/tag-words';
import type { Meaning, Proposal, YearReference } from './meaning';
import { lowerAt } from './pieces';

/** Words and marks that may stand between two dates that name one time together: "last year, on", "in May of". */
const JOINTS = new Set([',', 'on', 'in', 'of']);
const LONGEST_JOINT = 2;

function areBeside(words: readonly Word[], one: Proposal, other: Proposal): boolean {
	if (other.from - one.to > LONGEST_JOINT) return false;
	for (let at = one.to; at < other.from; at++) if (!JOINTS.has(lowerAt(words, at))) return false;
	return true;
}

/** The year that words of their own give: "in 2015", "last year", "ten years ago", "the following year". */
function readYear(meaning: Meaning): YearReference | null {
	if (meaning.kind === 'year') return { kind: 'named', year: meaning.year };
	if ((meaning.kind !== 'unit' && meaning.kind !== 'distance') || meaning.unit !== 'year') return null;
	// Of the text: by then its words are the latest year named.
	if (meaning.origin === 'text') return { kind: 'counted', shift: 0, origin: 'text' };
	const shift = meaning.kind === 'unit' ? meaning.shift : meaning.count;
	return { kind: 'counted', shift, origin: 'document' };
}

/** Counts in weeks, months or years, or from a day of the text: a weekday or "today" beside it is not the document's. */
function isElsewhere(meaning: Meaning): boolean {
	if (meaning.kind === 'distance') return meaning.unit !== 'day' || meaning.origin === 'text';
	if (meaning.kind === 'year') return true;
	return (
		meaning.kind === 'unit' && (meaning.origin === 'text' || (meaning.unit === 'year' && meaning.shift !== 0))
	);
}

/** A date as it reads beside the words that say which year or week it belongs to; itself where they say nothing. */
function place(own: Proposal, beside: Proposal, isBefore: boolean): Proposal {
	const { meaning } = own;
	const year = readYear(beside.meaning);
	const isOpenYear =
		(meaning.kind === 'day' && meaning.year === null) ||
		(meaning.kind === 'month' && meaning.year === null && meaning.shift === null);
	if (isOpenYear && year !== null && (meaning.kind === 'day' || meaning.kind === 'month')) {
		// In front of it, what the text counts is not counted yet.
		if (isBefore && year.kind === 'counted' && year.origin === 'text')
			return { ...own, meaning: { kind: 'open', reason: 'year-unclear' } };
		// "Ten years ago in December" may be nine and a half.
		const isRough = beside.meaning.kind === 'distance';
		return {
			...own,
			meaning: { ...meaning, year },
			confidence: own.confidence * (isRough ? 0.85 : 0.95)
		};
	}
	const isOfDocument =
		(meaning.kind === 'weekday' && meaning.shift === null) ||
		meaning.kind === 'today' ||
		(meaning.kind === 'unit' && meaning.origin === 'document' && meaning.unit !== 'year') ||
		isOpenYear;
	return isOfDocument && isElsewhere(beside.meaning)
		? { ...own, meaning: { kind: 'open', reason: isOpenYear ? 'year-unclear' : 'week-unclear' } }
		: own;
}

/**
 * "Last year, in May", "on 12 June ten years ago", "a week later, on Friday": two expressions that stand side by side name one
 * time. What would count from the document's day by itself takes the year of the other, or stays open.
 */
export function countTogether(words: readonly Word[], proposals: readonly Proposal[]): Proposal[] {
	const placed = [...proposals];
	for (let index = 1; index < placed.length; index++) {
		const one = placed[index - 1]!;
		const other = placed[index]!;
		if (!areBeside(words, one, other)) continue;
		placed[index] = place(other, one, false);
		placed[index - 1] = place(one, other, true);
	}
	return placed;
}
