import type { Score } from '../../types';
import type { SpotOpinionAnswer } from './types';

/**
 * Right and wrong marks. What was left unmarked stays untold: "not right" beside an unmarked sentence would name an opinion that
 * was missed, and "right" would rule it out. So a wrong "nothing" tells of no sentence at all.
 */
export function tellSpotOpinion(answer: SpotOpinionAnswer, parts: Score['parts']): Score['parts'] {
	const marked = new Set(answer.marked);
	return parts.filter(({ partId }) => marked.has(partId));
}
