import type { DateFinding } from '../../types';
import { leadDate, type PlacedDate } from './date-position';
import type { Unit } from './units';

/** What stands between two dates that name one stretch, or one of two: "between Monday and Friday", "in 2011 or 2013". */
const JOINT = /^(?:and|or|to|until|till|through|nor|[-–—/])$/;
const PREPOSITION = /^(?:on|in|by|the|both|either|again|then|late|early)$/;
/** "and then again in". */
const LONGEST_JOINT = 4;

/** "in 2010, 2012 and 2014": commas join what is written alike. "In 2016, three years after …" is no list. */
function areOfOneList({ value: one }: DateFinding, { value: other }: DateFinding): boolean {
	return one !== null && one.length === other?.length;
}

function areJoined(units: readonly Unit[], one: PlacedDate, other: PlacedDate): boolean {
	if (other.from < one.to || other.from - one.to > LONGEST_JOINT) return false;
	const between = units.slice(one.to, other.from);
	const at = between[0]?.lower === ',' ? 1 : 0;
	if (at === 1 && between.length === 1) return areOfOneList(one.date, other.date);
	if (!JOINT.test(between[at]?.lower ?? '')) return false;
	return between.slice(at + 1).every(({ lower }) => PREPOSITION.test(lower));
}

/** "on Monday and Friday's vote", "in May and June was dry": the second belongs to what follows. */
function belongsToNext(units: readonly Unit[], { to }: PlacedDate): boolean {
	const next = units[to];
	return next !== undefined && (next.lower === "'s" || next.pos === 'AUX');
}

function unite(dates: readonly DateFinding[]): DateFinding {
	const first = dates[0]!;
	const known = dates.every(({ from, to }) => from !== null && to !== null);
	return {
		...first,
		end: dates.at(-1)!.end,
		value: null,
		from: known ? dates.map(({ from }) => from!).reduce((one, other) => (one < other ? one : other)) : null,
		to: known ? dates.map(({ to }) => to!).reduce((one, other) => (one > other ? one : other)) : null,
		confidence: Math.min(...dates.map(({ confidence }) => confidence))
	};
}

/**
 * The dates of a sentence, with those that name one stretch put together ("between 2005 and 2008", "on Monday or Tuesday"): what
 * they date lies somewhere in it, and on neither end for sure. `ownerOf` tells the clause of each; dates of two clauses are two,
 * except after "between", "either" and the like.
 */
export function joinDates(
	units: readonly Unit[],
	placed: readonly PlacedDate[],
	ownerOf: (date: PlacedDate) => number | null
): PlacedDate[] {
	const joined: PlacedDate[] = [];
	let group: PlacedDate[] = [];
	const close = (): void => {
		const first = group[0];
		if (first === undefined) return;
		const last = group.at(-1)!;
		joined.push(
			group.length === 1
				? first
				: { date: unite(group.map(({ date }) => date)), from: first.from, to: last.to, isJoined: true }
		);
		group = [];
	};
	for (const date of placed) {
		const last = group.at(-1);
		if (last !== undefined && !isOneStretch(units, group[0]!, last, date, ownerOf)) close();
		group.push(date);
	}
	close();
	return joined;
}

function isOneStretch(
	units: readonly Unit[],
	first: PlacedDate,
	last: PlacedDate,
	next: PlacedDate,
	ownerOf: (date: PlacedDate) => number | null
): boolean {
	if (!areJoined(units, last, next)) return false;
	const lead = leadDate(units, first);
	const isPair =
		lead.preposition === 'between' || /^(?:either|both)$/.test(units[lead.from - 1]?.lower ?? '');
	return isPair || (ownerOf(last) === ownerOf(next) && !belongsToNext(units, next));
}
