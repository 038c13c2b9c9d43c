import type { Block, DateCandidate } from '../types';
import { findWrittenDates, type WrittenDate } from './calendar-dates';

/** Longer lines are no date lines. */
const MAX_LENGTH = 200;

/** Page text after which the date of a page stands. */
const LABELLED = /^\W*(?:first )?(?:published|posted|date|created)\b/i;
const CHANGED = /\b(?:updated|modified|edited|amended)\b/i;

function readBlocks(text: string, blocks: readonly Block[]): { block: Block; date: WrittenDate }[] {
	return blocks
		.filter(({ role }) => role === 'dateline' || role === 'byline')
		.filter(({ start, end }) => end - start <= MAX_LENGTH)
		.flatMap((block) => findWrittenDates(text, block).map((date) => ({ block, date })));
}

/**
 * Every day that the date lines (and author's lines) name, in text order. A day written 10/01/2022 has a value only where
 * another date of the page shows, by a number over twelve, which of the two is the month.
 */
export function findDateCandidates(text: string, blocks: readonly Block[]): DateCandidate[] {
	const found = readBlocks(text, blocks);
	const slashed = found.map(({ date }) => date.slashed).filter((each) => each !== null);
	const dayFirst = slashed.some(({ monthFirst }) => monthFirst === null);
	const monthFirst = slashed.some((each) => each.dayFirst === null);
	return found.map(({ block: { part }, date: { start, end, value, slashed: readings } }) => {
		if (value !== null || readings === null || dayFirst === monthFirst) return { start, end, value, part };
		return { start, end, value: dayFirst ? readings.dayFirst : readings.monthFirst, part };
	});
}

/**
 * The day a document gives as its own: of the days in its head, the one called "published", else the first that is not
 * called "updated", else the first; without any, a labelled one in its foot. A bare date between paragraphs heads a
 * section of a chronicle and dates nothing else, and where there are several of those, one above the text does not either.
 */
export function findOwnDate(
	text: string,
	blocks: readonly Block[],
	candidates: readonly DateCandidate[]
): string | null {
	const firstProse = blocks.findIndex(({ role }) => role === 'prose');
	const lastProse = blocks.findLastIndex(({ role }) => role === 'prose');
	const dated = candidates.flatMap((candidate) => {
		const index = blocks.findIndex(({ start, end }) => start <= candidate.start && candidate.end <= end);
		return index < 0 || candidate.value === null ? [] : [{ index, value: candidate.value }];
	});
	const lineOf = (index: number): string => text.slice(blocks[index]!.start, blocks[index]!.end);
	const head = dated.filter(({ index }) => firstProse < 0 || index < firstProse);
	const foot = dated.filter(({ index }) => index > lastProse && index >= firstProse);
	const sections = dated.filter(
		({ index }) => index > firstProse && index < lastProse && !/^\W*\p{L}+:?\s.*\(/u.test(lineOf(index))
	);
	const published = [...head, ...foot].find(({ index }) => LABELLED.test(lineOf(index)));
	if (published !== undefined) return published.value;
	if (sections.length > 1) return null;
	const original = head.find(({ index }) => !CHANGED.test(lineOf(index)));
	return (original ?? head[0] ?? foot[0])?.value ?? null;
}
