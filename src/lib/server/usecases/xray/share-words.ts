import type { Span } from '$lib/engine/types';

/**
 * How many words lie in each of some spans. A word belongs to the first span that holds its beginning and to no other, so that
 * overlapping spans never count a word twice. `words` are the places where words begin, below `length`.
 */
export function countWordsIn(words: readonly number[], spans: readonly Span[], length: number): number[] {
	const owner = new Int32Array(length).fill(-1);
	// Painted from the last to the first: the first stays on top.
	for (let index = spans.length - 1; index >= 0; index -= 1) {
		const { start, end } = spans[index] ?? { start: 0, end: 0 };
		owner.fill(index, start, end);
	}
	const counts = spans.map(() => 0);
	for (const at of words) {
		const index = owner[at] ?? -1;
		if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
	}
	return counts;
}

/**
 * Counts in whole percent that add up to 100, by the method of largest remainders; among equal remainders the earlier gains.
 * All are 0 where there is nothing to share.
 */
export function roundShares(counts: readonly number[]): number[] {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return counts.map(() => 0);
	const exact = counts.map((count) => (count / total) * 100);
	const rounded = exact.map(Math.floor);
	const left = 100 - rounded.reduce((sum, percent) => sum + percent, 0);
	const gaining = exact
		.map((percent, index) => ({ index, remainder: percent - Math.floor(percent) }))
		.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
		.slice(0, left);
	for (const { index } of gaining) rounded[index] = (rounded[index] ?? 0) + 1;
	return rounded;
}
