import type { Block, BlockRole, DateCandidate } from '../types';
import { findWrittenDates, type WrittenDate } from './calendar-dates';

/** Longer lines are no date lines. */
const MAX_LENGTH = 200;

const PUBLISHED = /\b(?:published|posted|created)\b|^\W*date\b/i;
const CHANGED = /\b(?:updated?|modified|edited|amended)\b/i;

/** A date of the page, and what stands before it in its line: "Last updated: ". */
export interface LabelledDate extends DateCandidate {
	readonly label: string;
	readonly role: BlockRole;
}

interface Placed {
	readonly block: Block;
	readonly label: string;
	readonly date: WrittenDate;
}

function placeDates(text: string, blocks: readonly Block[]): Placed[] {
	const placed: Placed[] = [];
	for (const block of blocks) {
		if (block.role !== 'dateline' && block.role !== 'byline') continue;
		if (block.end - block.start > MAX_LENGTH) continue;
		let from = block.start;
		for (const date of findWrittenDates(text, block)) {
			placed.push({ block, date, label: text.slice(from, date.start) });
			from = date.end;
		}
	}
	return placed;
}

/**
 * Every day that the date lines (and author's lines) name, in text order. A day written 10/01/2022 has a value only where
 * another date of the page shows, by a number over twelve, which of the two is the month.
 */
export function findLabelledDates(text: string, blocks: readonly Block[]): LabelledDate[] {
	const found = placeDates(text, blocks);
	const slashed = found.map(({ date }) => date.slashed).filter((each) => each !== null);
	const dayFirst = slashed.some(({ monthFirst }) => monthFirst === null);
	const monthFirst = slashed.some((each) => each.dayFirst === null);
	return found.map(({ block: { part, role }, label, date }) => {
		const { start, end, slashed: readings } = date;
		let { value } = date;
		if (value === null && readings !== null && dayFirst !== monthFirst)
			value = dayFirst ? readings.dayFirst : readings.monthFirst;
		return { start, end, value, part, label, role };
	});
}

/**
 * The day a document gives as its own, from its blocks and its dates: the one called "published", else the first above the
 * text that is not called "updated", else the first there; below the text only one with a label or an author counts. A bare
 * date between paragraphs heads a section of a chronicle and dates nothing else, and where there are several of
 * those, one above the text does not either.
 */
export function findOwnDate(blocks: readonly Block[], dates: readonly LabelledDate[]): string | null {
	const textStart = blocks.find(({ role }) => role === 'prose')?.start ?? Infinity;
	const textEnd = blocks.findLast(({ role }) => role === 'prose')?.end ?? Infinity;
	const full = dates.filter(({ value }) => value !== null);
	const head = full.filter(({ end }) => end <= textStart);
	const foot = full.filter(
		({ start, label, role }) =>
			start >= textEnd && (role === 'byline' || PUBLISHED.test(label) || CHANGED.test(label))
	);
	const published = [...head, ...foot].find(({ label }) => PUBLISHED.test(label));
	if (published !== undefined) return published.value;
	const sections = full.filter(({ start, end }) => start > textStart && end < textEnd);
	if (sections.length > 1) return null;
	const original = head.find(({ label }) => !CHANGED.test(label));
	return (original ?? head[0] ?? foot[0])?.value ?? null;
}
