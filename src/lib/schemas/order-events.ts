import { z } from 'zod';
import type {
	OrderEventsAnswer,
	OrderEventsKey,
	OrderEventsPrompt
} from '$lib/engine/exercises/order-events/types';

const id = z.string().min(1).max(40);

/** A stored prompt. */
export const orderEventsPromptSchema = z.object({
	events: z.array(z.object({ id, text: z.string(), articleIndex: z.int().nonnegative() })).min(2)
}) satisfies z.ZodType<OrderEventsPrompt>;

/** A stored key. */
export const orderEventsKeySchema = z.object({
	rankOf: z.record(id, z.int())
}) satisfies z.ZodType<OrderEventsKey>;

/** A stored answer. */
export const orderEventsAnswerSchema = z.object({
	placeOf: z.record(id, id)
}) satisfies z.ZodType<OrderEventsAnswer>;

/**
 * The answer that a form's fields (event id → place) make. It may leave events open and give two the same place, which
 * `validate` tells; null where it names an event or a place that the prompt does not have.
 */
export function readOrderEventsAnswer(
	prompt: OrderEventsPrompt,
	fields: Readonly<Record<string, string>>
): OrderEventsAnswer | null {
	const events = new Set(prompt.events.map((event) => event.id));
	const places = new Set(prompt.events.map((_, index) => `s${String(index + 1)}`));
	const offered = Object.entries(fields).every(([event, place]) => events.has(event) && places.has(place));
	return offered ? { placeOf: fields } : null;
}

/** The parts to answer, in prompt order: the ids of the events. */
export function listOrderEventsParts(prompt: OrderEventsPrompt): string[] {
	return prompt.events.map((event) => event.id);
}
