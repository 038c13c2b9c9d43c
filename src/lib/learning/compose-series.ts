import type { Rng } from '$lib/engine/rng';
import { findLeast, sortByRank } from './ranks';
import { isFinished, type Phase } from './phase';
import { collectSeen, judgeNovelty, type SeenFindings, type Spending } from './repeats';

/** An exercise as far as it matters for a series. */
export interface Candidate extends Spending {
	readonly difficulty: 1 | 2 | 3;
	readonly phase: Phase;
	/** The articles to read for it. */
	readonly articles: readonly { readonly slug: string; readonly wordCount: number }[];
	/** The right answer is that there is nothing to find. */
	readonly empty: boolean;
}

/** Exercises one series holds at most. */
export const LONGEST_SERIES = 50;

/**
 * Chooses a series out of exercises that fit what somebody asked for, and puts it in order.
 *
 * Those that are open come first: nothing in them was met in `finished`, or they were begun. What is finished fills the rest, to be
 * read again. No finding occurs twice, and the kinds have equal shares as far as there are enough of each. Of one kind, those with
 * nothing to find are at most as many as the others, and one where there are no others: on plain news "nothing" is nearly always
 * right, so that blindly answering it must not pay. How many they are is drawn, and their places tell nothing (see
 * {@link orderSeries}).
 *
 * `length` is the number wanted, null for all there are; {@link LONGEST_SERIES} at most. The same `rng` state gives the same series.
 */
export function composeSeries<Item extends Candidate>(
	candidates: readonly Item[],
	finished: readonly Spending[],
	length: number | null,
	rng: Rng
): Item[] {
	const most = Math.min(length ?? LONGEST_SERIES, LONGEST_SERIES);
	const seen = collectSeen(finished);
	const fitting = candidates.filter((item) => isFinished(item.phase) || isNew(item, seen));
	const pool = dropRepeated(fitting, rng);
	const open = pool.filter((item) => !isFinished(item.phase));
	const done = pool.filter((item) => isFinished(item.phase));
	const chosen = draw(open, most, rng);
	const again = draw(done, most - chosen.length, rng);
	return orderSeries(keepBalance([...chosen, ...again]), rng);
}

/** Whether an unfinished exercise is one to do: begun, or without anything met before. */
export function isNew(item: Spending & { readonly phase: Phase }, seen: SeenFindings): boolean {
	return item.phase === 'tried' || judgeNovelty(item, seen) === 'new';
}

/** Of exercises of a kind that share a finding one: begun before fresh before finished, easy before hard, little to read before much. */
function dropRepeated<Item extends Candidate>(items: readonly Item[], rng: Rng): Item[] {
	const order = (item: Item) => [rankPhase(item), item.difficulty, countWords(item, new Set())];
	const kept: Item[] = [];
	const spent = new Map<string, Set<string>>();
	for (const item of sortByRank(rng.shuffle(items), order)) {
		const known = spent.get(item.kind) ?? new Set();
		if (item.findings.some((finding) => known.has(finding))) continue;
		for (const finding of item.findings) known.add(finding);
		spent.set(item.kind, known);
		kept.push(item);
	}
	return kept;
}

/** Items of one sort, and how many of them are wanted. */
interface Share<Item> {
	readonly items: Item[];
	left: number;
}

/** Draws up to `most`: of every kind as many, of each the easiest first, and what needs no further article before what does. */
function draw<Item extends Candidate>(pool: readonly Item[], most: number, rng: Rng): Item[] {
	const shares = shareOut(pool, most, rng);
	const opened = new Set<string>();
	const drawn: Item[] = [];
	const order = (item: Item) => [rankPhase(item), item.difficulty, countWords(item, opened)];
	while (shares.some(({ left }) => left > 0)) {
		for (const share of shares) {
			const item = share.left > 0 ? findLeast(share.items, order) : undefined;
			share.left -= 1;
			if (!item) continue;
			share.items.splice(share.items.indexOf(item), 1);
			for (const { slug } of item.articles) opened.add(slug);
			drawn.push(item);
		}
	}
	return drawn;
}

/** How many of each kind, and of these how many with nothing to find. */
function shareOut<Item extends Candidate>(pool: readonly Item[], most: number, rng: Rng): Share<Item>[] {
	const kinds = rng.shuffle([...new Set(pool.map(({ kind }) => kind))]).map((kind) => {
		const own = rng.shuffle(pool.filter((item) => item.kind === kind));
		const full = own.filter(({ empty }) => !empty);
		const empty = own.filter((item) => item.empty);
		return { full, empty, room: full.length + Math.min(empty.length, Math.max(1, full.length)), quota: 0 };
	});
	for (let left = most, gave = true; left > 0 && gave;) {
		gave = false;
		for (const kind of kinds) {
			if (left === 0 || kind.quota === kind.room) continue;
			kind.quota += 1;
			left -= 1;
			gave = true;
		}
	}
	return kinds.flatMap(({ full, empty, quota }) => {
		const least = Math.max(0, quota - full.length);
		const highest = Math.max(least, Math.min(empty.length, Math.floor(quota / 2)));
		const blanks = least + rng.int(highest - least + 1);
		return [
			{ items: full, left: quota - blanks },
			{ items: empty, left: blanks }
		];
	});
}

/** Takes out what finished exercises bring of "nothing to find" beyond the balance of their kind. */
function keepBalance<Item extends Candidate>(items: readonly Item[]): Item[] {
	const full = (kind: string) => items.filter((item) => item.kind === kind && !item.empty).length;
	const met = new Map<string, number>();
	return items.filter(({ kind, empty }) => {
		if (!empty) return true;
		const count = (met.get(kind) ?? 0) + 1;
		met.set(kind, count);
		return count <= Math.max(1, full(kind));
	});
}

/**
 * Puts a series in order: easier before harder; among equals the article just read goes on, then another kind, then an article
 * already read, then as drawn. What is to be found in an exercise does not enter, so that places tell nothing of it.
 */
export function orderSeries<Item extends Omit<Candidate, 'empty'>>(items: readonly Item[], rng: Rng): Item[] {
	const left = rng.shuffle(items);
	const ordered: Item[] = [];
	const opened = new Set<string>();
	while (left.length > 0) {
		const last = ordered.at(-1);
		const read = new Set(last?.articles.map(({ slug }) => slug));
		const next = findLeast(left, (item) => [
			item.difficulty,
			countWords(item, read) === 0 ? 0 : 1,
			item.kind === last?.kind ? 1 : 0,
			countWords(item, opened) === 0 ? 0 : 1
		]);
		if (!next) break;
		left.splice(left.indexOf(next), 1);
		for (const { slug } of next.articles) opened.add(slug);
		ordered.push(next);
	}
	return ordered;
}

function rankPhase({ phase }: Candidate): number {
	return phase === 'tried' ? 0 : isFinished(phase) ? 2 : 1;
}

/** Words to read for an exercise beside the articles in `read`. */
function countWords({ articles }: Pick<Candidate, 'articles'>, read: ReadonlySet<string>): number {
	return articles.reduce((sum, { slug, wordCount }) => sum + (read.has(slug) ? 0 : wordCount), 0);
}
