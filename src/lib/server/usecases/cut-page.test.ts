import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPage } from './cut-page';

describe('cutPage', () => {
	it.each([
		[0, 1, { items: [], page: 1, pages: 1, total: 0 }],
		[3, 1, { items: [1, 2], page: 1, pages: 2, total: 3 }],
		[3, 2, { items: [3], page: 2, pages: 2, total: 3 }],
		[3, 999, { items: [3], page: 2, pages: 2, total: 3 }],
		[4, 0, { items: [1, 2], page: 1, pages: 2, total: 4 }]
	])('of %i items page %i', (length, wanted, expected) => {
		expect(
			cutPage(
				Array.from({ length }, (_, index) => index + 1),
				2,
				wanted
			)
		).toEqual(expected);
	});

	it('shows every item on one page', () => {
		fc.assert(
			fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
				const { pages } = cutPage(items, size, 1);
				const all = Array.from({ length: pages }, (_, index) => cutPage(items, size, index + 1).items);
				expect(all.flat()).toEqual(items);
				expect(all.every((page) => page.length <= size)).toBe(true);
			})
		);
	});
});
