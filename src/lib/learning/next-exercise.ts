import { isFinished, type Phase } from './phase';

/** An exercise as far as the choice of the next one depends on it. */
export interface Candidate {
	readonly difficulty: 1 | 2 | 3;
	readonly phase: Phase;
}

/** The exercises on which something can still count. */
export function listUnfinished<Item extends Candidate>(items: readonly Item[]): Item[] {
	return items.filter((item) => !isFinished(item.phase));
}

/**
 * The exercise to do next: the easiest that is not finished, and among equals the first. It stays the same until
 * it is finished, so leaving a page and coming back loses nothing. Null when everything is done.
 */
export function chooseNext<Item extends Candidate>(items: readonly Item[]): Item | null {
	return listUnfinished(items).reduce<Item | null>(
		(easiest, item) => (easiest && easiest.difficulty <= item.difficulty ? easiest : item),
		null
	);
}
