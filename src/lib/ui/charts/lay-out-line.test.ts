import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNamed, layOutLine, placeNumber } from './lay-out-line';

const shares = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 });

describe('layOutLine', () => {
	it('puts one value in the middle', () => {
		expect(layOutLine([0.25])).toEqual({ dots: [{ x: 50, y: 75, index: 0, share: 0.25 }], joins: [] });
	});

	it('joins neighbours and leaves a gap where nothing is', () => {
		const { dots, joins } = layOutLine([0, 1, null, 0.5]);
		expect(dots.map(({ x, y }) => [x, y])).toEqual([
			[12.5, 100],
			[37.5, 0],
			[87.5, 50]
		]);
		expect(joins.map((ends) => ends.map(({ index }) => index))).toEqual([[0, 1]]);
	});

	it('keeps every dot inside the plot, from left to right', () => {
		fc.assert(
			fc.property(shares, (values) => {
				const { dots, joins } = layOutLine(values);
				expect(dots).toHaveLength(values.filter((value) => value !== null).length);
				for (const [at, { x, y }] of dots.entries()) {
					expect(x).toBeGreaterThan(dots[at - 1]?.x ?? 0);
					expect(x).toBeLessThan(100);
					expect(y).toBeGreaterThanOrEqual(0);
					expect(y).toBeLessThanOrEqual(100);
				}
				for (const [left, right] of joins) expect(right.index - left.index).toBe(1);
			})
		);
	});
});

describe('placeNumber', () => {
	it.each([
		['a lone dot', [0.5], 0, 'above'],
		['a peak', [0.2, 0.9, 0.2], 1, 'above'],
		['a valley', [0.9, 0.4, 0.9], 1, 'below'],
		['the end of a fall', [0.9, 0.4], 1, 'below'],
		['the end of a rise', [0.4, 0.9], 1, 'above'],
		['the end of a fall to nothing', [0.9, 0], 1, 'above']
	] as const)('%s: %s', (_, values, index, where) => {
		const layout = layOutLine(values);
		expect(placeNumber(layout, layout.dots[index]!)).toBe(where);
	});
});

it.each([
	[0, []],
	[1, [0]],
	[3, [0, 1, 2]],
	[4, [0, 1, 3]],
	[12, [0, 5, 11]]
])('of %i columns %j are named', (count, named) => {
	expect(chooseNamed(count)).toEqual(named);
});
