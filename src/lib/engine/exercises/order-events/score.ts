import type { Score } from '../../types';
import { readPlaces } from './places';
import { readRank } from './read-rank';
import type { OrderEventsAnswer, OrderEventsKey, OrderEventsPrompt } from './types';

interface Card {
	/** In prompt order. */
	readonly index: number;
	/** Null where the answer gives the event no place of its own. */
	readonly place: number | null;
	readonly rank: number | null;
}

/** Share of the pairs whose order the key decides that the answer puts in that order; 0 where it decides none. */
function countPairs(cards: readonly Card[]): number {
	let decided = 0;
	let right = 0;
	for (const [index, one] of cards.entries()) {
		for (const other of cards.slice(index + 1)) {
			if (one.rank === null || other.rank === null || one.rank === other.rank) continue;
			decided++;
			if (one.place === null || other.place === null) continue;
			if (one.rank < other.rank === one.place < other.place) right++;
		}
	}
	return decided === 0 ? 0 : right / decided;
}

/**
 * The largest set of cards that already stand in the right order among themselves: taking out the others and putting them
 * where they belong is the least that must be done. Of several such sets the one with the earliest cards of the answer; none where
 * no two cards stand in the right order.
 */
function findStanding(cards: readonly Card[]): ReadonlySet<number> {
	const placed = cards
		.filter(
			(card): card is Card & { place: number; rank: number } => card.place !== null && card.rank !== null
		)
		.sort((left, right) => left.place - right.place);
	/** Length of the longest run that begins with each card. */
	const runs: number[] = [];
	for (let index = placed.length - 1; index >= 0; index--) {
		const after = runs
			.slice(index + 1)
			.filter((_, ahead) => placed[index + 1 + ahead]!.rank >= placed[index]!.rank);
		runs[index] = 1 + Math.max(0, ...after);
	}
	const standing = new Set<number>();
	let wanted = Math.max(0, ...runs);
	let rank = -Infinity;
	for (const [index, card] of placed.entries()) {
		if (runs[index] !== wanted || card.rank < rank) continue;
		standing.add(card.index);
		rank = card.rank;
		wanted--;
	}
	// One card stands in order with itself, wherever it is: that is no news, and to leave it there would be no help.
	return standing.size > 1 ? standing : new Set();
}

/**
 * Points: the share of event pairs in the right order; pairs the key leaves open count for nothing. One part an event: right
 * where it need not be moved, so that all parts are right exactly when everything is earned.
 */
export function scoreOrderEvents(
	prompt: OrderEventsPrompt,
	key: OrderEventsKey,
	answer: OrderEventsAnswer
): Score {
	const places = readPlaces(prompt, answer);
	const cards = prompt.events.map(({ id }, index): Card => {
		return { index, place: places[index] ?? null, rank: readRank(key, id) };
	});
	const standing = findStanding(cards);
	return {
		points: countPairs(cards),
		parts: prompt.events.map(({ id }, index) => ({ partId: id, correct: standing.has(index) }))
	};
}
