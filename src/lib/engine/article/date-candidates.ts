import type { Block, DateCandidate } from '../types';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY =
	'(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?(?:,? +(?:the +)?| +))?';
const ORDINAL = '(?:st|nd|rd|th)?';

/** Ways of writing a date, the one with most to say first. Digits beside a match would make it something else. */
const DATE = new RegExp(
	`(?<![\\p{L}\\p{N}])${WEEKDAY}(?:` +
		[
			'(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?:T\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
			'(?<d2>\\d{1,2})\\.(?<m2>\\d{1,2})\\.(?<y2>\\d{4}|\\d\\d)',
			'(?<a3>\\d{1,2})[/-](?<b3>\\d{1,2})[/-](?<y3>\\d{4})',
			`(?<n4>${MONTH}) +(?<d4>\\d{1,2})${ORDINAL}(?!\\d|[:.]\\d)(?:,? +(?<y4>\\d{4}))?`,
			`(?<d5>\\d{1,2})${ORDINAL}\\.?(?: +of)?[ /-]+(?<n5>${MONTH})(?:,?[ /-]+(?<y5>\\d{4}))?`
		].join('|') +
		')(?![\\p{L}\\p{N}])',
	'giu'
);

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function toIso(year: number, month: number, day: number): string | null {
	if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
		return null;
	const pad = (value: number): string => String(value).padStart(2, '0');
	return `${String(year)}-${pad(month)}-${pad(day)}`;
}

/** Day and month with slashes: Europe's order and America's. Only a number over twelve tells which. */
function readSlashed(first: number, second: number, year: number): string | null {
	if (first > 12) return toIso(year, second, first);
	if (second > 12 || first === second) return toIso(year, first, second);
	return null;
}

function readValue(groups: Readonly<Record<string, string | undefined>>): string | null {
	const number = (name: string): number => Number(groups[name] ?? Number.NaN);
	if (groups['y1'] !== undefined) return toIso(number('y1'), number('m1'), number('d1'));
	if (groups['y2'] !== undefined) {
		const year = number('y2');
		return toIso(year < 100 ? 2000 + year : year, number('m2'), number('d2'));
	}
	if (groups['y3'] !== undefined) return readSlashed(number('a3'), number('b3'), number('y3'));
	const name = groups['n4'] ?? groups['n5'] ?? '';
	const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
	const year = Number(groups['y4'] ?? groups['y5'] ?? Number.NaN);
	return Number.isNaN(year) ? null : toIso(year, month, Number(groups['d4'] ?? groups['d5']));
}

/** Longer lines are no date lines. */
const MAX_LENGTH = 200;

/**
 * Every date of the date lines, in text order. The value is null where the year is missing, where day and month may
 * be swapped (10/01/2022), or where there is no such day. A weekday that contradicts the date changes nothing: pages
 * are translated and copied, and the numbers are what survives.
 */
export function findDateCandidates(text: string, blocks: readonly Block[]): DateCandidate[] {
	const candidates: DateCandidate[] = [];
	for (const { role, start, end, part } of blocks) {
		if (role !== 'dateline' || end - start > MAX_LENGTH) continue;
		for (const match of text.slice(start, end).matchAll(DATE)) {
			const from = start + match.index;
			candidates.push({
				start: from,
				end: from + match[0].length,
				value: readValue(match.groups ?? {}),
				part
			});
		}
	}
	return candidates;
}
