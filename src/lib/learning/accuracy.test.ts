import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRight, measureAccuracy, measureAccuracyBy, type Submission } from './accuracy';

const submission = fc.record({
	ordinal: fc.integer({ min: 1, max: 3 }),
	points: fc.double({ min: 0, max: 1, noNaN: true }),
	kind: fc.constantFrom('quote-speaker', 'spot-opinion', 'order-events')
});

describe('measureAccuracy', () => {
	it('is unknown before the first submission', () => {
		expect(measureAccuracy([])).toEqual({ share: null, exercises: 0 });
	});

	it('is the mean of what first submissions were worth, long and short ones alike', () => {
		const submissions: Submission[] = [
			{ ordinal: 1, points: 0.25 },
			{ ordinal: 2, points: 1 },
			{ ordinal: 1, points: 1 },
			{ ordinal: 1, points: 0.25 }
		];
		expect(measureAccuracy(submissions)).toEqual({ share: 0.5, exercises: 3 });
	});

	it('is a share', () => {
		fc.assert(
			fc.property(fc.array(submission), (submissions) => {
				const { share, exercises } = measureAccuracy(submissions);
				expect(share === null).toBe(exercises === 0);
				expect(share ?? 0).toBeGreaterThanOrEqual(0);
				expect(share ?? 0).toBeLessThanOrEqual(1);
			})
		);
	});

	it('depends neither on later tries nor on the order', () => {
		fc.assert(
			fc.property(fc.array(submission), (submissions) => {
				const firsts = submissions.filter(({ ordinal }) => ordinal === 1);
				expect(measureAccuracy(submissions.toReversed())).toEqual(measureAccuracy(firsts));
			})
		);
	});
});

describe('measureAccuracyBy', () => {
	it('puts every exercise into one group, and each group between its worst and its best', () => {
		fc.assert(
			fc.property(fc.array(submission), (submissions) => {
				const groups = measureAccuracyBy(submissions, ({ kind }) => kind);
				const counts = [...groups.values()].map(({ exercises }) => exercises);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(measureAccuracy(submissions).exercises);
				for (const [kind, { share }] of groups) {
					const members = submissions.filter((each) => each.kind === kind && each.ordinal === 1);
					const points = members.map((each) => each.points);
					expect(share).toBeGreaterThanOrEqual(Math.min(...points) - 1e-12);
					expect(share).toBeLessThanOrEqual(Math.max(...points) + 1e-12);
				}
			})
		);
	});

	it('knows no group of later tries alone', () => {
		expect(measureAccuracyBy([{ ordinal: 2, points: 1 }], () => 'any')).toEqual(new Map());
	});
});

it('countRight counts parts that are right', () => {
	const part = (partId: string, correct: boolean) => ({ partId, correct });
	expect(countRight([part('q1', true), part('q2', false), part('q3', true)])).toBe(2);
});
