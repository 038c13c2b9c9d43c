import { describe, expect, test } from 'vitest';
import { readArticle } from './read-article';

const PROSE = 'The council met on Tuesday to talk about the bridge, which has been closed since the flood.';
const MORE = 'Several members left early, and no vote was taken before the doors were locked for the night.';

function read(...lines: string[]) {
	const text = lines.join('\n\n');
	const article = readArticle(text);
	return {
		publishedOn: article.publishedOn,
		candidates: article.dateCandidates.map(({ start, end, value }) => [text.slice(start, end), value])
	};
}

describe('what a date line says', () => {
	test.each<[line: string, date: string, value: string | null]>([
		['Status: 10.01.2022 3:50 AM.', '10.01.2022', '2022-01-10'],
		['2022-01-10T18:04:17.588Z', '2022-01-10T18:04:17.588Z', '2022-01-10'],
		['Published 2022-01-10 18:04', '2022-01-10', '2022-01-10'],
		['Friday, January 21, 2022', 'Friday, January 21, 2022', '2022-01-21'],
		['Fri 21st of Jan. 2022', 'Fri 21st of Jan. 2022', '2022-01-21'],
		['21-Jan-2022', '21-Jan-2022', '2022-01-21'],
		['10.01.22', '10.01.22', '2022-01-10'],
		['01/21/2022', '01/21/2022', '2022-01-21'],
		['21/01/2022', '21/01/2022', '2022-01-21'],
		['05/05/2022', '05/05/2022', '2022-05-05'],
		// The weekday is wrong: it changes nothing.
		['Monday, 21 January 2022', 'Monday, 21 January 2022', '2022-01-21'],
		['Thursday, September 21', 'Thursday, September 21', null],
		['Updated: 5 March, 10:15', '5 March', null],
		['10/01/2022', '10/01/2022', null],
		['30.02.2022', '30.02.2022', null]
	])('%s', (line, date, value) => {
		expect(read('Old bridge closes', line, PROSE, MORE)).toEqual({
			publishedOn: value,
			candidates: [[date, value]]
		});
	});

	test('another date of the page shows which number is the month', () => {
		expect(read('Old bridge closes', 'Published: 04/05/2021', PROSE, MORE, 'Updated: 13/05/2021')).toEqual({
			publishedOn: '2021-05-04',
			candidates: [
				['04/05/2021', '2021-05-04'],
				['13/05/2021', '2021-05-13']
			]
		});
		expect(
			read('Old bridge closes', 'Published: 04/05/2021', PROSE, MORE, 'Updated: 04/13/2021').publishedOn
		).toBe('2021-04-05');
	});

	test('dates inside sentences are no date lines', () => {
		expect(read('Old bridge closes', 'On 3 May 2021 the bridge was closed.', PROSE).candidates).toEqual([]);
	});

	test('an author’s line may hold one', () => {
		expect(read('Old bridge closes', 'By Anna Lind | 3 May 2021', PROSE, MORE).publishedOn).toBe(
			'2021-05-03'
		);
	});
});

describe('which date is the document’s', () => {
	test('the one called published, wherever it stands', () => {
		expect(
			read('Old bridge closes', 'Updated: 5 May 2021', 'Published: 4 May 2021', PROSE, MORE).publishedOn
		).toBe('2021-05-04');
		expect(
			read('Old bridge closes', '5 May 2021', PROSE, MORE, 'First published: 4 May 2021').publishedOn
		).toBe('2021-05-04');
	});

	test('each date of a line by its own label', () => {
		expect(
			read('Old bridge closes', 'Updated 7 March 2021, first published 5 March 2021', PROSE).publishedOn
		).toBe('2021-03-05');
	});

	test('a bare date below the text is somebody else’s', () => {
		const { publishedOn, candidates } = read('Old bridge closes', PROSE, MORE, '3 May 2019');
		expect([publishedOn, candidates]).toEqual([null, [['3 May 2019', '2019-05-03']]]);
	});

	test('an update where nothing else is known', () => {
		expect(read('Old bridge closes', 'Updated: 5 May 2021', PROSE, MORE).publishedOn).toBe('2021-05-05');
	});

	test('the sections of a chronicle date nothing but themselves', () => {
		const chronicle = read(
			'How it came',
			'3 May 2019',
			PROSE,
			'7 June 2020',
			MORE,
			'4 May 2021',
			PROSE,
			'5 May 2021',
			MORE
		);
		expect(chronicle.publishedOn).toBeNull();
		expect(chronicle.candidates).toHaveLength(4);
	});
});
