import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateWords } from '$lib/engine/language/characters';
import { countWordsIn, roundShares } from './share-words';

const text = 'One two three, four-and-a-half five.';
const words = locateWords(text);

describe('countWordsIn', () => {
	it('counts the words that begin in a span', () => {
		expect(words).toEqual([0, 4, 8, 15, 31]);
		expect(countWordsIn(words, [{ start: 4, end: 14 }], text.length)).toEqual([2]);
		expect(countWordsIn(words, [{ start: 5, end: 9 }], text.length)).toEqual([1]);
	});

	it('gives a word of overlapping spans to the first of them', () => {
		const spans = [
			{ start: 4, end: 7 },
			{ start: 0, end: 14 },
			{ start: 0, end: 14 }
		];
		expect(countWordsIn(words, spans, text.length)).toEqual([1, 2, 0]);
	});

	it('counts nothing of empty spans and of those beyond the text', () => {
		const spans = [
			{ start: 4, end: 4 },
			{ start: 100, end: 120 }
		];
		expect(countWordsIn(words, spans, text.length)).toEqual([0, 0]);
		expect(countWordsIn([], [{ start: 0, end: 5 }], 0)).toEqual([0]);
	});

	it('never counts a word twice, whatever the spans', () => {
		const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
		fc.assert(
			fc.property(fc.array(span), (spans) => {
				const sum = countWordsIn(words, spans, text.length).reduce((total, count) => total + count, 0);
				const covered = words.filter((at) => spans.some(({ start, end }) => start <= at && at < end));
				expect(sum).toBe(covered.length);
			})
		);
	});
});

describe('roundShares', () => {
	it.each([
		[
			[1, 1, 1],
			[34, 33, 33]
		],
		[
			[2, 370, 345],
			[0, 52, 48]
		],
		[[5], [100]],
		[
			[0, 7],
			[0, 100]
		],
		[
			[0, 0],
			[0, 0]
		],
		[[], []]
	])('shares of %j are %j percent', (counts, percents) => {
		expect(roundShares(counts)).toEqual(percents);
	});

	it('always add up to 100, none a whole percent off', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(5000), { minLength: 1 }), (counts) => {
				const total = counts.reduce((sum, count) => sum + count, 0);
				fc.pre(total > 0);
				const percents = roundShares(counts);
				expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
				for (const [index, count] of counts.entries()) {
					expect(Math.abs((percents[index] ?? 0) - (count / total) * 100)).toBeLessThan(1);
				}
			})
		);
	});
});
