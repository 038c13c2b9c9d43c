import type { Validation } from '../../types';
import { readMarks } from './read-marks';
import type { SpotOpinionAnswer, SpotOpinionPrompt } from './types';

/**
 * Complete when something is marked or "nothing" is said, not both. Missing are all sentences where neither was done; where
 * both were, the marked ones, which contradict "nothing".
 */
export function validateSpotOpinion(prompt: SpotOpinionPrompt, answer: SpotOpinionAnswer): Validation {
	const { marked, state } = readMarks(prompt, answer);
	if (state === 'marked' || state === 'nothing') return { complete: true };
	const ids = prompt.sentences.map(({ id }) => id);
	return { complete: false, missing: state === 'torn' ? ids.filter((id) => marked.has(id)) : ids };
}
