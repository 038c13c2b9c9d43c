/** Several numbers by which items are ordered, the first that differs deciding; of equal length. */
export type Rank = readonly number[];

/** As sort functions answer. */
export function compareRanks(a: Rank, b: Rank): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Items in the order of their ranks; those of one rank as they came. */
export function sortByRank<Item>(items: readonly Item[], rank: (item: Item) => Rank): Item[] {
	return items
		.map((item) => ({ item, rank: rank(item) }))
		.toSorted((a, b) => compareRanks(a.rank, b.rank))
		.map(({ item }) => item);
}

/** The first item of the least rank; undefined of none. */
export function findLeast<Item>(items: readonly Item[], rank: (item: Item) => Rank): Item | undefined {
	let least: { readonly item: Item; readonly rank: Rank } | undefined;
	for (const item of items) {
		const own = rank(item);
		if (!least || compareRanks(own, least.rank) < 0) least = { item, rank: own };
	}
	return least?.item;
}
