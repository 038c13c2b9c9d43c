import { describe, expect, it } from 'vitest';
import type { BlockView } from '$lib/server/usecases/views';
import { findBlock, numberParagraphs, quoteSpan } from './paragraphs';

const blocks: BlockView[] = [
	{ start: 0, end: 9, role: 'title', part: 0, text: 'A meeting' },
	{ start: 10, end: 21, role: 'prose', part: 0, text: 'They spoke.' },
	{ start: 22, end: 28, role: 'heading', part: 0, text: 'Before' },
	{ start: 30, end: 45, role: 'prose', part: 1, text: 'He said little.' }
];

describe('numberParagraphs', () => {
	it('counts running text only, through all parts', () => {
		expect([...numberParagraphs(blocks)]).toEqual([
			[10, 1],
			[30, 2]
		]);
	});
});

describe('findBlock', () => {
	it('finds the block a span begins in, and none between blocks', () => {
		expect(findBlock(blocks, { start: 10, end: 12 })?.text).toBe('They spoke.');
		expect(findBlock(blocks, { start: 29, end: 35 })).toBeUndefined();
	});
});

describe('quoteSpan', () => {
	it('cuts the words out of their block', () => {
		expect(quoteSpan(blocks, { start: 33, end: 37 })).toBe('said');
	});

	it('stops at the end of the block and is empty outside of any', () => {
		expect(quoteSpan(blocks, { start: 15, end: 40 })).toBe('spoke.');
		expect(quoteSpan(blocks, { start: 50, end: 60 })).toBe('');
	});
});
