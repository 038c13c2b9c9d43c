import { civilOf, dayOf, isDay, weekdayOf } from '../../language/calendar';
import { rateAnchor } from './anchors';
import type { MeaningOf } from './meaning';
import { abstain, resolveToDay, type Resolution, type Setting } from './resolution';

const SUNDAY = 6;

function derive(setting: Setting, day: number, confidence: number): Resolution {
	const anchor = setting.document?.span ?? null;
	return resolveToDay(day, { basis: 'derived', anchor, confidence, rules: ['counted-from-document'] });
}

/** "Tuesday last week", "Wednesday of next week". Weeks begin on Monday, but not for everybody. */
export function resolveWeekdayOfWeek(
	{ weekday, weeks }: MeaningOf<'weekday-of-week'>,
	setting: Setting
): Resolution {
	if (setting.document === null) return abstain(['document-day-unknown']);
	const today = setting.document.day;
	const own = weekdayOf(today);
	const isSure = weekday !== SUNDAY && own !== SUNDAY;
	return derive(setting, today - own + weekday + 7 * weeks, isSure ? 0.97 : 0.8);
}

/** "the Sunday before last", "Friday week", "a week last Sunday". */
export function resolveWeekdayBeyond(
	{ weekday, side, weeks }: MeaningOf<'weekday-beyond'>,
	setting: Setting
): Resolution {
	if (setting.document === null) return abstain(['document-day-unknown']);
	// "a week on Friday" tells what is to come: told as over, it means something else.
	if (side === 'next' && setting.time.side === 'past') return abstain(['verb-unclear']);
	const today = setting.document.day;
	const own = weekdayOf(today);
	const back = (own - weekday + 7) % 7 || 7;
	const ahead = (weekday - own + 7) % 7 || 7;
	const first = side === 'last' ? today - back : today + ahead;
	// Who writes on a Wednesday may call the Monday of that week the last one, or not.
	const isNear = side === 'last' ? back <= 2 || back === 7 : ahead === 7;
	return derive(setting, first + 7 * weeks, isNear ? 0.85 : 0.96);
}

/** "the following Monday", "the previous Friday". */
export function resolveWeekdayFromText(
	{ weekday, side }: MeaningOf<'weekday-from-text'>,
	{ anchors, paragraph, order }: Setting
): Resolution {
	const anchor = anchors.day;
	const rated = anchor === null ? 0 : rateAnchor(anchor, paragraph, order);
	if (anchor === null || rated === 0) return abstain(['nothing-to-count-from']);
	const own = weekdayOf(anchor.day);
	const days = side === 'after' ? (weekday - own + 7) % 7 || 7 : -((own - weekday + 7) % 7 || 7);
	return resolveToDay(anchor.day + days, {
		basis: 'derived',
		anchor: anchor.span,
		confidence: rated * 0.95,
		rules: ['counted-from-date-before']
	});
}

/** "a year ago today". */
export function resolveSameDay({ years }: MeaningOf<'same-day'>, setting: Setting): Resolution {
	if (setting.document === null) return abstain(['document-day-unknown']);
	const { year, month, day } = civilOf(setting.document.day);
	if (!isDay(year + years, month, day)) return abstain(['no-such-day'], 0.3);
	return derive(setting, dayOf(year + years, month, day), 0.97);
}
