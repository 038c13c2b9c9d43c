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

describe('whole pages', () => {
	const LAST =
		'“We will be back next week,” Mayor Helen Brandt said as she left the town hall with her aides.';

	function outline(...lines: string[]): string[] {
		return rolesOf(readArticle(lines.join('\n\n'))).map(([role, text]) =>
			[PROSE, MORE, LAST].includes(text) ? role : `${role}: ${text}`
		);
	}

	test('a menu above, tags below', () => {
		expect(
			outline(
				'Skip to content',
				'Home',
				'News',
				'Valley',
				'Old bridge closes after the spring flood',
				'Miners fear for their way to work as repairs may take until autumn',
				'Anna Lind in Berlin',
				'Tue 4 May 2021 10.15 BST',
				'Share',
				PROSE,
				MORE,
				LAST,
				'Topics',
				'Bridges',
				'Reuse this content'
			)
		).toEqual([
			'furniture: Skip to content',
			'furniture: Home',
			'furniture: News',
			'furniture: Valley',
			'title: Old bridge closes after the spring flood',
			'standfirst: Miners fear for their way to work as repairs may take until autumn',
			'byline: Anna Lind in Berlin',
			'dateline: Tue 4 May 2021 10.15 BST',
			'furniture: Share',
			'prose',
			'prose',
			'prose',
			'furniture: Topics',
			'furniture: Bridges',
			'furniture: Reuse this content'
		]);
	});

	test('a site’s name and slogan above the title, or its name behind it', () => {
		const named = readArticle(
			[
				'The Valley Herald',
				'Independent since 1890 and proud of it',
				'Old bridge closes after flood',
				PROSE,
				MORE
			].join('\n')
		);
		expect([named.title, named.outlet]).toEqual(['Old bridge closes after flood', 'The Valley Herald']);
		const behind = readArticle(
			[
				'Old bridge closes after flood | The Valley Herald',
				'Old bridge closes after flood',
				PROSE,
				MORE
			].join('\n')
		);
		expect([behind.title, behind.outlet]).toEqual(['Old bridge closes after flood', 'The Valley Herald']);
	});

	test('a title may end in a stop where its capitals tell', () => {
		expect(outline('Council Votes to Close Old Bridge After Flood.', PROSE, MORE)[0]).toBe(
			'title: Council Votes to Close Old Bridge After Flood.'
		);
		expect(outline('The council voted to close the old bridge.', PROSE, MORE)[0]).toBe(
			'prose: The council voted to close the old bridge.'
		);
	});

	test('boxes in the middle cost no prose', () => {
		expect(
			outline(
				'Old bridge closes after flood',
				PROSE,
				'Sign up for our newsletter',
				'Get the news of the valley in your inbox every morning.',
				'Enter your email address',
				MORE,
				'Most read',
				'Ferry company adds a second boat',
				'Is the valley safe?',
				LAST
			)
		).toEqual([
			'title: Old bridge closes after flood',
			'prose',
			'furniture: Sign up for our newsletter',
			'furniture: Get the news of the valley in your inbox every morning.',
			'furniture: Enter your email address',
			'prose',
			'teaser: Most read',
			'teaser: Ferry company adds a second boat',
			'teaser: Is the valley safe?',
			'prose'
		]);
	});

	test('the stamps of a live blog', () => {
		expect(
			outline(
				'Flood in the valley: live updates',
				'4 May 2021',
				PROSE,
				MORE,
				'10:42 AM ET',
				'Water still rising',
				LAST,
				'2h ago',
				PROSE
			)
		).toEqual([
			'title: Flood in the valley: live updates',
			'dateline: 4 May 2021',
			'prose',
			'prose',
			'furniture: 10:42 AM ET',
			'heading: Water still rising',
			'prose',
			'furniture: 2h ago',
			'prose'
		]);
	});

	test('readers’ comments are no prose, however long', () => {
		const comment = 'I think the mayor should have closed the bridge years ago, and so does everybody else.';
		const roles = outline(
			'Old bridge closes after flood',
			PROSE,
			MORE,
			'3 Comments',
			'Peter',
			comment,
			comment,
			comment,
			'Reply'
		);
		expect(roles.filter((role) => role === 'prose')).toHaveLength(2);
		expect(roles.slice(3).every((role) => role.startsWith('furniture'))).toBe(true);
	});

	test('an author’s box is told from a last paragraph about somebody', () => {
		const box = 'Anna Lind is a reporter at the Valley Herald. She has covered the valley since 2010.';
		expect(outline('Old bridge closes', PROSE, MORE, box).at(-1)).toBe(`sign-off: ${box}`);
		const spoken = 'The bridge was never safe, Anna Lind told the council in her letter on Tuesday.';
		expect(outline('Old bridge closes', PROSE, spoken, box).at(-1)).toBe(`prose: ${box}`);
		const teacher = 'Anna Lind is a teacher in the valley.';
		expect(outline('Old bridge closes', PROSE, MORE, teacher).at(-1)).toBe(`prose: ${teacher}`);
	});

	test('a marker above the text closes nothing', () => {
		expect(outline('Latest', 'Old bridge closes after flood', PROSE, MORE)).toEqual([
			'furniture: Latest',
			'title: Old bridge closes after flood',
			'prose',
			'prose'
		]);
	});

	test('a text without stops keeps its sentences', () => {
		const lines = [
			'the council met on tuesday to talk about the bridge which is closed',
			'several members left early and no vote was taken',
			'the mayor said she would be back next week with more'
		];
		expect(outline(...lines)).toEqual(lines.map((line) => `prose: ${line}`));
	});

	test('a question is a heading only where it begins anew', () => {
		expect(outline('Old bridge closes', PROSE, 'What happens next?', MORE)[2]).toBe(
			'heading: What happens next?'
		);
		expect(outline('Old bridge closes', PROSE, 'But what happens next?', MORE)[2]).toBe(
			'prose: But what happens next?'
		);
	});
});

describe('two documents in one file', () => {
	test('each has its title, author and date; the editor’s title is the first one’s', () => {
		const text = [
			'Old bridge closes after flood',
			'By Anna Lind',
			'4 May 2021',
			PROSE,
			MORE,
			'Leave a comment',
			'Ferry company adds a second boat',
			'Peter Holm',
			'Wednesday 5 May 2021',
			PROSE,
			MORE
		].join('\n\n');
		const { parts } = readArticle(text);
		expect(parts.map(({ title, byline, publishedOn }) => [title, byline, publishedOn])).toEqual([
			['Old bridge closes after flood', 'Anna Lind', '2021-05-04'],
			['Ferry company adds a second boat', 'Peter Holm', '2021-05-05']
		]);
		expect(parts.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
		const edited = readArticle(text, { title: 'Bridge shut', publishedOn: '2021-05-06' });
		expect(edited.parts.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
			['Bridge shut', '2021-05-06'],
			['Ferry company adds a second boat', '2021-05-05']
		]);
	});

	test('without a date of its own the second has that of the file', () => {
		const lines = [PROSE, MORE, 'My view of the old bridge', 'R Hartmann', PROSE, MORE];
		expect(
			readArticle(lines.join('\n'), { publishedOn: '2021-05-06' }).parts.map((part) => part.publishedOn)
		).toEqual(['2021-05-06', '2021-05-06']);
	});

	test('no text is one empty document', () => {
		expect(readArticle('').parts).toEqual([
			{ start: 0, end: 0, title: null, byline: null, publishedOn: null, genre: 'report' }
		]);
	});

	test.each([
		[
			'a lead, then an author’s name',
			['The company hopes to carry twice as many people by summer.', 'By Peter Holm']
		],
		['a date line', ['5 May 2021']],
		['an agency’s date line', [`BERLIN (Reuters) - ${PROSE}`]]
	])('what may stand below the second title: %s', (_, head) => {
		const lines = [PROSE, MORE, 'Ferry company adds a second boat', ...head, PROSE, MORE];
		const { parts } = readArticle(lines.join('\n\n'));
		expect(parts.map(({ title }) => title)).toEqual([null, 'Ferry company adds a second boat']);
	});

	test('below a page’s foot a title and its text are enough, and the date above it belongs to them', () => {
		const lines = [
			PROSE,
			MORE,
			'© 2021 Valley Media',
			'5 May 2021',
			'Ferry company adds a boat',
			PROSE,
			MORE,
			PROSE
		];
		const { parts, blocks } = readArticle(lines.join('\n\n'));
		expect(parts.map(({ publishedOn }) => publishedOn)).toEqual([null, '2021-05-05']);
		expect(blocks.map(({ part }) => part)).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
	});

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

test.each([
	['lines of one letter', 'a\n'],
	['date lines', 'Thursday, September 21\n'],
	['authors', 'By Anna Lind\n'],
	['titles and authors', 'Old bridge closes after flood\nAnna Lind\n'],
	['paragraphs nobody closes', '“a\n'],
	['comment forms', 'Leave a comment\n'],
	['documents', `Old bridge closes after flood\nBy Anna Lind\n5 May 2021\n${PROSE}\n${MORE}\n`],
	['spaces', ' '],
	['marks', '"']
])('a megabyte of %s is read', (_, piece) => {
	const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
	const article = readArticle(text);
	expect(article.parts.at(-1)!.end).toBeLessThanOrEqual(text.length);
});
