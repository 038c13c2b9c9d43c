import { z } from 'zod';
import type {
	QuoteSpeakerAnswer,
	QuoteSpeakerKey,
	QuoteSpeakerPrompt
} from '$lib/engine/exercises/quote-speaker/types';

const id = z.string().min(1).max(40);

const speakerOf = z.object({ speakerOf: z.record(id, id) });

/** A stored prompt. */
export const quoteSpeakerPromptSchema = z.object({
	quotes: z.array(z.object({ id, text: z.string() })).min(1),
	speakers: z.array(z.object({ id, name: z.string() })).min(1)
}) satisfies z.ZodType<QuoteSpeakerPrompt>;

/** A stored key. */
export const quoteSpeakerKeySchema = speakerOf satisfies z.ZodType<QuoteSpeakerKey>;

/** A stored answer. */
export const quoteSpeakerAnswerSchema = speakerOf satisfies z.ZodType<QuoteSpeakerAnswer>;

/**
 * The answer that a form's fields (quote id → speaker id) make. It may leave quotes open; null where it names a
 * quote or a speaker that the prompt does not offer.
 */
export function readQuoteSpeakerAnswer(
	prompt: QuoteSpeakerPrompt,
	fields: Readonly<Record<string, string>>
): QuoteSpeakerAnswer | null {
	const quotes = new Set(prompt.quotes.map((quote) => quote.id));
	const speakers = new Set(prompt.speakers.map((speaker) => speaker.id));
	const offered = Object.entries(fields).every(
		([quote, speaker]) => quotes.has(quote) && speakers.has(speaker)
	);
	return offered ? { speakerOf: fields } : null;
}

/** The parts to answer, in prompt order: the ids of the quotes. */
export function listQuoteSpeakerParts(prompt: QuoteSpeakerPrompt): string[] {
	return prompt.quotes.map((quote) => quote.id);
}
