import { CALENDAR } from '../../language/lexicon/calendar';
import { words } from '../../language/lexicon/words';
import { leadDate, type PlacedDate } from './date-position';
import type { Unit } from './units';

/** Stand before a date, or before its preposition, and leave open whether it is that one. */
const UNSURE = words(
	'circa about around roughly approximately nearly almost perhaps maybe probably possibly likely presumably supposedly ' +
		'reportedly allegedly apparently sometime not than or earliest latest'
);
/** "at some point in 2010", "some time in May". */
const SOME = /^(?:time|point|stage|moment|date|day|week)$/;

function endsDateLike({ lower, pos }: Unit): boolean {
	return CALENDAR.has(lower) || pos === 'NUM' || /^\d{4}s?$/.test(lower);
}

function isHedgedBefore(units: readonly Unit[], from: number): boolean {
	const [last, second] = [units[from - 1], units[from - 2]];
	if (last === undefined) return false;
	if (UNSURE.has(last.lower)) return true;
	if (SOME.test(last.lower) && /^(?:some|one|any)$/.test(second?.lower ?? '')) return true;
	// A first date that nobody found: "in 3BC and 2010".
	return /^(?:and|to|through|[-–—/])$/.test(last.lower) && second !== undefined && endsDateLike(second);
}

function isHedgedAfter(units: readonly Unit[], to: number): boolean {
	const [first, second, third] = [units[to], units[to + 1], units[to + 2]];
	if (first === undefined) return false;
	// "in 2012, not 2010", "on Monday, not on Friday"; but "urged her on Monday not to go".
	const denied =
		first.lower === 'not' ? second : first.lower === ',' && second?.lower === 'not' ? third : null;
	if (denied && (endsDateLike(denied) || /^(?:in|on)$/.test(denied.lower))) return true;
	if (/^(?:or|onwards?|nor)$/.test(first.lower)) return true;
	if (first.lower === 'at' && /^(?:the|its)$/.test(second?.lower ?? ''))
		return /^(?:latest|earliest|soonest)$/.test(third?.lower ?? '');
	if (second === undefined || !/^(?:and|to|until|till|through|[-–—/])$/.test(first.lower)) return false;
	return CALENDAR.has(second.lower) || /^(?:1[5-9]|20)\d\d$/.test(second.lower);
}

/**
 * Whether the words around a date leave open if what they tell was then: "circa 1950", "probably on Monday", "some time in 2010",
 * "on Friday at the earliest", "in 2010 or later". Such a date dates nothing.
 */
export function isInexact(units: readonly Unit[], placed: PlacedDate): boolean {
	const { from } = leadDate(units, placed);
	return (
		isHedgedBefore(units, from) ||
		(from !== placed.from && isHedgedBefore(units, placed.from)) ||
		isHedgedAfter(units, placed.to)
	);
}
