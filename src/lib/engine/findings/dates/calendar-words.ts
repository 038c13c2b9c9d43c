/** The closed classes of English that dates are made of. All lower case. */
import { words } from '../../language/lexicon/words';

function number(list: string, from: number): ReadonlyMap<string, number> {
	return new Map(list.split(' ').map((word, index) => [word, index + from]));
}

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
export const MONTHS_LIKE_NAMES = words('march april may june august');

/** 0 is Monday. */
export const WEEKDAYS = number('monday tuesday wednesday thursday friday saturday sunday', 0);

export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
	...number('mon tue wed thu fri sat sun', 0),
	['tues', 1],
	['weds', 2],
	['thur', 3],
	['thurs', 3]
]);

/** 0 is spring. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
	...number('spring summer autumn winter', 0),
	['fall', 2]
]);

export const NUMBERS: ReadonlyMap<string, number> = new Map([
	...number(
		'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
			'nineteen twenty',
		1
	),
	['a', 1],
	['an', 1],
	['thirty', 30],
	['forty', 40],
	['fifty', 50],
	['hundred', 100]
]);

export const ORDINALS = number('first second third fourth', 1);

export const DECADES: ReadonlyMap<string, number> = new Map(
	'twenties thirties forties fifties sixties seventies eighties nineties'
		.split(' ')
		.map((word, index) => [word, 1920 + index * 10])
);

/** Units of the calendar that can be counted or pointed at. */
export const UNITS = words('day week month year');

export const DAY_PARTS = words('morning afternoon evening night lunchtime midday noon dawn dusk');

/** Prepositions that a month, year or season may follow. */
export const TIME_PREPOSITIONS = words(
	'in since until till by during before after from of through throughout to between around on for into within over about circa'
);

/** Fixed holidays by their words: month and day. */
export const HOLIDAYS: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
	["new year's day", [1, 1]],
	["new year's eve", [12, 31]],
	['christmas eve', [12, 24]],
	['christmas day', [12, 25]],
	['boxing day', [12, 26]],
	["valentine's day", [2, 14]],
	["st patrick's day", [3, 17]],
	['april fools day', [4, 1]],
	["april fool's day", [4, 1]],
	['halloween', [10, 31]],
	['armistice day', [11, 11]]
] as const);
