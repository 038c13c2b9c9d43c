import { isFinished, type Phase } from './phase';

/** An exercise as far as the choice of the next one depends on it. */
export interface Candidate {
	readonly difficulty: 1 | 2 | 3;
	readonly phase: Phase;
	/** The article to read for it. */
	readonly article: { readonly wordCount: number };
}

/** The exercises on which something can still count. */
export function listUnfinished<Item extends Candidate>(items: readonly Item[]): Item[] {
	return items.filter((item) => !isFinished(item.phase));
}

/**
 * The exercise to do next, null when everything is done: one that was begun, so that leaving a page and coming back
 * loses nothing; else the one with the least to read, so that a newcomer is not met by the longest text; among those of
 * one length the easiest, and then the first.
 */
export function chooseNext<Item extends Candidate>(items: readonly Item[]): Item | null {
	const [next] = listUnfinished(items).toSorted(
		(a, b) =>
			Number(b.phase === 'tried') - Number(a.phase === 'tried') ||
			a.article.wordCount - b.article.wordCount ||
			a.difficulty - b.difficulty
	);
	return next ?? null;
}
