import { describe, expect, it } from 'vitest';
import { announcePart, announceTexts } from './announce-parts';
import type { BlockView } from './views';

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

describe('announceTexts', () => {
	it('counts the texts of a page', () => {
		expect(announceTexts(blocks)).toBe('This page holds 3 texts, one after the other.');
		expect(announceTexts(blocks.slice(0, 2))).toBeNull();
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
