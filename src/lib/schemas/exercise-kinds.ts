import type { z } from 'zod';
import {
	listOrderEventsParts,
	orderEventsAnswerSchema,
	orderEventsKeySchema,
	orderEventsPromptSchema,
	readOrderEventsAnswer
} from './order-events';
import {
	listQuoteSpeakerParts,
	quoteSpeakerAnswerSchema,
	quoteSpeakerKeySchema,
	quoteSpeakerPromptSchema,
	readQuoteSpeakerAnswer
} from './quote-speaker';
import {
	listSpotOpinionParts,
	readSpotOpinionAnswer,
	spotOpinionAnswerSchema,
	spotOpinionKeySchema,
	spotOpinionPromptSchema
} from './spot-opinion';

/** What the server must know of a kind's data: the shapes of its stored JSON, and how a form becomes an answer. */
export const exerciseSchemas = {
	'quote-speaker': {
		prompt: quoteSpeakerPromptSchema,
		key: quoteSpeakerKeySchema,
		answer: quoteSpeakerAnswerSchema,
		readAnswer: readQuoteSpeakerAnswer,
		listParts: listQuoteSpeakerParts
	},
	'spot-opinion': {
		prompt: spotOpinionPromptSchema,
		key: spotOpinionKeySchema,
		answer: spotOpinionAnswerSchema,
		readAnswer: readSpotOpinionAnswer,
		listParts: listSpotOpinionParts
	},
	'order-events': {
		prompt: orderEventsPromptSchema,
		key: orderEventsKeySchema,
		answer: orderEventsAnswerSchema,
		readAnswer: readOrderEventsAnswer,
		listParts: listOrderEventsParts
	}
} as const;

/** A kind whose exercises can be stored and answered. */
export type KindName = keyof typeof exerciseSchemas;
export type PromptOf<Kind extends KindName> = Parameters<(typeof exerciseSchemas)[Kind]['listParts']>[0];
export type KeyOf<Kind extends KindName> = z.infer<(typeof exerciseSchemas)[Kind]['key']>;
export type AnswerOf<Kind extends KindName> = NonNullable<
	ReturnType<(typeof exerciseSchemas)[Kind]['readAnswer']>
>;

/**
 * The kinds that have a player. Whatever a visitor is offered, counts or opens is of these; the bank may hold others, which
 * wait there for theirs.
 */
export const PLAYABLE_KINDS = [
	'quote-speaker',
	'spot-opinion',
	'order-events'
] as const satisfies readonly KindName[];
export type PlayableKind = (typeof PLAYABLE_KINDS)[number];

/** Whether a database's `kind` is one that can be played. */
export function isPlayable(kind: string): kind is PlayableKind {
	return (PLAYABLE_KINDS as readonly string[]).includes(kind);
}

/** What {@link exerciseSchemas} says of one kind. */
interface KindSchemas<Prompt, Key, Answer> {
	readonly prompt: z.ZodType<Prompt>;
	readonly key: z.ZodType<Key>;
	readonly answer: z.ZodType<Answer>;
	/** Null where the fields (field → value) name what the prompt does not offer. */
	readAnswer(prompt: Prompt, fields: Readonly<Record<string, string>>): Answer | null;
	/** Ids of the parts to answer, in prompt order. */
	listParts(prompt: Prompt): string[];
}

const schemas: {
	readonly [Kind in KindName]: KindSchemas<PromptOf<Kind>, KeyOf<Kind>, AnswerOf<Kind>>;
} = exerciseSchemas;

/** The schemas of a kind, typed so that its prompt, key and answer stay together where the kind is a variable. */
export function schemasOf<Kind extends KindName>(
	kind: Kind
): KindSchemas<PromptOf<Kind>, KeyOf<Kind>, AnswerOf<Kind>> {
	return schemas[kind];
}
