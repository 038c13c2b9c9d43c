import { readEntry } from '../read-entry';
import type { QuoteSpeakerAnswer, QuoteSpeakerKey, QuoteSpeakerPrompt } from './types';

/** The right answer, for the prompt's quotations only. */
export function solveQuoteSpeaker(prompt: QuoteSpeakerPrompt, key: QuoteSpeakerKey): QuoteSpeakerAnswer {
	const entries = prompt.quotes
		.map((quote) => [quote.id, readEntry(key.speakerOf, quote.id)] as const)
		.filter((entry): entry is readonly [string, string] => entry[1] !== null);
	return { speakerOf: Object.fromEntries(entries) };
}
