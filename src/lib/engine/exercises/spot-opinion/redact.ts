import type { Exercise } from '../../types';
import type { SpotOpinionKey, SpotOpinionPrompt } from './types';

/**
 * What a learner may see before answering. Built field by field from the prompt, never from key or evidence, so that nothing
 * added to an exercise later can slip through. The sentences stand in the order of the text, which no key can change.
 */
export function redactSpotOpinion({
	prompt
}: Exercise<'spot-opinion', SpotOpinionPrompt, SpotOpinionKey>): SpotOpinionPrompt {
	return {
		sentences: prompt.sentences.map(({ id, text, opensParagraph, afterGap }) => ({
			id,
			text,
			opensParagraph,
			afterGap
		}))
	};
}
