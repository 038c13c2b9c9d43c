import { civilOf } from '../../language/calendar';
import type { Span } from '../../types';

/** A date the text named, which later words may count from. */
export interface Anchor {
	readonly span: Span;
	/** Index of its paragraph. */
	readonly paragraph: number;
	/** Index of its sentence in the paragraph. */
	readonly frame: number;
	/** How many dates were named before it. */
	readonly order: number;
	readonly confidence: number;
}

export interface DayAnchor extends Anchor {
	readonly day: number;
}

export interface MonthAnchor extends Anchor {
	readonly year: number;
	readonly month: number;
}

export interface YearAnchor extends Anchor {
	readonly year: number;
	/** The year itself stands in the text, and the story may go on in it. */
	readonly isStated: boolean;
	/** Something is told of that year; "the 2014 treaty" and "since 2014" only name it. */
	readonly isTold: boolean;
}

/** The latest day, month and year that the text named. A coarser date leaves the finer ones standing. */
export interface Anchors {
	day: DayAnchor | null;
	month: MonthAnchor | null;
	year: YearAnchor | null;
}

export function openAnchors(): Anchors {
	return { day: null, month: null, year: null };
}

/** Remembers a date by its first day and the precision its words have. */
export function remember(
	anchors: Anchors,
	anchor: Anchor,
	first: number,
	precision: 'day' | 'month' | 'year',
	told: Pick<YearAnchor, 'isStated' | 'isTold'>
): void {
	const { year, month } = civilOf(first);
	anchors.year = { ...anchor, year, ...told };
	if (precision !== 'year') anchors.month = { ...anchor, year, month };
	if (precision === 'day') anchors.day = { ...anchor, day: first };
}

/** A day that could not be worked out hides the one before it: "the next day" would count from it. */
export function forgetDay(anchors: Anchors): void {
	anchors.day = null;
}

/** How far an anchor may stand from the words that count from it. */
const REACH = 1;

/** How sure it is that words at `paragraph` count from an anchor: less with other dates or a paragraph's end between; 0 too far off. */
export function rateAnchor(anchor: Anchor, paragraph: number, order: number): number {
	if (paragraph - anchor.paragraph > REACH) return 0;
	const near = paragraph === anchor.paragraph ? 0.95 : 0.78;
	return near * (order - anchor.order <= 1 ? 1 : 0.85) * anchor.confidence;
}
