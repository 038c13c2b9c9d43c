import type { Block, DateCandidate } from '../types';
import { findWrittenDates, type WrittenDate } from './calendar-dates';

/** Longer lines are no date lines. */
const MAX_LENGTH = 200;

/** Page text after which the date of a page stands. */
const LABELLED = /^\W*(?:first )?(?:published|posted|date|created)\b/i;
const CHANGED = /\b(?:updated|modified|edited|amended)\b/i;

/** A date and the block it stands in. */
interface Placed {
	readonly index: number;
	readonly part: number;
	readonly date: WrittenDate;
}

function readBlocks(text: string, blocks: readonly Block[]): Placed[] {
	const placed: Placed[] = [];
	for (const [index, block] of blocks.entries()) {
		if (block.role !== 'dateline' && block.role !== 'byline') continue;
		if (block.end - block.start > MAX_LENGTH) continue;
		for (const date of findWrittenDates(text, block)) placed.push({ index, part: block.part, date });
	}
	return placed;
}

/** What the dates of a page are worth, once all of them are known. */
export interface DatedBlock extends DateCandidate {
	/** Index of the block it stands in. */
	readonly block: number;
}

/**
 * Every day that the date lines (and author's lines) name, in text order. A day written 10/01/2022 has a value only where
 * another date of the page shows, by a number over twelve, which of the two is the month.
 */
export function findDatedBlocks(text: string, blocks: readonly Block[]): DatedBlock[] {
	const found = readBlocks(text, blocks);
	const slashed = found.map(({ date }) => date.slashed).filter((each) => each !== null);
	const dayFirst = slashed.some(({ monthFirst }) => monthFirst === null);
	const monthFirst = slashed.some((each) => each.dayFirst === null);
	return found.map(({ index: block, part, date: { start, end, value, slashed: readings } }) => {
		if (value !== null || readings === null || dayFirst === monthFirst)
			return { start, end, value, part, block };
		return { start, end, value: dayFirst ? readings.dayFirst : readings.monthFirst, part, block };
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
	part: number,
	dates: readonly DatedBlock[]
): string | null {
	const isOwnProse = (block: Block): boolean => block.role === 'prose' && block.part === part;
	const firstProse = blocks.findIndex(isOwnProse);
	const lastProse = blocks.findLastIndex(isOwnProse);
	const dated = dates.filter((date) => date.part === part && date.value !== null);
	const lineOf = ({ block }: DatedBlock): string => text.slice(blocks[block]!.start, blocks[block]!.end);
	const head = dated.filter(({ block }) => firstProse < 0 || block < firstProse);
	const foot = dated.filter(({ block }) => firstProse >= 0 && block > lastProse);
	const published = [...head, ...foot].find((date) => LABELLED.test(lineOf(date)));
	if (published !== undefined) return published.value;
	const sections = dated.filter(({ block }) => block > firstProse && block < lastProse);
	if (sections.length > 1) return null;
	const original = head.find((date) => !CHANGED.test(lineOf(date)));
	return (original ?? head[0] ?? foot[0])?.value ?? null;
}
