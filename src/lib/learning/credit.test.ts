import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTriesLeft, creditFor, MAX_TRIES, nextWeight, TRY_WEIGHTS } from './credit';

const points = fc.double({ min: 0, max: 1, noNaN: true });
const ordinal = fc.integer({ min: 1, max: 10 });

describe('credit', () => {
	it('starts with the full weight, and every later try weighs less', () => {
		expect(TRY_WEIGHTS[0]).toBe(1);
		expect([...TRY_WEIGHTS].toSorted((a, b) => b - a)).toEqual([...TRY_WEIGHTS]);
		expect(new Set(TRY_WEIGHTS).size).toBe(TRY_WEIGHTS.length);
	});

	it('stays within 0 and the points', () => {
		fc.assert(
			fc.property(points, ordinal, (worth, at) => {
				const credit = creditFor(worth, at);
				expect(credit).toBeGreaterThanOrEqual(0);
				expect(credit).toBeLessThanOrEqual(worth);
			})
		);
	});

	it('never grows with later tries', () => {
		fc.assert(
			fc.property(points, ordinal, (worth, at) => {
				expect(creditFor(worth, at + 1)).toBeLessThanOrEqual(creditFor(worth, at));
			})
		);
	});

	it('counts for nothing after the last try', () => {
		expect(creditFor(1, MAX_TRIES)).toBeGreaterThan(0);
		expect(creditFor(1, MAX_TRIES + 1)).toBe(0);
	});

	it('has a weight for the next try exactly while tries are left', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10 }), (used) => {
				expect(nextWeight(used) > 0).toBe(countTriesLeft(used) > 0);
			})
		);
	});
});
