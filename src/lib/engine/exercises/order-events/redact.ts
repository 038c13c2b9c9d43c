import type { Exercise } from '../../types';
import type { OrderEventsKey, OrderEventsPrompt } from './types';

/**
 * What a learner may see before answering. Built field by field from the prompt, never from key or evidence, so that nothing
 * added to an exercise later can slip through.
 */
export function redactOrderEvents(
	exercise: Exercise<'order-events', OrderEventsPrompt, OrderEventsKey>
): OrderEventsPrompt {
	return { events: exercise.prompt.events.map(({ id, text, articleIndex }) => ({ id, text, articleIndex })) };
}
