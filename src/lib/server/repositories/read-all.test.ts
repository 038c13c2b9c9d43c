import { describe, expect, it } from 'vitest';
import { readAll } from './read-all';
import { RepositoryError } from './repository-error';

/** A table of `total` rows behind a server that never answers more than `most` at once. */
function serve(total: number, most: number) {
	const asked: [number, number][] = [];
	const readPage = async (first: number, last: number) => {
		asked.push([first, last]);
		const end = Math.min(total, last + 1, first + most);
		const data = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
		return { data, error: null, count: total };
	};
	return { asked, readPage };
}

describe('readAll', () => {
	it.each([
		[0, 1000],
		[1, 1000],
		[1000, 1000],
		[1001, 1000],
		[2500, 1000],
		[250, 100]
	])('reads all of %d rows where a page holds at most %d', async (total, most) => {
		const { readPage } = serve(total, most);
		expect(await readAll('count', readPage)).toEqual(Array.from({ length: total }, (_, at) => at));
	});

	it('asks once where everything fits', async () => {
		const { asked, readPage } = serve(1000, 1000);
		await readAll('count', readPage);
		expect(asked).toEqual([[0, 999]]);
	});

	it('ends where rows vanish while it reads', async () => {
		const rows = await readAll('shrink', async (first) => ({
			data: first === 0 ? [1, 2] : [],
			error: null,
			count: 3
		}));
		expect(rows).toEqual([1, 2]);
	});

	it.each([
		['42501', 'refused'],
		['', 'unreachable'],
		['XX000', 'failed']
	])('throws on error %j instead of answering less', async (code, failure) => {
		const reading = readAll('fail', async () => ({ data: null, error: { code }, count: null }));
		await expect(reading).rejects.toMatchObject({ name: 'RepositoryError', failure });
	});

	it('throws where the server does not say how many there are', async () => {
		const reading = readAll('uncounted', async () => ({ data: [1], error: null, count: null }));
		await expect(reading).rejects.toBeInstanceOf(RepositoryError);
	});
});
