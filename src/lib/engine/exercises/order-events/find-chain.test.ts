import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findChain } from './find-chain';

/** A chain over pairs [earlier, later]. */
function chainOf(
	count: number,
	pairs: readonly (readonly [number, number])[],
	weights: number[] = []
): number[] {
	return findChain(
		count,
		(left, right) => pairs.some(([earlier, later]) => earlier === left && later === right),
		(index) => weights[index] ?? 1
	);
}

describe('findChain', () => {
	test.each([
		['nothing', 0, [], []],
		['one alone', 1, [], [0]],
		['two in order', 2, [[1, 0]], [1, 0]],
		[
			'the longer of two ways',
			4,
			[
				[0, 1],
				[1, 2],
				[0, 3]
			],
			[0, 1, 2]
		],
		[
			'none of two that are before each other',
			3,
			[
				[0, 1],
				[1, 0]
			],
			[2]
		],
		[
			'none of a circle',
			4,
			[
				[0, 1],
				[1, 2],
				[2, 0]
			],
			[3]
		]
	] as [string, number, [number, number][], number[]][])('%s', (_, count, pairs, chain) => {
		expect(chainOf(count, pairs)).toEqual(chain);
	});

	test('takes the heavier of two that are as long', () => {
		expect(
			chainOf(
				3,
				[
					[0, 2],
					[1, 2]
				],
				[1, 5, 1]
			)
		).toEqual([1, 2]);
	});

	test('days apart: as long as there are different days, and in their order', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }), (days) => {
				const chain = findChain(
					days.length,
					(left, right) => days[left]! < days[right]!,
					() => 1
				);
				const sorted = [...new Set(days)].sort((left, right) => left - right);
				expect(chain.map((index) => days[index])).toEqual(sorted);
			})
		);
	});
});
