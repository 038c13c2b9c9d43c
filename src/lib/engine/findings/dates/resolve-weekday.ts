import { civilOf, weekdayOf } from '../../language/calendar';
import type { RuleId } from '../../types';
import type { MeaningOf } from './meaning';
import { abstain, resolveToDay, type Resolution, type Setting } from './resolution';

/** Behind a day or month of another year a weekday may belong to that story: less than an exercise needs. */
const ELSEWHERE = 0.88;

function rateStory({ anchors, document, paragraph, order }: Setting): number {
	const { year, month } = anchors;
	if (year === null || month === null || document === null || year.order !== month.order) return 1;
	const isBefore = year.order === order - 1 && year.paragraph === paragraph;
	return isBefore && year.year !== civilOf(document.day).year ? ELSEWHERE : 1;
}

/** "on Friday", "last Tuesday", "next Monday". */
export function resolveWeekday({ weekday, shift }: MeaningOf<'weekday'>, setting: Setting): Resolution {
	if (setting.document === null) return abstain(['document-day-unknown']);
	const { day: today, span: anchor } = setting.document;
	const own = weekdayOf(today);
	const back = (own - weekday + 7) % 7;
	const ahead = (weekday - own + 7) % 7;
	const derive = (day: number, confidence: number, rules: readonly RuleId[]): Resolution =>
		resolveToDay(day, { basis: 'derived', anchor, confidence, rules });
	const { side, confidence } = setting.time;
	if (shift === 'last') {
		// "Last Friday" on a Saturday may be yesterday or eight days ago.
		const days = back === 0 ? 7 : back;
		return derive(today - days, days <= 2 ? 0.7 : 0.93, ['counted-from-document']);
	}
	if (shift === 'next') {
		// "Next Friday" on a Monday may be this week's or next week's.
		const days = ahead === 0 ? 7 : ahead;
		if (own + days > 6 && days > 2) return derive(today + days, 0.9, ['counted-from-document']);
		return abstain(['next-weekday-unclear']);
	}
	if (back === 0)
		return derive(today, side === 'past' ? 0.95 : side === 'future' ? 0.85 : 0.8, ['weekday-of-document']);
	if (shift === 'this') {
		// The day of the article's own week, unless the verb says that it is still to come.
		const inWeek = today - own + weekday;
		if (inWeek > today) return derive(inWeek, side === 'past' ? 0.75 : 0.93, ['counted-from-document']);
		if (side === 'past') return derive(inWeek, 0.93, ['counted-from-document']);
		return derive(today + ahead, side === 'future' ? 0.85 : 0.7, ['counted-from-document']);
	}
	if (side === 'past') return derive(today - back, confidence * rateStory(setting), ['verb-looks-back']);
	if (side === 'future') return derive(today + ahead, confidence, ['verb-looks-ahead']);
	if (side === 'present') return derive(today + ahead, 0.7, ['verb-looks-ahead']);
	return abstain(['verb-unclear']);
}
