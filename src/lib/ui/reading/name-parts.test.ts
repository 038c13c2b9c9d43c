import { describe, expect, it } from 'vitest';
import type { BlockView } from '$lib/server/usecases/views';
import { announcePart, countParts } from './name-parts';

const block = (part: number, role: BlockView['role'], text: string): BlockView => ({
	start: 0,
	end: text.length,
	role,
	part,
	text
});

const blocks = [
	block(0, 'byline', 'By the agencies'),
	block(0, 'prose', 'They met.'),
	block(1, 'title', 'They hardly met'),
	block(1, 'byline', 'By H Turner'),
	block(2, 'prose', 'They parted.')
];

describe('countParts', () => {
	it('counts the texts of a page', () => {
		expect(countParts(blocks)).toBe(3);
		expect(countParts(blocks.slice(0, 2))).toBe(1);
	});
});

describe('announcePart', () => {
	it('names the writer of the second text', () => {
		expect(announcePart(blocks, 1)).toBe('A second text begins here, by H Turner');
	});

	it('names nobody where there is no byline', () => {
		expect(announcePart(blocks, 2)).toBe('Another text begins here');
		expect(announcePart(blocks.slice(0, 3), 1)).toBe('A second text begins here');
	});
});
