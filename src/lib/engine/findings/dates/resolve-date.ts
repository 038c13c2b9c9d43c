import { civilOf, dayOf, isDay, monthAfter, monthRange, weekdayOf } from '../../language/calendar';
import { rateAnchor } from './anchors';
import { resolveYearReference } from './infer-year';
import type { Meaning, MeaningOf } from './meaning';
import {
	resolveComing,
	resolveDistance,
	resolveSameMonth,
	resolveToday,
	resolveUnit
} from './resolve-counted';
import { resolveDay } from './resolve-day';
import { resolveMonth } from './resolve-month';
import { resolveWeekday } from './resolve-weekday';
import {
	resolveSameDay,
	resolveWeekdayBeyond,
	resolveWeekdayFromText,
	resolveWeekdayOfWeek
} from './resolve-weekday-beyond';
import {
	abstain,
	resolveToDay,
	resolveToRange,
	resolveToYear,
	seasonRange,
	type Resolution,
	type Setting
} from './resolution';

/** Works out which days an expression means where it stands. */
export function resolveDate(meaning: Meaning, setting: Setting): Resolution {
	switch (meaning.kind) {
		case 'day':
			return resolveDay(meaning, setting);
		case 'figures':
			return resolveFigures(meaning, setting);
		case 'day-of-month':
			return resolveDayOfMonth(meaning, setting);
		case 'month':
			return resolveMonth(meaning, setting);
		case 'year':
			return resolveToYear(meaning.year, meaning.portion, {
				basis: 'stated',
				anchor: null,
				confidence: 0.99,
				rules: ['whole-date-stated']
			});
		case 'stretch':
			return resolveToRange(meaning.range, {
				basis: 'stated',
				anchor: null,
				confidence: 0.97,
				rules: ['whole-date-stated']
			});
		case 'season':
		case 'quarter':
			return resolvePartOfYear(meaning, setting);
		case 'weekday':
			return resolveWeekday(meaning, setting);
		case 'weekday-of-week':
			return resolveWeekdayOfWeek(meaning, setting);
		case 'weekday-beyond':
			return resolveWeekdayBeyond(meaning, setting);
		case 'weekday-from-text':
			return resolveWeekdayFromText(meaning, setting);
		case 'same-day':
			return resolveSameDay(meaning, setting);
		case 'unit':
			return resolveUnit(meaning, setting);
		case 'today':
			return resolveToday(setting);
		case 'coming':
			return resolveComing(meaning, setting);
		case 'distance':
			return resolveDistance(meaning, setting);
		case 'same-month':
			return resolveSameMonth(meaning, setting);
		case 'open':
			return abstain([meaning.reason]);
	}
}

/** "10/01/2022": the order the document uses elsewhere decides; a number above 12 is a day anyway. */
function resolveFigures({ first, second, year }: MeaningOf<'figures'>, { figures }: Setting): Resolution {
	const order = first > 12 || first === second ? 'day-first' : second > 12 ? 'month-first' : figures;
	if (order === null) return abstain(['figures-unclear']);
	const [month, day] = order === 'day-first' ? [second, first] : [first, second];
	if (!isDay(year, month, day)) return abstain(['no-such-day'], 0.3);
	const isSure = first > 12 || second > 12 || first === second;
	return resolveToDay(dayOf(year, month, day), {
		basis: 'stated',
		anchor: null,
		confidence: isSure ? 0.98 : 0.85,
		rules: [order === 'day-first' ? 'figures-day-first' : 'figures-month-first']
	});
}

/** "the 10th": of the month the text is in, or nearest to the document's day. */
function resolveDayOfMonth({ day, weekday }: MeaningOf<'day-of-month'>, setting: Setting): Resolution {
	const { anchors, document, paragraph, order, time } = setting;
	const fits = (own: number): boolean => weekday === null || weekdayOf(own) === weekday;
	const month = anchors.month;
	const rated = month === null ? 0 : rateAnchor(month, paragraph, order);
	if (month !== null && rated >= 0.6 && isDay(month.year, month.month, day)) {
		const own = dayOf(month.year, month.month, day);
		if (fits(own))
			return resolveToDay(own, {
				basis: 'derived',
				anchor: month.span,
				confidence: weekday === null ? rated * 0.9 : 0.93,
				rules: ['month-of-date-before']
			});
	}
	if (document === null) return abstain(['document-day-unknown']);
	const today = civilOf(document.day);
	for (const shift of time.side === 'past' ? [0, -1] : time.side === 'future' ? [0, 1] : []) {
		const own = monthAfter(today.year, today.month, shift);
		if (!isDay(own.year, own.month, day)) continue;
		const date = dayOf(own.year, own.month, day);
		const onSide = time.side === 'past' ? date <= document.day : date >= document.day;
		if (onSide && fits(date))
			return resolveToDay(date, {
				basis: 'derived',
				anchor: document.span,
				confidence: 0.85,
				rules: ['nearest-to-document']
			});
	}
	return abstain(['verb-unclear']);
}

/** Seasons and quarters: no single unit of the calendar, but days from and to. */
function resolvePartOfYear(meaning: MeaningOf<'season' | 'quarter'>, setting: Setting): Resolution {
	if (meaning.year === null) return abstain(['year-unclear']);
	const year = resolveYearReference(meaning.year, setting);
	if (year === null) return abstain(['document-day-unknown']);
	const range =
		meaning.kind === 'season'
			? seasonRange(meaning.season, year.year)
			: {
					from: dayOf(year.year, meaning.quarter * 3 - 2, 1),
					to: monthRange(year.year, meaning.quarter * 3).to
				};
	return resolveToRange(range, {
		basis: year.stated ? 'stated' : 'derived',
		anchor: year.stated ? null : (setting.document?.span ?? null),
		confidence: 0.9 * year.confidence,
		rules: [year.stated ? 'whole-date-stated' : 'year-counted']
	});
}
