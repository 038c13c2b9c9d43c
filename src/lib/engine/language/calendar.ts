/**
 * Arithmetic on civil days, without `Date`: no time zone can shift a result. A day is its number since 1 January 1970 (negative
 * before). The Gregorian calendar is used for all years.
 */

/** First and last day, both inclusive. */
export interface DayRange {
	readonly from: number;
	readonly to: number;
}

export interface CivilDate {
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	/** 1 to 31. */
	readonly day: number;
}

/** Days of 400 years, after which the calendar repeats. */
const CYCLE = 146_097;
/** From 1 March 0000, where the arithmetic begins because leap days then end a year, to 1 January 1970. */
const EPOCH = 719_468;

/** The number of a day. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil). */
export function dayOf(year: number, month: number, day: number): number {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * CYCLE + dayOfEra - EPOCH;
}

/** The civil date of a day number: the inverse of {@link dayOf}. */
export function civilOf(day: number): CivilDate {
	const shifted = day + EPOCH;
	const era = Math.floor(shifted / CYCLE);
	const dayOfEra = shifted - era * CYCLE;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
	};
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
	const next = monthAfter(year, month, 1);
	return dayOf(next.year, next.month, 1) - dayOf(year, month, 1);
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The month so many months later; negative counts go back. */
export function monthAfter(year: number, month: number, count: number): { year: number; month: number } {
	const months = year * 12 + (month - 1) + count;
	return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

export function monthRange(year: number, month: number): DayRange {
	const from = dayOf(year, month, 1);
	return { from, to: from + daysInMonth(year, month) - 1 };
}

export function yearRange(year: number): DayRange {
	return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** The week, Monday to Sunday, that holds a day. */
export function weekRange(day: number): DayRange {
	const from = day - weekdayOf(day);
	return { from, to: from + 6 };
}

function pad(value: number, length: number): string {
	return String(value).padStart(length, '0');
}

export function formatYear(year: number): string {
	return pad(year, 4);
}

export function formatMonth(year: number, month: number): string {
	return `${formatYear(year)}-${pad(month, 2)}`;
}

/** YYYY-MM-DD. */
export function formatDay(day: number): string {
	const civil = civilOf(day);
	return `${formatMonth(civil.year, civil.month)}-${pad(civil.day, 2)}`;
}

/** The number of the day a text YYYY-MM-DD names; null where it is no such text or the calendar has no such day. */
export function parseDay(iso: string): number | null {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
	if (match === null) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	return isDay(year, month, day) ? dayOf(year, month, day) : null;
}
