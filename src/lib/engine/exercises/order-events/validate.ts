import type { Validation } from '../../types';
import { readPlaces } from './places';
import type { OrderEventsAnswer, OrderEventsPrompt } from './types';

/** Complete when every event has a place of its own; names those without one, and those that share one. */
export function validateOrderEvents(prompt: OrderEventsPrompt, answer: OrderEventsAnswer): Validation {
	const places = readPlaces(prompt, answer);
	const missing = prompt.events.filter((_, index) => places[index] === null).map(({ id }) => id);
	return missing.length === 0 ? { complete: true } : { complete: false, missing };
}
