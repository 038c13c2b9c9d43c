import { expect, it } from 'vitest';
import { takePage } from './take-page';

const LIST = ['a', 'b', 'c', 'd', 'e'];

it.each([
	[1, ['a', 'b'], 1],
	[3, ['e'], 3],
	[9, ['e'], 3]
])('page %i holds %j', (page, items, shown) => {
	expect(takePage(LIST, page, 2)).toEqual({ items, page: shown, pages: 3, total: 5 });
});

it('an empty list is one page', () => {
	expect(takePage([], 4, 2)).toEqual({ items: [], page: 1, pages: 1, total: 0 });
});
