import { readEntry } from '../read-entry';
import type { OrderEventsAnswer, OrderEventsPrompt } from './types';

/** The places of a prompt, one for each event: `s1` is the earliest. */
export function listPlaces(prompt: OrderEventsPrompt): string[] {
	return prompt.events.map((_, index) => `s${String(index + 1)}`);
}

/**
 * The place of each event, counted from 0, in prompt order. Null where none was given, where the prompt has no such place,
 * and where another event was given the same.
 */
export function readPlaces(prompt: OrderEventsPrompt, answer: OrderEventsAnswer): (number | null)[] {
	const places = new Map(listPlaces(prompt).map((place, index) => [place, index]));
	const given = prompt.events.map(({ id }) => places.get(readEntry(answer.placeOf, id) ?? ''));
	const taken = new Map<number, number>();
	for (const place of given) if (place !== undefined) taken.set(place, (taken.get(place) ?? 0) + 1);
	return given.map((place) => (place !== undefined && taken.get(place) === 1 ? place : null));
}
