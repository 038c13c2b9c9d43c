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

/** An answer that came in: it may leave quotes open, and names nothing that the prompt does not offer. */
export function createQuoteSpeakerAnswerSchema(prompt: QuoteSpeakerPrompt): z.ZodType<QuoteSpeakerAnswer> {
	const quotes = new Set(prompt.quotes.map((quote) => quote.id));
	const speakers = new Set(prompt.speakers.map((speaker) => speaker.id));
	return quoteSpeakerAnswerSchema.refine(({ speakerOf }) =>
		Object.entries(speakerOf).every(([quote, speaker]) => quotes.has(quote) && speakers.has(speaker))
	);
}
