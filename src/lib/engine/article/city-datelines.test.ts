import { describe, expect, test } from 'vitest';
import { measureCityDateline } from './city-datelines';
import { readArticle } from './read-article';

const REST = 'The council met on Tuesday to talk about the bridge, which has been closed since the flood.';

test.each([
	'GENEVA, Jan 21 (Reuters) - ',
	'WASHINGTON (AP) — ',
	'LONDON — ',
	'FLINT, Mich., Oct. 4 (UPI) — ',
	'HEMPSTEAD, N.Y. ― ',
	'NEW YORK, Jan. 21, 2022 /PRNewswire/ -- ',
	'ESSEN/BERLIN (dpa) - ',
	'Essen (dpa) – ',
	'ESSEN, 21 January 2022 (KNA) – '
])('“%s” is a date line', (prefix) => {
	expect(measureCityDateline(prefix + REST)).toBe(prefix.length);
});

test.each([
	'NATO — an alliance of 30 states — has sent no answer to the letter.',
	'EXCLUSIVE – The mayor knew about the bridge.',
	'Brandt (CDU) – The mayor of the valley – was not there.',
	'The council met – The doors were locked.',
	'The mayor – Helen Brandt – said nothing about it.',
	'LONDON — and only London — has such a bridge.',
	'LONDON—',
	'LONDON has a bridge. It is closed - The flood has damaged it.',
	'WALLACE: Let us begin with the bridge - The flood has damaged it.',
	'“LONDON (AP) — The bridge”'
])('no date line: %s', (paragraph) => {
	expect(measureCityDateline(paragraph)).toBe(0);
});

describe('in an article', () => {
	test('it is a block before the prose, and its date a candidate', () => {
		const text = `Old bridge closes\n\nGENEVA, Jan 21 (Reuters) - ${REST}\n\n${REST}`;
		const { blocks, dateCandidates } = readArticle(text);
		expect(blocks.map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([
			['title', 'Old bridge closes'],
			['dateline', 'GENEVA, Jan 21 (Reuters) -'],
			['prose', REST],
			['prose', REST]
		]);
		expect(dateCandidates.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
			['Jan 21', null]
		]);
	});

	test('with a year it dates the document, and an agency’s report is no commentary', () => {
		const own = 'I think so! Do you? I wonder... We must NOT wait. '.repeat(3);
		const text = `Old bridge closes\n\nGENEVA, Jan 21, 2022 (Reuters) - ${REST}\n\n${own}\n\n${own}\n\n${own}`;
		expect(readArticle(text).parts[0]).toMatchObject({ publishedOn: '2022-01-21', genre: 'report' });
	});
});
