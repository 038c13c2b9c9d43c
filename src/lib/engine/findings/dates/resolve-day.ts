import { civilOf, dayOf, isDay, weekdayOf } from '../../language/calendar';
import type { RuleId } from '../../types';
import { chooseNeighbour } from './choose-neighbour';
import { findYearOfStory, resolveYearReference } from './infer-year';
import type { MeaningOf } from './meaning';
import { abstain, resolveToDay, resolveToRange, type Resolution, type Setting } from './resolution';

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
		if (year === null) return abstain(['document-day-unknown']);
		return finish(year.year, 0.99 * year.confidence, year.stated ? 'stated' : 'derived', [
			year.stated ? 'whole-date-stated' : 'year-counted'
		]);
	}
	const story = findYearOfStory(setting);
	if (story === 'unclear') return abstain(['year-unclear']);
	if (story !== null)
		return finish(story, 0.85, 'derived', ['year-of-date-before'], setting.anchors.year!.span);
	if (setting.document === null) return abstain(['document-day-unknown']);
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
	const choice = chooseNeighbour(setting.time, today - before, after - today);
	if (choice === null) return abstain(['verb-unclear']);
	const picked = choice.pick === 'before' ? before : after;
	return finish(civilOf(picked).year, choice.confidence, 'derived', [choice.rule]);
}
