import { RepositoryError, takePresent } from './repository-error';

/** Both PostgREST and Lite cut longer answers off without a word; a project may set less, never more. */
const PAGE_ROWS = 1000;

interface Page<Row> {
	readonly data: Row[] | null;
	readonly error: { readonly code?: string } | null;
	readonly count: number | null;
}

/**
 * All rows of a query, however many. `readPage` gets the first and last index of a page; it must ask for
 * `count: 'exact'` and an order in which later rows come last. Throws {@link RepositoryError}.
 */
export async function readAll<Row>(
	operation: string,
	readPage: (first: number, last: number) => PromiseLike<Page<Row>>
): Promise<Row[]> {
	const rows: Row[] = [];
	for (;;) {
		const page = await readPage(rows.length, rows.length + PAGE_ROWS - 1);
		const found = takePresent(operation, page);
		rows.push(...found);
		if (page.count === null) throw new RepositoryError('failed', operation);
		if (rows.length >= page.count || found.length === 0) return rows;
	}
}
