import {
	dayOf,
	formatDay,
	formatMonth,
	formatYear,
	monthRange,
	yearRange,
	type DayRange
} from '../../language/calendar';
import type { RuleId, Span } from '../../types';
import type { Anchors } from './anchors';
import type { Portion } from './meaning';
import type { ClauseTime } from './verb-groups';

/** What an expression came to. */
export interface Resolution {
	readonly value: string | null;
	readonly range: DayRange | null;
	readonly precision: 'day' | 'month' | 'year' | null;
	readonly basis: 'stated' | 'derived';
	readonly anchor: Span | null;
	readonly confidence: number;
	/** Why, most important first. */
	readonly rules: readonly RuleId[];
}

/** What stands around an expression. */
export interface Setting {
	/** The document's own day and where the page gives it; null where nobody knows it. */
	readonly document: { readonly day: number; readonly span: Span | null } | null;
	readonly anchors: Anchors;
	/** Index of the paragraph. */
	readonly paragraph: number;
	/** Index of the sentence in it. */
	readonly frame: number;
	/** How many dates were named before. */
	readonly order: number;
	/** Where the expression begins in the raw text. */
	readonly start: number;
	readonly time: ClauseTime;
	/** The order of day and month in dates like "10/01/2022", where the document shows it. */
	readonly figures: 'day-first' | 'month-first' | null;
}

type Grounds = Pick<Resolution, 'basis' | 'anchor' | 'confidence' | 'rules'>;

export function resolveToDay(day: number, grounds: Grounds): Resolution {
	return { value: formatDay(day), range: { from: day, to: day }, precision: 'day', ...grounds };
}

export function resolveToMonth(
	year: number,
	month: number,
	portion: Portion | null,
	grounds: Grounds,
	today: number | null = null
): Resolution {
	const range = cut(monthRange(year, month), portion, today);
	return { value: formatMonth(year, month), range, precision: 'month', ...grounds };
}

export function resolveToYear(
	year: number,
	portion: Portion | null,
	grounds: Grounds,
	today: number | null = null
): Resolution {
	const range = cut(yearRange(year), portion, today);
	return { value: formatYear(year), range, precision: 'year', ...grounds };
}

/** Several days that are no single unit of the calendar. */
export function resolveToRange(range: DayRange, grounds: Grounds): Resolution {
	return { value: null, range, precision: null, ...grounds };
}

export function abstain(rules: readonly RuleId[], confidence = 0.5): Resolution {
	return { value: null, range: null, precision: null, basis: 'derived', anchor: null, confidence, rules };
}

/** A part of a range: generously, since nobody agrees where "early" ends. */
export function cut(range: DayRange, portion: Portion | null, today: number | null): DayRange {
	const length = range.to - range.from + 1;
	const at = (share: number): number => range.from + Math.floor(length * share);
	switch (portion) {
		case 'early':
			return { from: range.from, to: at(0.5) };
		case 'mid':
			return { from: at(0.25), to: at(0.75) };
		case 'late':
			return { from: at(0.5), to: range.to };
		case 'so-far':
			return today === null
				? range
				: { from: range.from, to: Math.max(range.from, Math.min(range.to, today)) };
		case 'remaining':
			return today === null ? range : { from: Math.min(range.to, Math.max(range.from, today)), to: range.to };
		case null:
			return range;
	}
}

/** Months of the seasons of either half of the earth: wide, because the text does not say which half. */
export function seasonRange(season: number, year: number): DayRange {
	return season === 3 || season === 1
		? { from: dayOf(year - 1, 12, 1), to: dayOf(year + 1, 3, 20) }
		: yearRange(year);
}
