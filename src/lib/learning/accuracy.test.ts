import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAccuracy, type Submission } from './accuracy';

const parts = fc.array(fc.record({ partId: fc.string(), correct: fc.boolean() }), { maxLength: 8 });
const submission = fc.record({ ordinal: fc.integer({ min: 1, max: 3 }), parts });

describe('measureAccuracy', () => {
	it('is unknown before the first submission', () => {
		expect(measureAccuracy([])).toEqual({ share: null, partsRight: 0, partsAnswered: 0 });
	});

	it('counts every part of first submissions once', () => {
		const right = { partId: 'q1', correct: true };
		const wrong = { partId: 'q2', correct: false };
		const submissions: Submission[] = [
			{ ordinal: 1, parts: [right, wrong, wrong] },
			{ ordinal: 2, parts: [right, right, right] },
			{ ordinal: 1, parts: [right] }
		];
		expect(measureAccuracy(submissions)).toEqual({ share: 0.5, partsRight: 2, partsAnswered: 4 });
	});

	it('is a share', () => {
		fc.assert(
			fc.property(fc.array(submission), (submissions) => {
				const { share, partsRight, partsAnswered } = measureAccuracy(submissions);
				expect(partsRight).toBeLessThanOrEqual(partsAnswered);
				expect(share === null).toBe(partsAnswered === 0);
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
