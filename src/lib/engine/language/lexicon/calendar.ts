/** Names of days, months and seasons, with their numbers. All lower case. */
import { number, words } from './words';

export const MONTHS = number(
	'january february march april may june july august september october november december',
	1
);

/** Written with or without a stop, and only beside a day or a year. */
export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
	...number('jan feb mar apr may jun jul aug sep oct nov dec', 1),
	['sept', 9]
]);

/** Months whose names are other words or people's names as well. */
export const MONTHS_LIKE_NAMES = words('march april may june august jan');

/** 0 is Monday. */
export const WEEKDAYS = number('monday tuesday wednesday thursday friday saturday sunday', 0);

export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
	...number('mon tue wed thu fri sat sun', 0),
	['tues', 1],
	['weds', 2],
	['thur', 3],
	['thurs', 3]
]);

/** 0 is spring. "Fall" is American. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
	...number('spring summer autumn winter', 0),
	['fall', 2]
]);

/** Days and months, abbreviated or not: capitalised, though they name nobody. */
export const CALENDAR: ReadonlySet<string> = new Set(
	[WEEKDAYS, WEEKDAY_ABBREVIATIONS, MONTHS, MONTH_ABBREVIATIONS].flatMap((names) => [...names.keys()])
);
