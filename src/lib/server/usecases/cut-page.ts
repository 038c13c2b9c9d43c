import type { PageOf } from './progress-views';

/** One page of a list, of `size` items each. A page past the last is the last: an old link still leads somewhere. */
export function cutPage<Item>(items: readonly Item[], size: number, wanted: number): PageOf<Item> {
	const pages = Math.max(1, Math.ceil(items.length / size));
	const page = Math.min(Math.max(1, wanted), pages);
	return { items: items.slice((page - 1) * size, page * size), page, pages, total: items.length };
}
