import type { DayRange } from '../../language/calendar';
import type { RuleId } from '../../types';

/** What a relative expression counts from: the document's own day, or the date that the text named last. */
export type Origin = 'document' | 'text';

/** Which year a day, month, quarter or season belongs to, as far as its own words say. */
export type YearReference =
	| { readonly kind: 'named'; readonly year: number }
	| { readonly kind: 'counted'; readonly shift: number; readonly origin: Origin };

/** A part of a month or a year: "early January", "the end of 2014", "earlier this year". */
export type Portion = 'early' | 'mid' | 'late' | 'so-far' | 'remaining';

/** "last Friday", "this June", "next winter". */
export type Shift = 'last' | 'this' | 'next';

/** What the words of a date say by themselves, before anything is worked out. */
export type Meaning =
	| {
			readonly kind: 'day';
			readonly year: YearReference | null;
			readonly month: number;
			readonly day: number;
			/** The last day of "10-12 January"; else null. */
			readonly lastDay: number | null;
			/** 0 is Monday; null where no weekday is named. */
			readonly weekday: number | null;
	  }
	/** "10/01/2022": which figure is the month depends on the writer. */
	| { readonly kind: 'figures'; readonly first: number; readonly second: number; readonly year: number }
	/** "the 10th". */
	| { readonly kind: 'day-of-month'; readonly day: number; readonly weekday: number | null }
	| {
			readonly kind: 'month';
			readonly year: YearReference | null;
			readonly month: number;
			readonly portion: Portion | null;
			readonly shift: Shift | null;
	  }
	| { readonly kind: 'year'; readonly year: number; readonly portion: Portion | null }
	/** Days the words give themselves, but more than one calendar unit: "the 1990s", "2014–2016". */
	| { readonly kind: 'stretch'; readonly range: DayRange }
	| { readonly kind: 'season'; readonly season: number; readonly year: YearReference | null }
	| { readonly kind: 'quarter'; readonly quarter: number; readonly year: YearReference | null }
	| { readonly kind: 'weekday'; readonly weekday: number; readonly shift: Shift | null }
	/** "Tuesday last week": so many weeks off the document's. */
	| { readonly kind: 'weekday-of-week'; readonly weekday: number; readonly weeks: number }
	/** "the Sunday before last", "Friday week": so many weeks off the last one before, or the next one after, the document's day. */
	| {
			readonly kind: 'weekday-beyond';
			readonly weekday: number;
			readonly side: 'last' | 'next';
			readonly weeks: number;
	  }
	/** "the following Monday": the first one after, or the last one before, the day the text named last. */
	| { readonly kind: 'weekday-from-text'; readonly weekday: number; readonly side: 'before' | 'after' }
	/** "a year ago today". */
	| { readonly kind: 'same-day'; readonly years: number }
	/** A whole unit of the calendar: "today", "last week", "that year". */
	| {
			readonly kind: 'unit';
			readonly unit: Unit;
			readonly shift: number;
			readonly origin: Origin;
			readonly portion: Portion | null;
	  }
	/** "today", which may mean nowadays. */
	| { readonly kind: 'today' }
	/** "the coming week": from now on, to the end of the next one. */
	| { readonly kind: 'coming'; readonly unit: 'week' | 'month' | 'year' }
	/** The month named last, so many years off: "the same month a year ago". */
	| { readonly kind: 'same-month'; readonly years: number }
	/** So far away: "two days later", "three weeks ago". */
	| {
			readonly kind: 'distance';
			readonly unit: 'day' | 'week' | 'month' | 'year';
			readonly count: number;
			readonly origin: Origin;
	  }
	/** Words that point at some time, but the text does not say which ("a day after the talks", "the September 11 attacks"); and why not. */
	| { readonly kind: 'open'; readonly reason: RuleId };

export type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade';

/** What one finder makes of the words from `from` to the one before `to`. */
export interface Proposal {
	readonly from: number;
	readonly to: number;
	readonly meaning: Meaning;
	/** How sure it is that the words are a date at all, 0 to 1. */
	readonly confidence: number;
	readonly rule: RuleId;
}
