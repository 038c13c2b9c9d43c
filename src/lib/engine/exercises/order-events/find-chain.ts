/**
 * The longest chain of which each member is before the next, as indices in order; of several the one of the greatest weight.
 * `isBefore` must hold between any two members that are ordered at all; members that are before each other, directly or in a
 * circle, contradict each other and are left out. Quadratic in `count`.
 */
export function findChain(
	count: number,
	isBefore: (left: number, right: number) => boolean,
	weightOf: (index: number) => number
): number[] {
	const later: number[][] = [];
	const earlierCount = new Array<number>(count).fill(0);
	for (let left = 0; left < count; left++) {
		const own: number[] = [];
		for (let right = 0; right < count; right++) {
			if (left === right || !isBefore(left, right)) continue;
			own.push(right);
			earlierCount[right]!++;
		}
		later.push(own);
	}
	const sorted = sortByTime(later, earlierCount);
	/** The best chain that ends in each member. */
	const best = new Map<number, { length: number; weight: number; previous: number | null }>();
	let end: number | null = null;
	for (const index of sorted) {
		const own = best.get(index) ?? { length: 1, weight: weightOf(index), previous: null };
		best.set(index, own);
		if (end === null || isBetter(own, best.get(end)!)) end = index;
		for (const next of later[index]!) {
			const longer = { length: own.length + 1, weight: own.weight + weightOf(next), previous: index };
			const known = best.get(next);
			if (known === undefined || isBetter(longer, known)) best.set(next, longer);
		}
	}
	const chain: number[] = [];
	for (let index = end; index !== null; index = best.get(index)!.previous) chain.push(index);
	return chain.reverse();
}

function isBetter(
	one: { readonly length: number; readonly weight: number },
	other: { readonly length: number; readonly weight: number }
): boolean {
	return one.length > other.length || (one.length === other.length && one.weight > other.weight);
}

/** Topological order (Kahn); what lies on a circle, or after one, never comes up. */
function sortByTime(later: readonly (readonly number[])[], earlierCount: readonly number[]): number[] {
	const open = [...earlierCount];
	const sorted = open.flatMap((count, index) => (count === 0 ? [index] : []));
	for (let next = 0; next < sorted.length; next++) {
		for (const index of later[sorted[next]!]!) {
			open[index]!--;
			if (open[index] === 0) sorted.push(index);
		}
	}
	return sorted;
}
