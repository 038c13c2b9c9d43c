import { describe, expect, it } from 'vitest';
import { collectTold } from './collect-told';

const marked = (...marks: [string, boolean][]) => ({
	answer: { marked: marks.map(([id]) => id), nothing: false },
	parts: marks.map(([partId, correct]) => ({ partId, correct }))
});
const nothing = { answer: { marked: [], nothing: true }, parts: [] };

describe('collectTold', () => {
	it('knows nothing before the first try', () => {
		expect(collectTold([])).toEqual({ marks: new Map(), found: 0, nothingRefuted: false });
	});

	it('keeps right and wrong marks of every try, each with the try that told of it first', () => {
		const { marks, found } = collectTold([
			marked(['q1', true], ['q2', false]),
			marked(['q1', true], ['q3', false])
		]);
		expect([...marks]).toEqual([
			['q1', { right: true, ordinal: 1 }],
			['q2', { right: false, ordinal: 1 }],
			['q3', { right: false, ordinal: 2 }]
		]);
		expect(found).toBe(1);
	});

	it('remembers that “nothing” was wrong, and that it tells of no sentence', () => {
		expect(collectTold([nothing, marked(['q2', false])])).toEqual({
			marks: new Map([['q2', { right: false, ordinal: 2 }]]),
			found: 0,
			nothingRefuted: true
		});
	});
});
