import { isFinished, type Phase } from './phase';
import { collectSeen, judgeNovelty, type Spending } from './repeats';

/** An exercise of the bank as far as a learner's series depends on it. */
export interface SeriesItem extends Spending {
	readonly difficulty: 1 | 2 | 3;
	readonly phase: Phase;
	/** The articles to read for it. */
	readonly articles: readonly { readonly wordCount: number }[];
}

/** Where a learner stands in the bank. Every exercise is finished, open or a repeat. */
export interface Series<Item> {
	/** Those on which something can still count and that hold something new, or were begun; in the order of the bank. */
	readonly open: readonly Item[];
	/** Those not begun that hold nothing new. They are not offered, and do not count as left. */
	readonly repeats: readonly Item[];
	/** The one to do next; null when none is open. */
	readonly next: Item | null;
}

/**
 * Sorts the bank out for one learner. `finished` are the exercises the learner finished, those that the bank no longer holds
 * included.
 *
 * Next comes one that was begun, so that leaving a page and coming back loses nothing; then those of which nothing was seen
 * before those partly seen; among these the one with the least to read, so that a newcomer is not met by the longest text;
 * among those of one length the easiest, and then the first.
 */
export function planSeries<Item extends SeriesItem>(
	bank: readonly Item[],
	finished: readonly Spending[]
): Series<Item> {
	const seen = collectSeen(finished);
	const open: { readonly item: Item; readonly rank: readonly number[] }[] = [];
	const repeats: Item[] = [];
	for (const item of bank) {
		if (isFinished(item.phase)) continue;
		const begun = item.phase !== 'fresh';
		const novelty = judgeNovelty(item, seen);
		if (novelty === 'repeat' && !begun) {
			repeats.push(item);
			continue;
		}
		const order = begun ? 0 : novelty === 'new' ? 1 : 2;
		open.push({ item, rank: [order, countWords(item), item.difficulty] });
	}
	const [next] = open.toSorted((a, b) => compareRanks(a.rank, b.rank));
	return { open: open.map(({ item }) => item), repeats, next: next?.item ?? null };
}

/** Words to read before it can be done. */
function countWords({ articles }: SeriesItem): number {
	return articles.reduce((sum, { wordCount }) => sum + wordCount, 0);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
