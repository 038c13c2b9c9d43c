/** One page of a list. */
export interface PageOf<Item> {
	readonly items: readonly Item[];
	/** From 1. */
	readonly page: number;
	readonly pages: number;
	/** Items on all pages. */
	readonly total: number;
}

/** The page of a list that was asked for; the last one where it has fewer. */
export function takePage<Item>(list: readonly Item[], page: number, size: number): PageOf<Item> {
	const pages = Math.max(1, Math.ceil(list.length / size));
	const shown = Math.min(page, pages);
	return {
		items: list.slice((shown - 1) * size, shown * size),
		page: shown,
		pages,
		total: list.length
	};
}
