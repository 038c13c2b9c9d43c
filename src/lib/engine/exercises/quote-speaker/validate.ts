import type { Validation } from '../../types';
import { readEntry } from '../read-entry';
import type { QuoteSpeakerAnswer, QuoteSpeakerPrompt } from './types';

/** Complete when every quotation has been given a speaker of the prompt; names the quotations that have not. */
export function validateQuoteSpeaker(prompt: QuoteSpeakerPrompt, answer: QuoteSpeakerAnswer): Validation {
	const known = new Set(prompt.speakers.map((speaker) => speaker.id));
	const missing = prompt.quotes
		.map((quote) => quote.id)
		.filter((id) => {
			const given = readEntry(answer.speakerOf, id);
			return given === null || !known.has(given);
		});
	return missing.length === 0 ? { complete: true } : { complete: false, missing };
}
