import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTriesLeft, creditAfter, MAX_TRIES, nextWeight, TRY_WEIGHTS } from './credit';

const points = fc.double({ min: 0, max: 1, noNaN: true });
const tries = fc.array(points, { maxLength: 5 });

describe('credit', () => {
	it('starts with the full weight, and every later try weighs less', () => {
		expect(TRY_WEIGHTS[0]).toBe(1);
		expect([...TRY_WEIGHTS].toSorted((a, b) => b - a)).toEqual([...TRY_WEIGHTS]);
		expect(new Set(TRY_WEIGHTS).size).toBe(TRY_WEIGHTS.length);
	});

	it('adds half, then a quarter, of what is newly right', () => {
		expect(creditAfter([])).toBe(0);
		expect(creditAfter([0.75, 1])).toBeCloseTo(0.875);
		expect(creditAfter([0, 0.5, 1])).toBeCloseTo(0.375);
		expect(creditAfter([0.25, 0, 0.25])).toBeCloseTo(0.25);
	});

	it('stays within 0 and the best points', () => {
		fc.assert(
			fc.property(tries, (worth) => {
				expect(creditAfter(worth)).toBeGreaterThanOrEqual(0);
				expect(creditAfter(worth)).toBeLessThanOrEqual(Math.max(0, ...worth) + 1e-9);
			})
		);
	});

	it('never falls with another try, and is worth most where it comes first', () => {
		fc.assert(
			fc.property(tries, points, (worth, next) => {
				expect(creditAfter([...worth, next])).toBeGreaterThanOrEqual(creditAfter(worth));
				expect(creditAfter([next, ...worth])).toBeGreaterThanOrEqual(next);
			})
		);
	});

	it('counts nothing after the last try', () => {
		const wrong = Array<number>(MAX_TRIES).fill(0);
		expect(creditAfter([...wrong.slice(1), 1])).toBeGreaterThan(0);
		expect(creditAfter([...wrong, 1])).toBe(0);
	});

	it('has a weight for the next try exactly while tries are left', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10 }), (used) => {
				expect(nextWeight(used) > 0).toBe(countTriesLeft(used) > 0);
			})
		);
	});
});
