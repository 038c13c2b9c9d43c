import type { Word } from '../../language/tag-words';
import {
	MONTH_ABBREVIATIONS,
	MONTHS,
	WEEKDAY_ABBREVIATIONS,
	WEEKDAYS
} from '../../language/lexicon/calendar';
import { NUMBERS } from './date-words';
import type { YearReference } from './meaning';

/** What was read, and the index of the word after it. */
export interface Read<T> {
	readonly value: T;
	readonly end: number;
}

export function lowerAt(words: readonly Word[], index: number): string {
	return words[index]?.lower ?? '';
}

/** No white space stands before this word. */
export function isGlued(words: readonly Word[], index: number): boolean {
	const word = words[index];
	return word !== undefined && index > 0 && words[index - 1]!.end === word.start;
}

export function isCapital(word: Word | undefined): boolean {
	return word !== undefined && /^\p{Lu}/u.test(word.text);
}

const DASH = /^[-‐‑–—]$/;

export function isDash(words: readonly Word[], index: number): boolean {
	return DASH.test(lowerAt(words, index));
}

/** "January", "Jan", "Jan."; a capital letter is required, because "may" and "march" are words. */
export function readMonth(words: readonly Word[], index: number): Read<number> | null {
	const lower = lowerAt(words, index);
	const full = MONTHS.get(lower);
	const short = full ?? MONTH_ABBREVIATIONS.get(lower);
	if (short === undefined || !isCapital(words[index])) return null;
	if (full !== undefined) return { value: full, end: index + 1 };
	const dotted = lowerAt(words, index + 1) === '.' && isGlued(words, index + 1);
	return { value: short, end: dotted ? index + 2 : index + 1 };
}

/** "Friday", or "Fri" and "Fri." where something else of a date follows. */
export function readWeekday(words: readonly Word[], index: number, allowShort: boolean): Read<number> | null {
	const lower = lowerAt(words, index);
	const full = WEEKDAYS.get(lower);
	const short = full ?? (allowShort ? WEEKDAY_ABBREVIATIONS.get(lower) : undefined);
	if (short === undefined || !isCapital(words[index])) return null;
	if (full !== undefined) return { value: full, end: index + 1 };
	const dotted = lowerAt(words, index + 1) === '.' && isGlued(words, index + 1);
	return { value: short, end: dotted ? index + 2 : index + 1 };
}

export interface DayNumber {
	readonly day: number;
	/** Written as "10th". */
	readonly isOrdinal: boolean;
}

/** A day of the month: "10" or "10th". */
export function readDayNumber(words: readonly Word[], index: number): Read<DayNumber> | null {
	const text = lowerAt(words, index);
	if (!/^\d{1,2}$/.test(text)) return null;
	const day = Number(text);
	if (day < 1 || day > 31) return null;
	const isOrdinal = isGlued(words, index + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(words, index + 1));
	const end = isOrdinal ? index + 2 : index + 1;
	// "10%", "10km", "10/3" and "10-year" are no days; a dash may open a range, which callers read.
	if (isGlued(words, end) && /^[\p{L}\p{N}%/:°]/u.test(lowerAt(words, end))) return null;
	return { value: { day, isOrdinal }, end };
}

/** Years that news writes about. */
export function isPlausibleYear(year: number): boolean {
	return year >= 1000 && year <= 2199;
}

export function readYear(words: readonly Word[], index: number): Read<number> | null {
	const text = lowerAt(words, index);
	if (!/^\d{4}$/.test(text) || !isPlausibleYear(Number(text))) return null;
	if (isGlued(words, index + 1) && /^[\p{L}\p{N}%/:°]/u.test(lowerAt(words, index + 1))) return null;
	return { value: Number(text), end: index + 1 };
}

/** Two figures of a year below this are of our century. */
const PIVOT = 30;

export function toFullYear(lastTwo: number): number {
	return lastTwo + (lastTwo < PIVOT ? 2000 : 1900);
}

/** "'76", "’99": an apostrophe stands for the century. */
export function readShortYear(words: readonly Word[], index: number): Read<number> | null {
	if (!/^['’‘]$/.test(lowerAt(words, index)) || isGlued(words, index)) return null;
	const text = lowerAt(words, index + 1);
	if (!isGlued(words, index + 1) || !/^\d\d$/.test(text)) return null;
	if (isGlued(words, index + 2) && /^[\p{L}\p{N}%/:°-]/u.test(lowerAt(words, index + 2))) return null;
	return { value: toFullYear(Number(text)), end: index + 2 };
}

const YEARS_COUNTED: ReadonlyMap<string, number> = new Map([
	['last', -1],
	['this', 0],
	['next', 1]
]);
const YEARS_FROM_TEXT: ReadonlyMap<string, number> = new Map([
	['previous', -1],
	['preceding', -1],
	['same', 0],
	['following', 1]
]);

/** The year that may follow a month, day, season or quarter: ", 2014", "’76", "of 2014", "last year", "of that year", "the following year". */
export function readYearReference(words: readonly Word[], index: number): Read<YearReference> | null {
	const from = lowerAt(words, index) === ',' || lowerAt(words, index) === 'of' ? index + 1 : index;
	const year = readYear(words, from) ?? readShortYear(words, from);
	if (year !== null) return { value: { kind: 'named', year: year.value }, end: year.end };
	if (lowerAt(words, index) === ',') return null;
	const [first, second, third] = [0, 1, 2].map((offset) => lowerAt(words, from + offset));
	if (second === 'year' && YEARS_COUNTED.has(first!))
		return {
			value: { kind: 'counted', shift: YEARS_COUNTED.get(first!)!, origin: 'document' },
			end: from + 2
		};
	if (first === 'that' && second === 'year')
		return { value: { kind: 'counted', shift: 0, origin: 'text' }, end: from + 2 };
	if ((first === 'the' || first === 'that') && third === 'year' && YEARS_FROM_TEXT.has(second!))
		return {
			value: { kind: 'counted', shift: YEARS_FROM_TEXT.get(second!)!, origin: 'text' },
			end: from + 3
		};
	return null;
}

/** A small whole number in words or figures; "a" and "an" are one. */
export function readCount(words: readonly Word[], index: number): Read<number> | null {
	const text = lowerAt(words, index);
	if (/^\d{1,3}$/.test(text)) return { value: Number(text), end: index + 1 };
	const value = NUMBERS.get(text);
	return value === undefined ? null : { value, end: index + 1 };
}

/** "born on 3 May": nobody can tell the year of a birthday from the verb. */
export function isBirthday(words: readonly Word[], index: number): boolean {
	return [1, 2, 3].some((back) => lowerAt(words, index - back) === 'born');
}
