/** Closed classes that dates are made of, beside the names of the calendar. All lower case. */
import { number, words } from '../../language/lexicon/words';

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
