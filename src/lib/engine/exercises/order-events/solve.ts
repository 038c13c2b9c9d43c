import { listPlaces } from './places';
import { readRank } from './read-rank';
import type { OrderEventsAnswer, OrderEventsKey, OrderEventsPrompt } from './types';

/** The right answer: the events by their ranks, those of one rank in the order of the prompt. */
export function solveOrderEvents(prompt: OrderEventsPrompt, key: OrderEventsKey): OrderEventsAnswer {
	const places = listPlaces(prompt);
	const ranked = prompt.events
		.map(({ id }) => ({ id, rank: readRank(key, id) }))
		.filter((event): event is { id: string; rank: number } => event.rank !== null)
		.sort((left, right) => left.rank - right.rank);
	return { placeOf: Object.fromEntries(ranked.map(({ id }, index) => [id, places[index]!])) };
}
