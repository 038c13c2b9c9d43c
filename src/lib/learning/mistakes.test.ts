import { describe, expect, it } from 'vitest';
import { findMistakes } from './mistakes';

/** 'aB': part a is right, part b is not. */
const submission = (ordinal: number, parts: string) => ({
	ordinal,
	parts: [...parts].map((letter) => ({
		partId: letter.toLowerCase(),
		correct: letter === letter.toLowerCase()
	}))
});

describe('findMistakes', () => {
	it.each([
		['nothing submitted', [], []],
		['all right', [submission(1, 'abc')], []],
		['wrong and left', [submission(1, 'aBC')], ['b', 'c']],
		['put right on the second try', [submission(1, 'aBC'), submission(2, 'abC')], ['b 2', 'c']],
		[
			'right once and wrong again stays put right',
			[submission(1, 'A'), submission(2, 'a'), submission(3, 'A')],
			['a 2']
		],
		['tries in any order', [submission(3, 'a'), submission(2, 'A'), submission(1, 'A')], ['a 3']],
		['a later try that was not told', [submission(1, 'AB'), submission(2, 'b')], ['a', 'b 2']],
		['wrong only later is no mistake at the first try', [submission(1, 'a'), submission(2, 'A')], []]
	])('%s', (_, submissions, expected) => {
		const found = findMistakes(submissions).map(({ partId, rightOn }) =>
			rightOn === null ? partId : `${partId} ${rightOn}`
		);
		expect(found).toEqual(expected);
	});
});
