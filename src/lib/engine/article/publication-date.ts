import type { Block } from '../types';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function toIso(year: number, month: number, day: number): string | null {
	if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
	const pad = (value: number): string => String(value).padStart(2, '0');
	return `${String(year)}-${pad(month)}-${pad(day)}`;
}

/** Reads a date only where it can mean one day: year first, a month's name, or day and month with stops (10.01.2022). */
export function readCalendarDate(text: string): string | null {
	const iso = /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
	if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
	if (dotted) return toIso(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
	const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text);
	const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text);
	const named = monthFirst
		? { month: monthFirst[1]!, day: monthFirst[2]!, year: monthFirst[3]! }
		: dayFirst
			? { month: dayFirst[2]!, day: dayFirst[1]!, year: dayFirst[3]! }
			: null;
	if (named === null) return null;
	const month = MONTHS.indexOf(named.month.slice(0, 3).toLowerCase()) + 1;
	return toIso(Number(named.year), month, Number(named.day));
}

/** The date of the page's first date line that gives a whole date. Dates without a year stay unknown. */
export function findPublicationDate(text: string, blocks: readonly Block[]): string | null {
	for (const block of blocks) {
		if (block.role !== 'dateline' || block.end - block.start > 200) continue;
		const date = readCalendarDate(text.slice(block.start, block.end));
		if (date !== null) return date;
	}
	return null;
}
