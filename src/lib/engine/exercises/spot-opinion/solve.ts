import type { SpotOpinionAnswer, SpotOpinionKey, SpotOpinionPrompt } from './types';

/** The right answer, for the prompt's sentences only. */
export function solveSpotOpinion(prompt: SpotOpinionPrompt, key: SpotOpinionKey): SpotOpinionAnswer {
	const opinions = new Set(key.opinions);
	const marked = prompt.sentences.map(({ id }) => id).filter((id) => opinions.has(id));
	return { marked, nothing: marked.length === 0 };
}
