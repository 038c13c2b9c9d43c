import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE, type DateFinding } from '../../types';
import { listFindings } from '../list-findings';

function read(text: string, publishedOn: string | null): DateFinding[] {
	return listFindings(analyseText(text, { publishedOn }), 'date');
}

/** What the last date of a text comes to: its value, or the days from and to. */
function readLast(text: string, publishedOn: string | null): string | null {
	const last = read(text, publishedOn).at(-1)!;
	return last.value ?? (last.from === null ? null : `${last.from}..${last.to ?? ''}`);
}

/** A Friday. */
const FRIDAY = '2022-01-21';

describe('whole dates', () => {
	test.each([
		['The bridge opened on 10 January 2022.', '2022-01-10'],
		['The bridge opened on January 10, 2022.', '2022-01-10'],
		['The bridge opened on 10.01.2022 at noon.', '2022-01-10'],
		['The bridge opened on 2022-01-10 at noon.', '2022-01-10'],
		['The bridge opened in January 2020.', '2020-01'],
		['The bridge opened in 2014.', '2014'],
		['The bridge opened on 10-12 January 2020.', '2020-01-10..2020-01-12'],
		['The bridge opened in the 1990s.', '1990-01-01..1999-12-31'],
		['The bridge was built in 2014–2016.', '2014-01-01..2016-12-31'],
		['The bridge opened in the second quarter of 2014.', '2014-04-01..2014-06-30'],
		['The bridge opened on 31 February 2020.', null],
		['The bridge opened on 29 February 2020.', '2020-02-29']
	])('%s', (text, expected) => {
		expect(readLast(text, null)).toBe(expected);
		expect(readLast(text, FRIDAY)).toBe(expected);
	});

	test('are stated, and need no anchor', () => {
		expect(read('The bridge opened on 10 January 2022.', FRIDAY)[0]).toMatchObject({
			basis: 'stated',
			anchor: null
		});
	});
});

describe('days of the week', () => {
	test.each([
		['The council met on Thursday.', '2022-01-20'],
		['The council met on Friday.', '2022-01-21'],
		['The council met on Saturday.', '2022-01-15'],
		['The council will meet on Thursday.', '2022-01-27'],
		['The council will meet on Friday.', '2022-01-21'],
		['The council is to meet on Saturday.', '2022-01-22'],
		['Last Friday the council met.', '2022-01-14'],
		['Next Monday the council will meet.', '2022-01-24'],
		['The council met this Wednesday.', '2022-01-19'],
		['The council met on Friday, 21 January.', '2022-01-21'],
		['The council met on Monday, 21 January.', null],
		['The council was due to meet on Monday.', null],
		['The council agreed a plan on Monday evening.', '2022-01-17']
	])('%s', (text, expected) => {
		expect(readLast(text, FRIDAY)).toBe(expected);
	});

	test('“next Friday” on a Monday may be this week’s or next week’s', () => {
		expect(readLast('Next Friday the council will meet.', '2022-01-17')).toBeNull();
	});

	test('“this Wednesday” on a Monday is to come, whatever the verb', () => {
		expect(readLast('They gathered for the meeting this Wednesday.', '2022-01-17')).toBe('2022-01-19');
	});
});

describe('days and months without a year', () => {
	test.each([
		['The council met on 12 January.', '2022-01-12'],
		['The council met on 12 December.', '2021-12-12'],
		['The council will meet on 12 November.', '2022-11-12'],
		// Hardly anybody means eleven months: the verb may have been misread.
		['The council will meet on 12 December.', null],
		['The bridge will open on 4 March.', '2022-03-04'],
		['The bridge was closed on 4 May.', '2021-05-04'],
		['The bridge was closed on 4 March.', null],
		['The bridge was closed on February 29.', '2020-02-29'],
		['In December, two men were arrested.', '2021-12'],
		['The school will open in September.', '2022-09'],
		['The fair was held in early January.', '2022-01'],
		['Sales rose in January and February 2014.', '2014-02'],
		['The school closed in October of last year.', '2021-10'],
		['Paul Arnaud was born on 3 May.', null],
		['The September 11 attacks changed much.', null],
		['On Christmas Day, the river rose.', '2021-12-25']
	])('%s', (text, expected) => {
		expect(readLast(text, FRIDAY)).toBe(expected);
	});

	test('a year stands once for joined dates', () => {
		const dates = read('The fair ran from 3 December to 8 January 2014.', FRIDAY);
		expect(dates.map(({ value }) => value)).toEqual(['2013-12-03', '2014-01-08']);
	});

	test('in a story of another year the year stays open', () => {
		expect(readLast('On 12 March 2014 the mill opened. On 18 March it closed.', FRIDAY)).toBeNull();
		expect(readLast('On 12 March 2014 the mill opened. On 18 March it closed.', null)).toBe('2014-03-18');
	});
});

describe('words that count from the document’s day', () => {
	test.each([
		['The council met yesterday.', '2022-01-20'],
		['The council met today.', '2022-01-21'],
		['The council will meet tomorrow evening.', '2022-01-22'],
		['Last night the council met.', '2022-01-20'],
		['The council will meet next week.', '2022-01-24..2022-01-30'],
		['Earlier this week the council met.', '2022-01-17..2022-01-21'],
		['The council will meet next month.', '2022-02'],
		['The council met last year.', '2021'],
		['Late last year the council met.', '2021'],
		['Two days ago the council met.', '2022-01-19'],
		['A week ago the council met.', '2022-01-14'],
		['Three years ago the council met.', '2019'],
		['The council met last weekend.', '2022-01-15..2022-01-16']
	])('%s', (text, expected) => {
		expect(readLast(text, FRIDAY)).toBe(expected);
	});

	test('stay open where nobody knows that day', () => {
		const dates = read('The council met on Friday. Yesterday it rained. In March, it snowed.', null);
		expect(dates).toHaveLength(3);
		for (const { value, from, to } of dates) expect([value, from, to]).toEqual([null, null, null]);
	});

	test('“today” said of a state may mean nowadays', () => {
		expect(readLast('“Today we are rich,” said Paul Arnaud.', FRIDAY)).toBeNull();
	});
});

describe('words that count from a date before', () => {
	test.each([
		['On 3 January the river rose. Two days later the bridge broke.', '2022-01-05'],
		['On 3 January the river rose. The next day the bridge broke.', '2022-01-04'],
		['On 3 January the river rose. The same day the bridge broke.', '2022-01-03'],
		['On 3 January the river rose. The day before, it had rained.', '2022-01-02'],
		['The bridge broke in 1997. That same year the mill closed.', '1997'],
		['The bridge broke in 1997. The following year the mill closed.', '1998'],
		['Sales fell in December compared to the same month last year.', '2020-12'],
		['The bridge broke a day after the storm.', null],
		['The next day the bridge broke.', null]
	])('%s', (text, expected) => {
		expect(readLast(text, FRIDAY)).toBe(expected);
	});

	test('point at it', () => {
		const text = 'The bridge broke in 1997. That same year the mill closed.';
		expect(read(text, FRIDAY)[1]).toMatchObject({ basis: 'derived', anchor: { start: 20, end: 24 } });
	});

	test('do not reach over a day that could not be worked out', () => {
		expect(readLast('On 3 January 2022 it rose. On Friday it fell. The next day it rose.', null)).toBeNull();
	});
});

describe('dates in figures', () => {
	test.each([
		['They met on 25/12/2021 and on 03/04/2021.', '2021-04-03'],
		['They met on 12/25/2021 and on 03/04/2021.', '2021-03-04'],
		['They met on 10 May 2021 and on 03/04/2021.', '2021-04-03'],
		['They met on May 10, 2021 and on 03/04/2021.', '2021-03-04'],
		['They met on 03/04/2021 and on 05/06/2021.', null]
	])('%s', (text, expected) => {
		expect(readLast(text, FRIDAY)).toBe(expected);
	});
});

test('what is unclear is never sure', () => {
	const text =
		'The court rules on Monday. They were due to meet on Tuesday. Next Saturday comes. It is the 10th.';
	for (const { value, confidence } of read(text, '2022-01-17'))
		if (value === null) expect(confidence).toBeLessThan(EXERCISE_CONFIDENCE);
	expect(read(text, '2022-01-17').length).toBeGreaterThan(1);
});

test('dates inside quotations and titles are found, a little less surely inside quotations', () => {
	const text =
		'Bridge to open on Monday\n\nMayor Helen Brandt spoke to the council of the old town for an hour.\n\n“The council met on Monday,” said Paul Arnaud. The council met on Monday.';
	const dates = read(text, FRIDAY);
	expect(dates.map(({ value }) => value)).toEqual(['2022-01-24', '2022-01-17', '2022-01-17']);
	expect(dates[1]!.confidence).toBeLessThan(dates[2]!.confidence);
});

describe('the seeds', () => {
	const folder = resolve(import.meta.dirname, '../../../../../seeds');
	const { articles } = JSON.parse(readFileSync(resolve(folder, 'corpus.json'), 'utf8')) as {
		articles: { file: string; publishedOn: string }[];
	};
	const values = (prefix: string): (string | null)[] => {
		const article = articles.find(({ file }) => file.startsWith(prefix))!;
		return read(readFileSync(resolve(folder, article.file), 'utf8'), article.publishedOn).map(
			({ value }) => value
		);
	};

	// Read by hand. Null are weeks, "a day after …" and a "today" that means nowadays.
	test.each([
		['000', ['2022-01-21', null, '2022-02', '2014', null]],
		[
			'001',
			[
				null,
				null,
				'2022-01-21',
				'2021-12',
				null,
				'2022-01-21',
				'1997',
				'2014',
				'2014',
				null,
				'2022-01',
				'2022-02'
			]
		],
		[
			'002',
			[
				'2022-01-10',
				null,
				'2022-01-10',
				'2022-01-12',
				'2022-01-13',
				null,
				'2022-01-09',
				'2022-01-10',
				'2022-01-12',
				'2022-01-13'
			]
		],
		[
			'003',
			['2022-01-10', '2022-01-12', '2022-01-12', '2022-01-13', '2022-01-10', '2019', '2022-01-12', '2014']
		],
		[
			'004',
			[
				'2022-01-21',
				'2022-01-21',
				null,
				'2019',
				null,
				'2022-01-20',
				null,
				'2022-01-21',
				'2022-01-19',
				'2022-01-30',
				'2022-01-21'
			]
		]
	])('%s', (prefix, expected) => {
		expect(values(prefix)).toEqual(expected);
	});
});
