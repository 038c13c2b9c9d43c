import { describe, expect, test } from 'vitest';
import type { Article, BlockRole } from '../types';
import { readArticle } from './read-article';

const PROSE = 'The council met on Tuesday to talk about the bridge, which has been closed since the flood.';
const MORE = 'Several members left early, and no vote was taken before the doors were locked for the night.';

function rolesOf(article: Article): [BlockRole, string][] {
	return article.blocks.map(({ role, start, end }) => [role, article.text.slice(start, end)]);
}

function roleOf(line: string): BlockRole | undefined {
	const article = readArticle(['A bridge too old', PROSE, MORE, PROSE, line].join('\n\n'));
	return article.blocks.at(-1)?.role;
}

describe('where paragraphs are', () => {
	test('line breaks of every kind, a byte order mark and odd spaces leave offsets into the unchanged text', () => {
		const text = `\ufeff\u00a0A bridge too old\r\n\r\n${PROSE}\u2003\r${MORE}\n\u200b\n${PROSE}\u00a0`;
		const article = readArticle(text);
		expect(article.text).toBe(text);
		expect(rolesOf(article)).toEqual([
			['title', 'A bridge too old'],
			['prose', PROSE],
			['prose', MORE],
			['prose', PROSE]
		]);
	});

	test('lines broken at a fixed width are one paragraph', () => {
		const wrapped = [
			'The council met on Tuesday to talk about the bridge that',
			'has been closed since the flood, and several members of',
			'the public came to ask when the work would finally begin',
			'because the way round it takes more than forty minutes.'
		].join('\n');
		const article = readArticle(`${wrapped}\n\n${wrapped}\n\n${wrapped}`);
		expect(article.blocks.map(({ role }) => role)).toEqual(['prose', 'prose', 'prose']);
	});

	test('no text, no blocks', () => {
		expect(readArticle('').blocks).toEqual([]);
		expect(readArticle(' \n\u00a0\r\n').blocks).toEqual([]);
	});
});

describe('what stands above the text', () => {
	test('a repeated title is read once', () => {
		const article = readArticle(['Old bridge closes', 'Old bridge closes', PROSE, MORE].join('\n'));
		expect(rolesOf(article).map(([role]) => role)).toEqual(['title', 'furniture', 'prose', 'prose']);
		expect(article.title).toBe('Old bridge closes');
	});

	test('the site’s name is the outlet, not the title', () => {
		const article = readArticle(
			['The Valley Herald', 'Old bridge closes after the spring flood', PROSE].join('\n\n')
		);
		expect(article.outlet).toBe('The Valley Herald');
		expect(article.title).toBe('Old bridge closes after the spring flood');
	});

	test('the editor outranks the page', () => {
		const page = ['Updated: 03.02.2021 10:15 AM', 'Old bridge closes', PROSE].join('\n\n');
		expect(readArticle(page).publishedOn).toBe('2021-02-03');
		const edited = readArticle(page, { title: 'Bridge shut', outlet: 'Herald', publishedOn: '2021-02-04' });
		expect([edited.title, edited.outlet, edited.publishedOn]).toEqual([
			'Bridge shut',
			'Herald',
			'2021-02-04'
		]);
	});

	test('a date without a year stays unknown', () => {
		expect(readArticle(['Friday, March 5', 'Old bridge closes', PROSE].join('\n\n')).publishedOn).toBeNull();
	});

	test('text that begins with a sentence has no title', () => {
		expect(readArticle(`${PROSE}\n${MORE}`).title).toBeNull();
	});
});

describe('what pages leave around a text', () => {
	test.each<[string, BlockRole]>([
		['Status: 01.02.2021 3:50 AM', 'dateline'],
		['Published 5 March 2021', 'dateline'],
		['By Maria Keller', 'byline'],
		['Photo: Jan Roos / imago', 'furniture'],
		['PHOTO: REUTERS', 'furniture'],
		['(Photo by Jan Roos)', 'furniture'],
		['© AFP / Getty Images', 'furniture'],
		['Enlarge image', 'furniture'],
		['Open gallery', 'furniture'],
		['Photo: The mayor opens the bridge on Tuesday', 'caption'],
		['Image caption: The bridge in spring', 'caption'],
		['The mayor opens the bridge (Photo: Jan Roos / dpa)', 'caption'],
		['READ  Ferry company adds a boat', 'teaser'],
		['Read more: Ferry company adds a boat', 'teaser'],
		['Related articles', 'teaser'],
		['mk / dpa / AFP', 'sign-off'],
		['Source: Herald', 'sign-off'],
		['You may like', 'furniture'],
		['Leave a comment', 'furniture'],
		['Your email address will not be published. Required fields are marked *', 'furniture'],
		['© Valley Media 2021', 'furniture'],
		['.', 'furniture']
	])('%s is %s', (line, role) => {
		expect(roleOf(line)).toBe(role);
	});

	test.each([
		'Read the letter before you sign it, she told the council on Tuesday evening.',
		'Source after source said the same thing about the bridge and the flood.',
		'By noon the water had reached the second step of the town hall.',
		'The photo shows the mayor beside the bridge on the day it was opened.',
		'"It is over."'
	])('%s is prose', (line) => {
		expect(roleOf(line)).toBe('prose');
	});

	test('a sub-heading stands before prose and ends in no stop', () => {
		const article = readArticle(['A bridge too old', PROSE, 'Years of neglect', MORE, PROSE].join('\n\n'));
		expect(rolesOf(article)[2]).toEqual(['heading', 'Years of neglect']);
	});

	test('between a picture’s button and its credit, what is seen is a caption; the rest belongs to the page', () => {
		const lines = [
			'A bridge too old',
			PROSE,
			'Enlarge image',
			'The mayor beside the bridge in May',
			'Photo: Jan Roos / imago',
			MORE,
			PROSE
		];
		const roles = readArticle(lines.join('\n\n')).blocks.map(({ role }) => role);
		expect(roles).toEqual(['title', 'standfirst', 'furniture', 'caption', 'furniture', 'prose', 'prose']);
	});

	test('a sentence before a credit stays prose, and a long list of letters is read at once', () => {
		const article = readArticle([PROSE, MORE, 'Photo: Jan Roos', PROSE].join('\n\n'));
		expect(article.blocks.map(({ role }) => role)).toEqual(['prose', 'prose', 'furniture', 'prose']);
		expect(roleOf(`Photo: ${'A/'.repeat(190)}!`)).toBe('caption');
	});

	test('list items under “more on the subject” are teasers, the prose after them is not', () => {
		const lines = [
			'A bridge too old',
			PROSE,
			'More on the subject',
			'• Flood: the worst week',
			'• Ferry: full again',
			MORE
		];
		const article = readArticle(lines.join('\n\n'));
		expect(rolesOf(article).map(([role]) => role)).toEqual([
			'title',
			'prose',
			'teaser',
			'teaser',
			'teaser',
			'prose'
		]);
	});

	test('prose that goes on after a marker is not lost', () => {
		const article = readArticle([PROSE, MORE, 'You may like', PROSE, MORE, PROSE, MORE].join('\n\n'));
		expect(article.blocks.filter(({ role }) => role === 'prose')).toHaveLength(6);
	});
});

describe('two documents in one file', () => {
	test('a title with an author’s name below it begins a new part', () => {
		const article = readArticle(
			[PROSE, MORE, 'My view of the old bridge', 'R Hartmann', PROSE, MORE].join('\n')
		);
		expect(article.blocks.map(({ part, role }) => [part, role])).toEqual([
			[0, 'prose'],
			[0, 'prose'],
			[1, 'title'],
			[1, 'byline'],
			[1, 'prose'],
			[1, 'prose']
		]);
	});

	test('a sub-heading alone does not', () => {
		const article = readArticle([PROSE, MORE, 'My view of the old bridge', PROSE, MORE].join('\n'));
		expect(article.blocks.every(({ part }) => part === 0)).toBe(true);
	});
});
