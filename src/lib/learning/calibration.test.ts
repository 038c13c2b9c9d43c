import { describe, expect, it } from 'vitest';
import { calibrate } from './calibration';

const tries = (...said: [confidence: 'sure' | 'fairly' | 'guessing' | null, points: number][]) =>
	calibrate(said.map(([confidence, points]) => ({ confidence, points })));

describe('how sure and how right', () => {
	it('is not told of where nothing was said', () => {
		expect(tries()).toBeNull();
		expect(tries([null, 1], [null, 0])).toBeNull();
	});

	it.each([
		['sure and right', [['sure', 1]], 'fits'],
		['sure and wrong', [['sure', 0.5]], 'surer'],
		['guessing and right', [['guessing', 1]], 'knew-more'],
		['guessing and wrong', [['guessing', 0.25]], 'fits'],
		[
			'now too sure, now too little',
			[
				['sure', 0.5],
				['guessing', 0.9]
			],
			'fits'
		],
		[
			'right most of the time',
			[
				['sure', 1],
				['sure', 1],
				['sure', 0.5]
			],
			'fits'
		]
	] as const)('%s', (_, said, verdict) => {
		expect(tries(...(said as unknown as ['sure', number][]))?.verdict).toBe(verdict);
	});

	it('is averaged for each word, and what said nothing is left out', () => {
		expect(tries(['sure', 1], ['sure', 0.5], ['fairly', 0.5], [null, 0])).toMatchObject({
			sure: { tries: 2, points: 0.75 },
			fairly: { tries: 1, points: 0.5 },
			guessing: { tries: 0, points: 0 }
		});
	});
});
