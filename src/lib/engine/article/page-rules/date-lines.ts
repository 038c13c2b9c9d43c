import { CALENDAR } from '../../language/lexicon/calendar';
import { isCompoundPlace, isPlaceWord } from '../../language/lexicon/places';
import { blankDates } from '../calendar-dates';
import type { PageRule } from './page-rule';

const LONGEST = 140;

const TIME = /\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?/giu;
const SPAN = /\b\d{1,3}\s?(?:m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?)\b/giu;
const LABEL =
	/\b(?:first|last|originally|published|posted|created|updated?|modified|edited|amended|status|stand|date|as of|on|at|the|time|read(?:ing)?|ago|uhr|local|today|yesterday)\b/giu;
const ZONE =
	/\b(?:gmt|utc|bst|cest|cet|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|msk|ist|jst|hkt|sgt|aest|aedt|eat|wat|sast|z)\b(?:[+-]\d{1,2}(?::?\d\d)?)?/giu;

/** "CBS News", "AFP": an outlet that stamps its pages with its name. */
const OUTLET = /^(?:[A-Z]{2,5}|(?:[\p{L}.]{2,12} ){0,2}(?:News|Times|Post|Herald|Press|Journal))$/u;

function isPlace(text: string): boolean {
	const names = text.split(',').map((name) => name.trim().toLowerCase());
	return names.every((name) => name === '' || isPlaceWord(name) || isCompoundPlace(name));
}

/** What is left of a line without dates, times, zones, reading times and the words that introduce them. */
function readRest(dateless: string): string {
	return dateless
		.replace(TIME, ' ')
		.replace(SPAN, ' ')
		.replace(ZONE, ' ')
		.replace(LABEL, ' ')
		.replace(/[\s|·•–—:;()/.-]+/gu, ' ')
		.trim();
}

/** Nothing but a date and what pages put beside one: "Status: 10.01.2022 3:50 AM.", "Geneva, 21 January 2022". */
function isDateLine(text: string): boolean {
	if (text.length > LONGEST) return false;
	const dateless = blankDates(text);
	if (dateless === text) return false;
	const rest = readRest(dateless);
	return isPlace(rest) || OUTLET.test(rest);
}

/** Nothing but a time of day or "3 hours ago": the stamp of a live blog's entry, the length of a reading or a film. */
function isTimeStamp(text: string): boolean {
	if (text.length > 60 || !/\d/.test(text)) return false;
	const rest = readRest(text);
	return rest === '' && /[:.h]\d\d|[ap]\.?m\b|ago|read|min|update|publish/i.test(text);
}

const OPENERS =
	'# status stand update updated last first originally published posted created modified edited amended date as on today yesterday ' +
	[...CALENDAR].join(' ');

export const DATE_RULES: readonly PageRule[] = [
	{ role: 'dateline', opens: OPENERS, maxWords: 20, pattern: { test: isDateLine } },
	{ role: 'furniture', opens: OPENERS, maxWords: 9, pattern: { test: isTimeStamp } }
];

/** "Geneva, 21 January 2022": a place before the date, at any line's beginning. */
export const PLACE_AND_DATE: PageRule = {
	role: 'dateline',
	maxWords: 9,
	pattern: { test: (text) => /\d$/.test(text.trimEnd()) && /,/.test(text) && isDateLine(text) }
};
