import { createRng } from '../../rng';
import type { Exercise, FindingRef, PartEvidence } from '../../types';
import type { Telling } from './list-tellings';
import type { OrderEventsKey, OrderEventsPrompt } from './types';

export type OrderEventsExercise = Exercise<'order-events', OrderEventsPrompt, OrderEventsKey>;

export const MIN_EVENTS = 3;
const MAX_EVENTS = 6;

/** One event of an exercise: the telling its card shows, and all that is known to tell of it. */
export interface TimelineEvent {
	readonly shown: Telling;
	/** `shown` among them. */
	readonly tellings: readonly Telling[];
}

/**
 * The cards in an order that knows nothing of the key: sorted by their text, shuffled once by the seed. It may be the right one:
 * were that ruled out, everybody would know of one order that it is wrong, and of its reverse that it pays.
 */
function arrange<T extends { readonly text: string }>(timeline: readonly T[], seed: string): T[] {
	const sorted = [...timeline].sort((left, right) =>
		left.text < right.text ? -1 : left.text > right.text ? 1 : 0
	);
	return createRng(`order-events/${seed}`).shuffle(sorted);
}

/**
 * An exercise over events that are all apart in time, earliest first. `prove` gives the evidence of the event at an index of the
 * time line.
 */
export function makeExercise(
	timeline: readonly TimelineEvent[],
	prove: (index: number, partId: string) => PartEvidence,
	difficulty: 1 | 2 | 3,
	seed: string
): OrderEventsExercise {
	const cards = arrange(
		timeline.map(({ shown }, index) => ({ text: shown.text, articleIndex: shown.article, index })),
		seed
	);
	const idOf = (position: number): string => `q${String(position + 1)}`;
	return {
		kind: 'order-events',
		prompt: {
			events: cards.map(({ text, articleIndex }, position) => ({ id: idOf(position), text, articleIndex }))
		},
		key: { rankOf: Object.fromEntries(cards.map(({ index }, position) => [idOf(position), index + 1])) },
		evidence: { parts: cards.map(({ index }, position) => prove(index, idOf(position))) },
		difficulty,
		seed,
		findings: timeline.flatMap(({ tellings }) =>
			tellings.map(({ article, finding }): FindingRef => ({ article, findingId: finding.id }))
		)
	};
}

/**
 * Cuts a chain into groups of 3 to 6, as even as can be, that all run from early to late; none where it is shorter. What is
 * `dealtFirst` is spread over the groups as evenly.
 */
export function dealGroups<T>(
	chain: readonly T[],
	seed: string,
	dealtFirst: (item: T) => boolean = () => false
): T[][] {
	if (chain.length < MIN_EVENTS) return [];
	const count = Math.ceil(chain.length / MAX_EVENTS);
	const shuffled = createRng(`order-events/deal/${seed}`).shuffle(chain.map((_, index) => index));
	const first = shuffled.filter((index) => dealtFirst(chain[index]!));
	const dealt = [...first, ...shuffled.filter((index) => !first.includes(index))];
	return Array.from({ length: count }, (_, group) =>
		dealt
			.filter((_, turn) => turn % count === group)
			.sort((left, right) => left - right)
			.map((index) => chain[index]!)
	);
}
