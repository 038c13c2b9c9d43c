import { civilOf, dayOf, monthAfter, monthRange, weekRange, weekdayOf } from '../../language/calendar';
import type { RuleId, Span } from '../../types';
import { rateAnchor } from './anchors';
import type { MeaningOf, Portion, Unit } from './meaning';
import {
	abstain,
	cut,
	resolveToDay,
	resolveToMonth,
	resolveToRange,
	resolveToYear,
	type Resolution,
	type Setting
} from './resolution';

/** What the words count from: a day, or only a month or year, and how sure that is. */
interface Base {
	readonly day: number;
	readonly span: Span | null;
	readonly confidence: number;
	readonly rule: RuleId;
}

/** The document's day, or the latest date of the text that is fine enough. */
function findBase(origin: 'document' | 'text', unit: Unit, setting: Setting): Base | RuleId {
	const { document, anchors, paragraph, order } = setting;
	if (origin === 'document')
		return document === null
			? 'document-day-unknown'
			: { day: document.day, span: document.span, confidence: 0.99, rule: 'counted-from-document' };
	const anchor =
		unit === 'year' || unit === 'decade' ? anchors.year : unit === 'month' ? anchors.month : anchors.day;
	if (anchor === null) return 'nothing-to-count-from';
	const confidence = rateAnchor(anchor, paragraph, order);
	if (confidence === 0) return 'nothing-to-count-from';
	const day = 'day' in anchor ? anchor.day : dayOf(anchor.year, 'month' in anchor ? anchor.month : 1, 1);
	return { day, span: anchor.span, confidence, rule: 'counted-from-date-before' };
}

function isEdge(portion: Portion | null): boolean {
	return portion === 'early' || portion === 'mid' || portion === 'late';
}

/** "today", "last week", "earlier this month", "that same year", "the next day". */
export function resolveUnit(
	{ unit, shift, origin, portion }: MeaningOf<'unit'>,
	setting: Setting
): Resolution {
	const base = findBase(origin, unit, setting);
	if (typeof base === 'string') return abstain([base]);
	const grounds = {
		basis: 'derived' as const,
		anchor: base.span,
		confidence: base.confidence,
		rules: [origin === 'text' && shift === 0 ? 'same-as-date-before' : base.rule]
	};
	const today = setting.document?.day ?? null;
	const civil = civilOf(base.day);
	const told = setting.anchors.year;
	// "By the end of the year", told of another year than the document's.
	if (
		isEdge(portion) &&
		unit === 'year' &&
		shift === 0 &&
		told?.paragraph === setting.paragraph &&
		told.year !== civil.year
	)
		return abstain(['year-unclear']);
	switch (unit) {
		case 'day':
			return resolveToDay(base.day + shift, grounds);
		case 'week':
			return resolveToRange(cut(weekRange(base.day + 7 * shift), portion, today), grounds);
		case 'weekend':
			return resolveToRange(weekendOf(base.day, shift, setting), grounds);
		case 'month': {
			const own = monthAfter(civil.year, civil.month, shift);
			return resolveToMonth(own.year, own.month, portion, grounds, today);
		}
		case 'year':
			return resolveToYear(civil.year + shift, portion, grounds, today);
		case 'decade': {
			const first = (Math.floor(civil.year / 10) + shift) * 10;
			return resolveToRange({ from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) }, grounds);
		}
	}
}

/** The document's day; less surely where the verb tells of a lasting state ("Today we are prepared"). */
export function resolveToday(setting: Setting): Resolution {
	const base = findBase('document', 'day', setting);
	if (typeof base === 'string') return abstain([base]);
	const confidence = setting.time.side === 'present' ? 0.65 : base.confidence;
	return resolveToDay(base.day, { basis: 'derived', anchor: base.span, confidence, rules: [base.rule] });
}

/** "the coming week": said on a Monday it is this one, on a Friday the next. */
export function resolveComing({ unit }: MeaningOf<'coming'>, setting: Setting): Resolution {
	const base = findBase('document', unit, setting);
	if (typeof base === 'string') return abstain([base]);
	const { year, month } = civilOf(base.day);
	const next = monthAfter(year, month, 1);
	const to = {
		week: weekRange(base.day + 7).to,
		month: monthRange(next.year, next.month).to,
		year: dayOf(year + 1, 12, 31)
	}[unit];
	const grounds = { basis: 'derived' as const, anchor: base.span, confidence: 0.95, rules: [base.rule] };
	return resolveToRange({ from: base.day, to }, grounds);
}

/** Saturday and Sunday. "This weekend" is the one before or after, as the verb says. */
function weekendOf(day: number, shift: number, { time }: Setting): { from: number; to: number } {
	const saturday = day - weekdayOf(day) + 5;
	const inside = weekdayOf(day) >= 5;
	const back = shift === -1 || (shift === 0 && !inside && time.side === 'past');
	const weeks = back ? -1 : shift === 1 ? 1 : 0;
	return { from: saturday + 7 * weeks, to: saturday + 7 * weeks + 1 };
}

/** Counts of years up to which "three years ago" still names a year. */
const MOST_YEARS = 10;

/** "two days later", "a week ago", "three years earlier". Longer units are rounded by those who write, so they are less sure. */
export function resolveDistance(
	{ unit, count, origin }: MeaningOf<'distance'>,
	setting: Setting
): Resolution {
	const base = findBase(origin, unit, setting);
	if (typeof base === 'string') return abstain([base]);
	const ground = (confidence: number) => ({
		basis: 'derived' as const,
		anchor: base.span,
		confidence: base.confidence * confidence,
		rules: [base.rule]
	});
	const civil = civilOf(base.day);
	switch (unit) {
		case 'day':
			return resolveToDay(base.day + count, ground(0.95));
		case 'week':
			return Math.abs(count) === 1
				? resolveToDay(base.day + 7 * count, ground(0.8))
				: resolveToRange({ from: base.day + 7 * count - 4, to: base.day + 7 * count + 4 }, ground(0.8));
		case 'month': {
			const own = monthAfter(civil.year, civil.month, count);
			if (Math.abs(count) <= 3) return resolveToMonth(own.year, own.month, null, ground(0.8));
			const range = monthRange(own.year, own.month);
			return resolveToRange({ from: range.from - 31, to: range.to + 31 }, ground(0.8));
		}
		case 'year': {
			const year = civil.year + count;
			if (Math.abs(count) <= MOST_YEARS) return resolveToYear(year, null, ground(0.8));
			return resolveToRange({ from: dayOf(year - 1, 1, 1), to: dayOf(year + 1, 12, 31) }, ground(0.8));
		}
	}
}

/** "the same month last year". */
export function resolveSameMonth({ years }: MeaningOf<'same-month'>, setting: Setting): Resolution {
	const { month: anchor, year } = setting.anchors;
	// A day or year named since then is what "the same period" would mean.
	const isLatest =
		anchor !== null && year?.order === anchor.order && setting.anchors.day?.order !== anchor.order;
	const confidence = isLatest ? rateAnchor(anchor, setting.paragraph, setting.order) : 0;
	if (anchor === null || confidence === 0) return abstain(['nothing-to-count-from']);
	return resolveToMonth(anchor.year + years, anchor.month, null, {
		basis: 'derived',
		anchor: anchor.span,
		confidence,
		rules: ['counted-from-date-before']
	});
}
