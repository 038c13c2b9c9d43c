import { civilOf, dayOf, isDay, monthAfter, weekdayOf } from '../../language/calendar';
import type { RuleId } from '../../types';
import type { Meaning, YearReference } from './meaning';
import {
	abstain,
	resolveToDay,
	resolveToMonth,
	resolveToRange,
	type Resolution,
	type Setting
} from './resolution';
import { rateAnchor } from './anchors';

type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

const UNKNOWN_DAY: RuleId = 'document-day-unknown';

/** Of the two that the document's day lies between, the one on the clause's side. */
interface Choice {
	readonly pick: 'before' | 'after';
	readonly confidence: number;
	readonly rule: RuleId;
}

/** Which of two neighbours is meant: by the verb, else the nearer one. Distances in days. */
function choose({ side, confidence }: Setting['time'], back: number, ahead: number): Choice | null {
	if (side === 'past' || side === 'future') {
		const pick = side === 'past' ? 'before' : 'after';
		const [own, other] = pick === 'before' ? [back, ahead] : [ahead, back];
		// Who writes "on 20 January" on 5 January seldom means last year's: the verb was misread.
		const strains = own > 300 && other < 45;
		return {
			pick,
			confidence: strains ? 0.5 : confidence,
			rule: side === 'past' ? 'verb-looks-back' : 'verb-looks-ahead'
		};
	}
	const [near, far] = back <= ahead ? [back, ahead] : [ahead, back];
	if (near > 120 || far < 150) return null;
	return { pick: back <= ahead ? 'before' : 'after', confidence: 0.75, rule: 'nearest-to-document' };
}

/** The year a reference comes to, and how sure; null where it counts from something unknown. */
export function resolveYearReference(
	reference: YearReference,
	setting: Setting
): { year: number; confidence: number; stated: boolean } | null {
	if (reference.kind === 'named') return { year: reference.year, confidence: 1, stated: true };
	if (reference.origin === 'document') {
		if (setting.document === null) return null;
		return { year: civilOf(setting.document.day).year + reference.shift, confidence: 0.97, stated: false };
	}
	const anchor = setting.anchors.year;
	if (anchor === null) return null;
	const confidence = rateAnchor(anchor, setting.paragraph, setting.order);
	return confidence === 0 ? null : { year: anchor.year + reference.shift, confidence, stated: false };
}

/** Characters that may stand between the ends of "from 12 March 2014 until 3 April". */
const JOINT = 12;

/**
 * The year that a date without one takes from the date before it: joined to that one ("from 12 March 2014 until 3 April"), or
 * where no document's day speaks for another year. `null` where there is none; `unclear` where both years could be meant, as
 * in a story told in days of another year ("On 12 March 2014 … On 18 March …").
 */
function yearOfStory({ anchors, paragraph, document, start }: Setting): number | 'unclear' | null {
	const { year, month } = anchors;
	if (year === null || month === null || year.order !== month.order || !year.isStated) return null;
	if (year.paragraph !== paragraph) return null;
	if (document !== null && civilOf(document.day).year === year.year) return null;
	return document === null || start - year.span.end <= JOINT ? year.year : 'unclear';
}

/** "10 January", "Friday, 21 January", "10-12 January", with or without a year. */
export function resolveDay(meaning: MeaningOf<'day'>, setting: Setting): Resolution {
	const { month, day, weekday } = meaning;
	const finish = (
		year: number,
		confidence: number,
		basis: 'stated' | 'derived',
		rules: readonly RuleId[],
		anchor = setting.document?.span ?? null
	): Resolution => {
		if (!isDay(year, month, day)) return abstain(['no-such-day'], 0.3);
		const first = dayOf(year, month, day);
		const agrees = weekday === null || weekdayOf(first) === weekday;
		const checked = weekday === null ? [] : [agrees ? 'weekday-agrees' : 'weekday-disagrees'];
		const grounds = {
			basis,
			anchor: basis === 'stated' ? null : anchor,
			confidence: agrees ? confidence : Math.min(confidence, 0.5),
			rules: [...rules, ...checked]
		};
		if (!agrees && basis === 'derived') return abstain(grounds.rules);
		const { lastDay } = meaning;
		return lastDay !== null && isDay(year, month, lastDay)
			? resolveToRange({ from: first, to: dayOf(year, month, lastDay) }, grounds)
			: resolveToDay(first, grounds);
	};
	if (meaning.year !== null) {
		const year = resolveYearReference(meaning.year, setting);
		if (year === null) return abstain([UNKNOWN_DAY]);
		return finish(year.year, 0.99 * year.confidence, year.stated ? 'stated' : 'derived', [
			year.stated ? 'whole-date-stated' : 'year-counted'
		]);
	}
	const story = yearOfStory(setting);
	if (story === 'unclear') return abstain(['year-unclear']);
	if (story !== null)
		return finish(story, 0.85, 'derived', ['year-of-date-before'], setting.anchors.year!.span);
	if (setting.document === null) return abstain([UNKNOWN_DAY]);
	const today = setting.document.day;
	const { year } = civilOf(today);
	// The last of February is looked for as far as the leap years before and after.
	const reach = month === 2 && day === 29 ? [-4, -3, -2, -1, 0, 1, 2, 3, 4] : [-1, 0, 1];
	const candidates = reach.map((shift) => year + shift).filter((own) => isDay(own, month, day));
	// A weekday tells the year.
	const matching = candidates.filter(
		(own) => weekday !== null && weekdayOf(dayOf(own, month, day)) === weekday
	);
	if (weekday !== null && matching.length === 0) return abstain(['weekday-disagrees']);
	if (matching.length === 1) return finish(matching[0]!, 0.97, 'derived', ['weekday-tells-year']);
	const days = candidates.map((own) => dayOf(own, month, day));
	const before = days.filter((own) => own <= today).at(-1);
	const after = days.find((own) => own >= today);
	if (before === today) return finish(year, 0.97, 'derived', ['year-of-document']);
	if (before === undefined || after === undefined) return abstain(['no-such-day'], 0.3);
	const choice = choose(setting.time, today - before, after - today);
	if (choice === null) return abstain(['verb-unclear']);
	const picked = choice.pick === 'before' ? before : after;
	return finish(civilOf(picked).year, choice.confidence, 'derived', [choice.rule]);
}

/** "January 2022", "early February", "last September". */
export function resolveMonth(meaning: MeaningOf<'month'>, setting: Setting): Resolution {
	const { month, portion, shift } = meaning;
	const anchor = setting.document?.span ?? null;
	if (meaning.year !== null) {
		const year = resolveYearReference(meaning.year, setting);
		if (year === null) return abstain([UNKNOWN_DAY]);
		const basis = year.stated ? 'stated' : 'derived';
		return resolveToMonth(year.year, month, portion, {
			basis,
			anchor: year.stated
				? null
				: meaning.year.kind === 'counted' && meaning.year.origin === 'text'
					? setting.anchors.year!.span
					: anchor,
			confidence: 0.98 * year.confidence,
			rules: [year.stated ? 'whole-date-stated' : 'year-counted']
		});
	}
	const story = shift === null ? yearOfStory(setting) : null;
	if (story === 'unclear') return abstain(['year-unclear']);
	if (story !== null)
		return resolveToMonth(story, month, portion, {
			basis: 'derived',
			anchor: setting.anchors.year!.span,
			confidence: 0.8,
			rules: ['year-of-date-before']
		});
	if (setting.document === null) return abstain([UNKNOWN_DAY]);
	const today = civilOf(setting.document.day);
	const back = (today.month - month + 12) % 12;
	const ahead = (month - today.month + 12) % 12;
	const derive = (count: number, confidence: number, rule: RuleId): Resolution => {
		const own = monthAfter(today.year, today.month, count);
		return resolveToMonth(own.year, own.month, portion, {
			basis: 'derived',
			anchor,
			confidence,
			rules: [rule]
		});
	};
	if (shift === 'last')
		return derive(back === 0 ? -12 : -back, back > 0 && back <= 2 ? 0.75 : 0.9, 'counted-from-document');
	if (shift === 'next')
		return derive(ahead === 0 ? 12 : ahead, ahead > 0 && ahead <= 2 ? 0.75 : 0.9, 'counted-from-document');
	if (shift === 'this') return derive(back <= ahead ? -back : ahead, 0.9, 'counted-from-document');
	if (back === 0) return derive(0, 0.95, 'year-of-document');
	const choice = choose(setting.time, back * 30, ahead * 30);
	if (choice === null) return abstain(['verb-unclear']);
	return derive(choice.pick === 'before' ? -back : ahead, choice.confidence, choice.rule);
}

/** "on Friday", "last Tuesday", "next Monday". */
export function resolveWeekday({ weekday, shift }: MeaningOf<'weekday'>, setting: Setting): Resolution {
	if (setting.document === null) return abstain([UNKNOWN_DAY]);
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
	if (side === 'past') return derive(today - back, confidence, ['verb-looks-back']);
	if (side === 'future') return derive(today + ahead, confidence, ['verb-looks-ahead']);
	if (side === 'present') return derive(today + ahead, 0.7, ['verb-looks-ahead']);
	return abstain(['verb-unclear']);
}
