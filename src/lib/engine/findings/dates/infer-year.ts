import { civilOf } from '../../language/calendar';
import { rateAnchor } from './anchors';
import type { YearReference } from './meaning';
import type { Setting } from './resolution';

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
 * Whether the story is being told in another year than the document's: in the same paragraph, or by the date right before. What
 * looks ahead is the document's.
 */
function isToldElsewhere({ anchors, paragraph, frame, order, document, time }: Setting): boolean {
	const { year } = anchors;
	if (year === null || document === null || time.side === 'future') return false;
	if (civilOf(document.day).year === year.year) return false;
	// "The 2014 vote was held in May": beside it, a year need only be named.
	if (!year.isTold) return year.paragraph === paragraph && year.frame === frame;
	return year.paragraph === paragraph || (year.paragraph === paragraph - 1 && year.order === order - 1);
}

/**
 * The year that a date without one takes from the date before it: joined to that one ("from 12 March 2014 until 3 April"), or
 * where no document's day speaks for another year. `null` where there is none; `unclear` where both years could be meant, as
 * in a story told in days of another year ("On 12 March 2014 … On 18 March …", "In 1945 … By April …").
 */
export function findYearOfStory(setting: Setting): number | 'unclear' | null {
	const { anchors, paragraph, document, start } = setting;
	const { year, month } = anchors;
	if (year === null) return null;
	const isPrecise = year.order === month?.order && year.isStated && year.paragraph === paragraph;
	if (document === null) return isPrecise ? year.year : null;
	const isOther = civilOf(document.day).year !== year.year;
	if (isPrecise && isOther) return start - year.span.end <= JOINT ? year.year : 'unclear';
	return isToldElsewhere(setting) ? 'unclear' : null;
}
