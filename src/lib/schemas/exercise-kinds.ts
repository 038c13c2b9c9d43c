import type { QuoteSpeakerAnswer, QuoteSpeakerPrompt } from '$lib/engine/exercises/quote-speaker/types';
import {
	createQuoteSpeakerAnswerSchema,
	quoteSpeakerAnswerSchema,
	quoteSpeakerKeySchema,
	quoteSpeakerPromptSchema
} from './quote-speaker';

/** What the server must know of a kind's data: the shapes of its stored JSON, and how a form becomes an answer. */
export const exerciseSchemas = {
	'quote-speaker': {
		prompt: quoteSpeakerPromptSchema,
		key: quoteSpeakerKeySchema,
		answer: quoteSpeakerAnswerSchema,
		/** Accepts answers to this very prompt, complete or not. */
		createAnswerSchema: createQuoteSpeakerAnswerSchema,
		/** The answer that a form's fields (part id → value) make. */
		readAnswer: (fields: Readonly<Record<string, string>>): QuoteSpeakerAnswer => ({ speakerOf: fields }),
		/** The parts to answer, in prompt order. */
		listParts: (prompt: QuoteSpeakerPrompt): string[] => prompt.quotes.map((quote) => quote.id)
	}
} as const;

/** A kind whose exercises can be stored and answered. */
export type KindName = keyof typeof exerciseSchemas;

/** Whether a database's `kind` is one this version knows. */
export function isKindName(kind: string): kind is KindName {
	return Object.hasOwn(exerciseSchemas, kind);
}
