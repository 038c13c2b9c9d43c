import { CALENDAR } from '../../language/lexicon/calendar';
import type { DateFinding } from '../../types';
import type { Unit } from './units';

/** A date of a sentence: indices of its first unit and the first one after it. */
export interface PlacedDate {
	readonly date: DateFinding;
	readonly from: number;
	readonly to: number;
	/** Several dates that name one stretch, or one of several days: `date` holds them all. */
	readonly isJoined?: true;
}

/** The dates of a sentence by the units they cover. Both are in text order. */
export function placeDates(units: readonly Unit[], dates: readonly DateFinding[]): PlacedDate[] {
	const placed: PlacedDate[] = [];
	let at = 0;
	for (const date of dates) {
		while (at < units.length && units[at]!.end <= date.start) at++;
		let to = at;
		while (to < units.length && units[to]!.start < date.end) to++;
		// Inside a longer quotation a date is the quoted person's.
		const isSpoken =
			units[at]?.pos === 'QUOTE' && units[at]!.end - units[at]!.start > date.end - date.start + 4;
		if (to > at && !isSpoken) placed.push({ date, from: at, to });
	}
	return placed;
}

export interface DateLead {
	/** Index of the first unit of the date with what leads to it. */
	readonly from: number;
	/** "on", "since"; null where the date stands bare. */
	readonly preposition: string | null;
}

const LEADING = /^(?:the|this|that|early|earlier|late|later|just|only|also|mid|either|both)$/;
const PREPOSITION =
	/^(?:on|in|at|by|since|until|till|from|before|after|for|during|over|of|to|through|between|than|around|about|within|following|like|versus|vs|as|throughout|past|with)$/;

/** The date with its preposition: "on Monday", "earlier this week". */
export function leadDate(units: readonly Unit[], placed: PlacedDate): DateLead {
	let { from } = placed;
	const first = units[from]!.lower;
	if (PREPOSITION.test(first) && placed.to - from > 1) return { from, preposition: first };
	while (from > 0 && LEADING.test(units[from - 1]!.lower)) from--;
	const before = units[from - 1];
	if (before !== undefined && PREPOSITION.test(before.lower))
		return { from: from - 1, preposition: before.lower };
	return { from, preposition: null };
}

/** "the 2014 vote", "a Friday meeting": the date describes the noun after it. */
export function isPremodifier(units: readonly Unit[], placed: PlacedDate, lead: DateLead): boolean {
	const next = units[placed.to];
	if (next === undefined || lead.preposition !== null) return false;
	if (next.pos !== 'NOUN' && next.pos !== 'ADJ' && next.pos !== 'PROPN') return false;
	const before = units[placed.from - 1];
	return before !== undefined && /^(?:DET|ADJ|PRON|PART)$/.test(before.pos) && !CALENDAR.has(next.lower);
}
