import { z } from 'zod';
import type {
	SpotOpinionAnswer,
	SpotOpinionKey,
	SpotOpinionPrompt
} from '$lib/engine/exercises/spot-opinion/types';

const id = z.string().min(1).max(40);

/** What a ticked box of the form sends: `answer.q3=s1` marks a sentence, `answer.none=s1` says that none is an opinion. */
const TICKED = 's1';
const NOTHING = 'none';

/** A stored prompt. */
export const spotOpinionPromptSchema = z.object({
	sentences: z
		.array(z.object({ id, text: z.string(), opensParagraph: z.boolean(), afterGap: z.boolean() }))
		.min(1)
}) satisfies z.ZodType<SpotOpinionPrompt>;

/** A stored key. */
export const spotOpinionKeySchema = z.object({ opinions: z.array(id) }) satisfies z.ZodType<SpotOpinionKey>;

/** A stored answer. */
export const spotOpinionAnswerSchema = z.object({
	marked: z.array(id),
	nothing: z.boolean()
}) satisfies z.ZodType<SpotOpinionAnswer>;

/**
 * The answer that a form's fields make: sentence id → `s1` where it is marked, `none` → `s1` for "nothing". It may do neither
 * or both, which is not complete; null where it names a sentence or a value that the prompt does not offer.
 */
export function readSpotOpinionAnswer(
	prompt: SpotOpinionPrompt,
	fields: Readonly<Record<string, string>>
): SpotOpinionAnswer | null {
	const ids = listSpotOpinionParts(prompt);
	const offered = new Set([...ids, NOTHING]);
	if (!Object.entries(fields).every(([field, value]) => offered.has(field) && value === TICKED)) return null;
	return {
		marked: ids.filter((each) => Object.hasOwn(fields, each)),
		nothing: Object.hasOwn(fields, NOTHING)
	};
}

/** The parts to answer, in prompt order: the ids of the sentences. */
export function listSpotOpinionParts(prompt: SpotOpinionPrompt): string[] {
	return prompt.sentences.map((sentence) => sentence.id);
}
