import type { z } from 'zod';
import {
	listQuoteSpeakerParts,
	quoteSpeakerAnswerSchema,
	quoteSpeakerKeySchema,
	quoteSpeakerPromptSchema,
	readQuoteSpeakerAnswer
} from './quote-speaker';

/** What the server must know of a kind's data: the shapes of its stored JSON, and how a form becomes an answer. */
export const exerciseSchemas = {
	'quote-speaker': {
		prompt: quoteSpeakerPromptSchema,
		key: quoteSpeakerKeySchema,
		answer: quoteSpeakerAnswerSchema,
		readAnswer: readQuoteSpeakerAnswer,
		listParts: listQuoteSpeakerParts
	}
} as const;

/** A kind whose exercises can be stored and answered. */
export type KindName = keyof typeof exerciseSchemas;
export type PromptOf<Kind extends KindName> = z.infer<(typeof exerciseSchemas)[Kind]['prompt']>;
export type KeyOf<Kind extends KindName> = z.infer<(typeof exerciseSchemas)[Kind]['key']>;
export type AnswerOf<Kind extends KindName> = z.infer<(typeof exerciseSchemas)[Kind]['answer']>;

/** Whether a database's `kind` is one this version knows. */
export function isKindName(kind: string): kind is KindName {
	return Object.hasOwn(exerciseSchemas, kind);
}
