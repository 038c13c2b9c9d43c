import type { Word } from '../../../language/tag-words';
import type { Meaning, Proposal } from '../meaning';
import {
	isBirthday,
	isDash,
	lowerAt,
	readDayNumber,
	readMonth,
	readWeekday,
	readYearReference,
	type DayNumber,
	type Read
} from '../pieces';

interface DayRun {
	readonly day: number;
	readonly lastDay: number | null;
	/** The first number is written "10th". */
	readonly isOrdinal: boolean;
}

/** Days of one month that are told together are not more than these. */
const MOST_DAYS = 8;

/** The later day that words at an index join to a day: "-12", "to 12", "and on 12", ", 11 and 12". */
function readLaterDay(words: readonly Word[], index: number, day: number): Read<DayNumber> | null {
	let latest = day;
	for (let at = index, count = 0; count < MOST_DAYS; count++) {
		const joint = lowerAt(words, at);
		const ends = isDash(words, at) || /^(?:to|and|or|through|until|till)$/.test(joint);
		if (!ends && joint !== ',') return null;
		const article = /^(?:on|the)$/.test(lowerAt(words, at + 1)) ? 2 : 1;
		const next = readDayNumber(words, at + article);
		if (next === null || next.value.day <= latest) return null;
		if (ends) return next;
		latest = next.value.day;
		at = next.end;
	}
	return null;
}

/** "10", "10th", "10-12", "10 to 12", "10 and 12", "10, 11 and 12". */
function readDays(words: readonly Word[], index: number): Read<DayRun> | null {
	const first = readDayNumber(words, index);
	if (first === null) return null;
	const { day, isOrdinal } = first.value;
	const last = readLaterDay(words, first.end, day);
	if (last === null) return { value: { day, lastDay: null, isOrdinal }, end: first.end };
	return { value: { day, lastDay: last.value.day, isOrdinal }, end: last.end };
}

/** What makes a number behind a month's name a quantity: "May 10 per cent". */
const MEASURES = new Set('% percent per million billion thousand hundred trillion degrees points'.split(' '));

/** A noun stands here that a number before it may count. */
function countsNoun(words: readonly Word[], index: number): boolean {
	return /^(?:NOUN|ADJ|NUM)$/.test(words[index]?.pos ?? '');
}

/**
 * "in March 08", "in March 12 people died": a month of its own, and a number that is its year or counts something. "On March 08"
 * and "March 08, 2014" are days.
 */
function mayBeYear(words: readonly Word[], month: number, number: number): boolean {
	const before = lowerAt(words, month - 1);
	if (before === 'on' || readYearReference(words, number + 1) !== null) return false;
	return /^0/.test(lowerAt(words, number)) || /^(?:in|during|throughout)$/.test(before);
}

function readMonthFirst(words: readonly Word[], index: number): Read<{ month: number; days: DayRun }> | null {
	const month = readMonth(words, index);
	if (month === null) return null;
	const article = lowerAt(words, month.end) === 'the' ? 1 : 0;
	const at = month.end + article;
	const run = readDays(words, at);
	if (run === null || (article === 1 && !run.value.isOrdinal)) return null;
	// "On June 3 and 5 people died": what counts something is no day.
	const counts = run.value.lastDay !== null && !isDash(words, at + 1) && countsNoun(words, run.end);
	const first = counts ? readDayNumber(words, at)! : null;
	const days = first === null ? run : { value: { ...first.value, lastDay: null }, end: first.end };
	if (MEASURES.has(lowerAt(words, days.end))) return null;
	if (!days.value.isOrdinal && days.value.lastDay === null && mayBeYear(words, index, at)) return null;
	return { value: { month: month.value, days: days.value }, end: days.end };
}

function readDayFirst(words: readonly Word[], index: number): Read<{ month: number; days: DayRun }> | null {
	const article = lowerAt(words, index) === 'the' ? 1 : 0;
	const days = readDays(words, index + article);
	if (days === null || (article === 1 && !days.value.isOrdinal)) return null;
	const link = lowerAt(words, days.end) === 'of' ? 1 : 0;
	const month = readMonth(words, days.end + link);
	return month === null ? null : { value: { month: month.value, days: days.value }, end: month.end };
}

/** Events that are remembered by their day. */
const REMEMBERED = new Set(
	(
		'attack attacks bombing bombings shooting shootings massacre riot riots uprising revolution revolt coup insurrection ' +
		'earthquake tsunami disaster tragedy memorial anniversary movement protests'
	).split(' ')
);

function namesEvent(words: readonly Word[], index: number): boolean {
	return REMEMBERED.has(lowerAt(words, index)) || REMEMBERED.has(lowerAt(words, index + 1));
}

/** "10 January 2022", "January 10", "Friday, 21 January", "the 10th of January", "10-12 January". */
export function findDayAndMonth(words: readonly Word[], index: number): Proposal | null {
	const weekday = readWeekday(words, index, true);
	let next = weekday?.end ?? index;
	if (weekday !== null && lowerAt(words, next) === ',') next++;
	const named = readMonthFirst(words, next) ?? readDayFirst(words, next);
	if (named === null) return null;
	const { month, days } = named.value;
	const year = readYearReference(words, named.end);
	const to = year?.end ?? named.end;
	// "the 6 January riot" is called so years later, too.
	const isName = lowerAt(words, index - 1) === 'the' && namesEvent(words, to);
	const meaning: Meaning =
		year === null && (isName || isBirthday(words, index))
			? { kind: 'open', reason: 'year-unclear' }
			: {
					kind: 'day',
					year: year?.value ?? null,
					month,
					day: days.day,
					lastDay: days.lastDay,
					weekday: weekday?.value ?? null
				};
	return { from: index, to, meaning, confidence: 0.99, rule: 'day-and-month' };
}

/** "on the 10th", "on Friday the 10th", where a month must be known from the text before. */
export function findDayOfMonth(words: readonly Word[], index: number): Proposal | null {
	const weekday = readWeekday(words, index, false);
	const from = weekday?.end ?? index;
	if (lowerAt(words, from) !== 'the') return null;
	if (weekday === null && !/^(?:on|until|by|since)$/.test(lowerAt(words, index - 1))) return null;
	const day = readDayNumber(words, from + 1);
	if (day === null || !day.value.isOrdinal) return null;
	// "on the 10th floor", "on the 10th anniversary": an adjective.
	const next = words[day.end];
	if (next !== undefined && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos)) return null;
	return {
		from: index,
		to: day.end,
		meaning: { kind: 'day-of-month', day: day.value.day, weekday: weekday?.value ?? null },
		confidence: 0.8,
		rule: 'day-and-month'
	};
}
