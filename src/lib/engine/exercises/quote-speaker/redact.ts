import type { Exercise } from '../../types';
import type { QuoteSpeakerKey, QuoteSpeakerPrompt } from './types';

/**
 * What a learner may see before answering. Built field by field from the prompt, never from key or evidence, so that nothing
 * added to an exercise later can slip through.
 */
export function redactQuoteSpeaker(
	exercise: Exercise<'quote-speaker', QuoteSpeakerPrompt, QuoteSpeakerKey>
): QuoteSpeakerPrompt {
	const { quotes, speakers } = exercise.prompt;
	return {
		quotes: quotes.map(({ id, text }) => ({ id, text })),
		speakers: speakers.map(({ id, name }) => ({ id, name }))
	};
}
