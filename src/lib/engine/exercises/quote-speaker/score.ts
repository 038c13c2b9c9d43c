import type { Score } from '../../types';
import { readEntry } from '../read-entry';
import type { QuoteSpeakerAnswer, QuoteSpeakerKey, QuoteSpeakerPrompt } from './types';

/**
 * One part a quotation, each worth the same. A part is right when the answer names a speaker of the prompt and that is the
 * key's; blanks and ids the prompt does not know are wrong. Without quotations nothing can be earned: 0 points.
 */
export function scoreQuoteSpeaker(
	prompt: QuoteSpeakerPrompt,
	key: QuoteSpeakerKey,
	answer: QuoteSpeakerAnswer
): Score {
	const known = new Set(prompt.speakers.map((speaker) => speaker.id));
	const parts = prompt.quotes.map(({ id }) => {
		const given = readEntry(answer.speakerOf, id);
		return {
			partId: id,
			correct: given !== null && known.has(given) && given === readEntry(key.speakerOf, id)
		};
	});
	const right = parts.filter((part) => part.correct).length;
	return { points: parts.length === 0 ? 0 : right / parts.length, parts };
}
