import type { Genre } from '../../types';
import type { Surroundings } from './score-sentence';

/** One sentence's own score, before its surroundings are looked at. */
export interface OwnScore {
	readonly part: number;
	readonly isWriters: boolean;
	readonly opinion: number;
}

/** Sentences that a document needs before its genre, and those of the writer before their mean, say something about one. */
const ENOUGH = 5;

/** What the document and the neighbours of each sentence say about it. */
export function readSurroundings(
	scores: readonly OwnScore[],
	genreOf: (part: number) => Genre | null
): Surroundings[] {
	const sums = new Map<number, { sum: number; count: number }>();
	const lengths = new Map<number, number>();
	for (const { part, isWriters, opinion } of scores) {
		lengths.set(part, (lengths.get(part) ?? 0) + 1);
		if (!isWriters) continue;
		const own = sums.get(part) ?? { sum: 0, count: 0 };
		sums.set(part, { sum: own.sum + opinion, count: own.count + 1 });
	}
	return scores.map(({ part }, index) => {
		const own = sums.get(part);
		const near = [scores[index - 1], scores[index + 1]].filter(
			(other) => other?.part === part && other.isWriters
		);
		return {
			// A lone sentence looks like a report only because nothing speaks against it.
			genre: (lengths.get(part) ?? 0) < ENOUGH ? null : genreOf(part),
			document: own === undefined || own.count < ENOUGH ? null : own.sum / own.count,
			neighbours:
				near.length === 0 ? null : near.reduce((sum, other) => sum + (other?.opinion ?? 0), 0) / near.length
		};
	});
}
