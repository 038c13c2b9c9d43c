import { isFinished, type Phase } from './phase';
import { sortByRank, type Rank } from './ranks';
import { collectSeen, judgeNovelty, type Spending } from './repeats';

/** An exercise of the bank as far as a learner's series depends on it. */
export interface SeriesItem extends Spending {
	readonly difficulty: 1 | 2 | 3;
	readonly phase: Phase;
	/** The articles to read for it. */
	readonly articles: readonly { readonly wordCount: number }[];
}

/** What is known of exercises whose right answer may be that there is nothing to find. */
export interface Balance<Item> {
	/** Whether nothing is to be found in one that is open. */
	isEmpty(item: Item): boolean;
	/** Finished ones of a kind: with something to find, and with nothing. */
	countFinished(kind: string): { readonly full: number; readonly empty: number };
}

/** Where a learner stands in the bank. Every exercise is finished, open or a repeat. */
export interface Series<Item> {
	/** Those on which something can still count and that hold something new, or were begun; in the order of the bank. */
	readonly open: readonly Item[];
	/** Those not begun that hold nothing new. They are not offered, and do not count as left. */
	readonly repeats: readonly Item[];
	/** The same in the order to do them in. */
	readonly ranked: readonly Item[];
}

/**
 * Sorts the bank out for one learner. `finished` are the exercises the learner finished, those that the bank no longer holds
 * included.
 *
 * First comes what was begun, so that leaving a page and coming back loses nothing; then those of which nothing was seen
 * before those partly seen; among these the one with the least to read, so that a newcomer is not met by the longest text;
 * among those of one length the easiest, and then the first.
 */
export function planSeries<Item extends SeriesItem>(
	bank: readonly Item[],
	finished: readonly Spending[]
): Series<Item> {
	const seen = collectSeen(finished);
	const open: { readonly item: Item; readonly rank: Rank }[] = [];
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
	return {
		open: open.map(({ item }) => item),
		repeats,
		ranked: sortByRank(open, ({ rank }) => rank).map(({ item }) => item)
	};
}

/**
 * The one to do next: the first of those ranked, but one with nothing to find only while those finished with nothing to find are
 * fewer than the others of their kind. Else "nothing", given blindly, would be right more often than not. Where only such are
 * left, the first of them; null of none.
 */
export function chooseNext<Item extends SeriesItem>(
	ranked: readonly Item[],
	{ isEmpty, countFinished }: Balance<Item>
): Item | null {
	const next = ranked.find((item) => {
		if (item.phase !== 'fresh' || !isEmpty(item)) return true;
		const { full, empty } = countFinished(item.kind);
		return empty < full;
	});
	return next ?? ranked[0] ?? null;
}

/** Words to read before it can be done. */
function countWords({ articles }: SeriesItem): number {
	return articles.reduce((sum, { wordCount }) => sum + wordCount, 0);
}
