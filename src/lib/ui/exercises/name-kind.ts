import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import { m } from '$messages';

const names: Readonly<Record<PlayableKind, () => string>> = {
	'quote-speaker': m.kind_quote_speaker,
	'spot-opinion': m.kind_spot_opinion,
	'order-events': m.kind_order_events
};

const counts: Readonly<Record<PlayableKind, (inputs: { count: number }) => string>> = {
	'quote-speaker': m.exercise_quotes,
	'spot-opinion': m.exercise_sentences,
	'order-events': m.exercise_events
};

/** A kind of exercise as its learners call it. */
export function nameKind(kind: PlayableKind): string {
	return names[kind]();
}

/** How many parts an exercise has: "4 quotes", "1 sentence". */
export function countParts(kind: PlayableKind, count: number): string {
	return counts[kind]({ count });
}
