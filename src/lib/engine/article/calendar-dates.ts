import { MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS } from '../language/lexicon/calendar';
import { dayOf, formatDay, isDay } from '../language/calendar';
import type { Span } from '../types';

function either(...lexicons: readonly ReadonlyMap<string, number>[]): string {
	return lexicons.flatMap((lexicon) => [...lexicon.keys()]).join('|');
}

const MONTH = `(?:${either(MONTHS, MONTH_ABBREVIATIONS)})\\.?`;
const WEEKDAY = `(?:(?:${either(WEEKDAYS, WEEKDAY_ABBREVIATIONS)})\\.?,? {1,3}(?:the )?)?`;
const ORDINAL = '(?:st|nd|rd|th)?';

/** Ways newspapers write a day, the fullest first. Letters or digits beside a match would make it something else. */
const DATE = new RegExp(
	`(?<![\\p{L}\\p{N}])${WEEKDAY}(?:` +
		[
			'(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?:T\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
			'(?<d2>\\d{1,2})\\.(?<m2>\\d{1,2})\\.(?<y2>\\d{4}|\\d\\d)',
			'(?<a3>\\d{1,2})[/-](?<b3>\\d{1,2})[/-](?<y3>\\d{4})',
			`(?<n4>${MONTH}) (?:the )?(?<d4>\\d{1,2})${ORDINAL}(?!\\d|[:.]\\d)(?:,? (?<y4>\\d{4}))?`,
			`(?<d5>\\d{1,2})${ORDINAL}\\.?(?: of)?[ /-]{1,3}(?<n5>${MONTH})(?:,?[ /-]{1,3}(?<y5>\\d{4}))?`
		].join('|') +
		')(?![\\p{L}\\p{N}])',
	'giu'
);

/** Earlier and later years are numbers of something else. */
const YEARS = [1600, 2200] as const;

function toIso(year: number, month: number, day: number): string | null {
	if (!(year >= YEARS[0] && year <= YEARS[1]) || !isDay(year, month, day)) return null;
	return formatDay(dayOf(year, month, day));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A day as it is written. `slashed` keeps both readings of 03/04/2022, Europe's and America's. */
export interface WrittenDate extends Span {
	/** ISO; null where the year is missing, where there is no such day, and where day and month may be swapped. */
	readonly value: string | null;
	readonly slashed: { readonly dayFirst: string | null; readonly monthFirst: string | null } | null;
}

function readDate(groups: Groups, span: Span): WrittenDate {
	const number = (name: string): number => Number(groups[name] ?? Number.NaN);
	const plain = (value: string | null): WrittenDate => ({ ...span, value, slashed: null });
	if (groups['y1'] !== undefined) return plain(toIso(number('y1'), number('m1'), number('d1')));
	if (groups['y2'] !== undefined) {
		const year = number('y2');
		return plain(toIso(year < 100 ? 2000 + year : year, number('m2'), number('d2')));
	}
	if (groups['y3'] !== undefined) {
		const dayFirst = toIso(number('y3'), number('b3'), number('a3'));
		const monthFirst = toIso(number('y3'), number('a3'), number('b3'));
		const isClear = dayFirst === null || monthFirst === null || dayFirst === monthFirst;
		return { ...span, value: isClear ? (dayFirst ?? monthFirst) : null, slashed: { dayFirst, monthFirst } };
	}
	const name = groups['n4'] ?? groups['n5'] ?? '';
	const month = MONTH_ABBREVIATIONS.get(name.slice(0, 3).toLowerCase()) ?? Number.NaN;
	const day = Number(groups['d4'] ?? groups['d5']);
	return plain(toIso(Number(groups['y4'] ?? groups['y5'] ?? Number.NaN), month, day));
}

/**
 * Every written day of a short stretch of text, in order; offsets are those of the whole text. A weekday belongs to its
 * date, and one that contradicts it changes nothing: pages are translated and copied, and the numbers survive.
 */
export function findWrittenDates(text: string, { start, end }: Span): WrittenDate[] {
	return [...text.slice(start, end).matchAll(DATE)].map((match) =>
		readDate(match.groups ?? {}, { start: start + match.index, end: start + match.index + match[0].length })
	);
}

/** The same text with every written day blanked out. */
export function blankDates(text: string): string {
	return text.replace(DATE, ' ');
}
