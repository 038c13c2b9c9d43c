import { describe, expect, it } from 'vitest';
import { compareCertainty } from './certainty';

const LEVELS = ['sure', 'guessing'] as const;
const say = (confidence: (typeof LEVELS)[number] | null, points: number, ordinal = 1) => ({
	confidence,
	points,
	ordinal
});

describe('compareCertainty', () => {
	it('has every level, and no share of what was hardly ever tried', () => {
		expect(compareCertainty([], LEVELS)).toEqual([
			{ level: 'sure', share: null, exercises: 0 },
			{ level: 'guessing', share: null, exercises: 0 }
		]);
		const tries = [say('sure', 1), say('sure', 1), say('sure', 0.25), say('guessing', 1), say('guessing', 0)];
		expect(compareCertainty(tries, LEVELS)).toEqual([
			{ level: 'sure', share: 0.75, exercises: 3 },
			{ level: 'guessing', share: null, exercises: 2 }
		]);
	});

	it('counts neither later tries nor those that say nothing', () => {
		const tries = [say('sure', 1), say('sure', 1), say('sure', 0, 2), say(null, 0), say('sure', 1)];
		expect(compareCertainty(tries, LEVELS)[0]).toEqual({ level: 'sure', share: 1, exercises: 3 });
	});
});
