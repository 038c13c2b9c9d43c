import { describe, expect, it } from 'vitest';
import { collectSeen, judgeNovelty, type Spending } from './repeats';

const quotes = (...findings: string[]): Spending => ({ kind: 'quote-speaker', findings });
const order = (...findings: string[]): Spending => ({ kind: 'order-events', findings });

describe('judgeNovelty', () => {
	const seen = collectSeen([quotes('a', 'b'), quotes('c'), order('x', 'y')]);

	it.each([
		['the same findings in another order', quotes('b', 'a'), 'repeat'],
		['findings out of several exercises', quotes('a', 'c'), 'repeat'],
		['one more finding', quotes('a', 'd'), 'partly-seen'],
		['other findings', quotes('e'), 'new'],
		['no findings', quotes(), 'new'],
		['findings of which another kind asked something else', order('a', 'b'), 'new'],
		['part of a longer ordering', order('y'), 'repeat'],
		['a kind nothing was finished of', { kind: 'spot-opinion', findings: ['a'] }, 'new']
	] as const)('%s', (_, exercise, novelty) => {
		expect(judgeNovelty(exercise, seen)).toBe(novelty);
	});

	it('knows nothing before anything is finished', () => {
		expect(judgeNovelty(quotes('a'), collectSeen([]))).toBe('new');
	});
});
