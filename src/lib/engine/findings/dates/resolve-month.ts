import { civilOf, monthAfter } from '../../language/calendar';
import type { RuleId } from '../../types';
import { chooseNeighbour } from './choose-neighbour';
import { findYearOfStory, resolveYearReference } from './infer-year';
import type { MeaningOf } from './meaning';
import { abstain, resolveToMonth, type Resolution, type Setting } from './resolution';

/** "January 2022", "early February", "last September". */
export function resolveMonth(meaning: MeaningOf<'month'>, setting: Setting): Resolution {
	const { month, portion, shift } = meaning;
	const anchor = setting.document?.span ?? null;
	if (meaning.year !== null) {
		const year = resolveYearReference(meaning.year, setting);
		if (year === null) return abstain(['document-day-unknown']);
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
	const story = shift === null ? findYearOfStory(setting) : null;
	if (story === 'unclear') return abstain(['year-unclear']);
	if (story !== null)
		return resolveToMonth(story, month, portion, {
			basis: 'derived',
			anchor: setting.anchors.year!.span,
			confidence: 0.8,
			rules: ['year-of-date-before']
		});
	if (setting.document === null) return abstain(['document-day-unknown']);
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
	const choice = chooseNeighbour(setting.time, back * 30, ahead * 30);
	if (choice === null) return abstain(['verb-unclear']);
	return derive(choice.pick === 'before' ? -back : ahead, choice.confidence, choice.rule);
}
