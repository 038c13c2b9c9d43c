import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE, type DateFinding } from '../../types';
import { listFindings } from '../list-findings';

/** A Wednesday. */
const WEDNESDAY = '2024-06-12';

function read(text: string, publishedOn = WEDNESDAY): DateFinding[] {
	return listFindings(analyseText(`Council news\n\n${text}`, { publishedOn, title: 'Council news' }), 'date');
}

function show({ value, from, to }: DateFinding): string | null {
	return value ?? (from === null ? null : `${from}..${to ?? ''}`);
}

function readLast(text: string, publishedOn = WEDNESDAY): string | null {
	return show(read(text, publishedOn).at(-1)!);
}

describe('a weekday of another week', () => {
	test.each([
		['Paul Arnaud lost on Wednesday of last week.', '2024-06-05'],
		['The council met on Tuesday last week.', '2024-06-04'],
		['On Monday last week the council met.', '2024-06-03'],
		['Last week, on Tuesday, the council met.', '2024-06-04'],
		['The council will meet on Thursday next week.', '2024-06-20'],
		['The council met on the Sunday before last.', '2024-06-02'],
		['The Monday before last the council met.', '2024-06-03'],
		['The week before last the council met.', '2024-05-27..2024-06-02'],
		['The council will meet on Friday week.', '2024-06-21'],
		['The council will meet a week on Friday.', '2024-06-21'],
		['The council met a week last Sunday.', '2024-06-02'],
		['The council met a week ago last Sunday.', '2024-06-02'],
		['The bridge fell a week ago today.', '2024-06-05'],
		['The bridge fell a year ago today.', '2023-06-12'],
		['On 3 June the river rose. The following Monday the bridge fell.', '2024-06-10'],
		['The council met on Tuesday.', '2024-06-11'],
		['The council met on Tuesday, and last week it rained.', '2024-06-03..2024-06-09']
	])('%s', (text, expected) => {
		expect(readLast(text)).toBe(expected);
	});

	test.each([
		'The council met a week ago on Friday.',
		'The council met on the Friday after next.',
		'On 3 June the river rose. A week later, on Friday, the bridge fell.',
		'On 3 June the river rose. That Friday the bridge fell.',
		'The council met on the last Friday of the month.',
		'The council met on the Friday after the storm.',
		'Ten years ago on Friday, the bridge fell.'
	])('left open: %s', (text) => {
		for (const { value, confidence } of read(text).filter(({ rules }) => rules.includes('weekday-named')))
			expect(value === null || confidence < EXERCISE_CONFIDENCE).toBe(true);
	});
});

describe('a year in two figures', () => {
	test.each([
		["The mill opened in June '76.", '1976-06'],
		['The mill opened in June ’99.', '1999-06'],
		['The mill opened in June ’08.', '2008-06'],
		['The mill opened in May 68.', '1968-05'],
		['In May 68, students marched.', '1968-05'],
		['The mill opened in March 08.', '2008-03'],
		['The mill opened on March 8.', '2024-03-08'],
		['The mill opened on March 08.', '2024-03-08'],
		['The mill opened on March 08, 2014.', '2014-03-08'],
		['In May 68 people died.', '2024-05'],
		['In March 12 people died.', '2024-03']
	])('%s', (text, expected) => {
		expect(readLast(text)).toBe(expected);
	});

	test('is less sure without an apostrophe, and open where it may be a day', () => {
		expect(read('The mill opened in May 68.')[0]!.confidence).toBeLessThan(EXERCISE_CONFIDENCE);
		expect(readLast('The mill opened in March 12.')).toBeNull();
	});
});

describe('days told together', () => {
	test.each([
		['The council met on 10 and 12 January.', '2024-01-10..2024-01-12'],
		['The council met on 10, 12 and 14 January.', '2024-01-10..2024-01-14'],
		['The council met on June 3 and 5.', '2024-06-03..2024-06-05'],
		['The council met between 3 and 5 June.', '2024-06-03..2024-06-05'],
		['The council met on 3 or 5 June.', '2024-06-03..2024-06-05'],
		['The council met on 3 and on 5 June.', '2024-06-03..2024-06-05'],
		['On June 3 and 5 people died.', '2024-06-03']
	])('%s', (text, expected) => {
		expect(read(text).map(show)).toEqual([expected]);
	});

	test.each([
		['The plant was built in either 2011 or 2013.', ['2011', '2013']],
		['The bridge was repaired over 2016 and 2017.', ['2016', '2017']],
		['The church was rebuilt between 1950 and 1960.', ['1950', '1960']],
		['Over 2016 people came.', []]
	])('%s', (text, expected) => {
		expect(read(text).map(show)).toEqual(expected);
	});

	test('a stretch that would end before it begins is left open', () => {
		expect(read('The council met between Monday and Friday.').map(show)).toEqual([null, null]);
		expect(read('The council met between Monday and Tuesday.').map(show)).toEqual([
			'2024-06-10',
			'2024-06-11'
		]);
	});
});

describe('a story told in another year', () => {
	test.each([
		['In January 1945, the town fell. The next year, the mayor left. By April, the war was over.', null],
		['The bridge opened in 1998. In March, it was closed.', null],
		['In 1998, the bridge opened.\n\nIn March, it was closed.', null],
		['The 2016 fair was held in May.', null],
		['Last year, in May, the bridge fell.', '2023-05'],
		['In 2015, in May, the bridge fell.', '2015-05'],
		['The bridge fell ten years ago on 12 March.', '2014-03-12'],
		['The bridge opened in 1998. In July, it will be closed.', '2024-07'],
		['It has stood since 1998. In March, it was closed.', '2024-03'],
		['The 1998 plan failed. In March, it was dropped.', '2024-03']
	])('%s', (text, expected) => {
		expect(readLast(text)).toBe(expected);
	});

	test('a weekday right behind a day of another year is not sure', () => {
		const last = read('On 3 June 2019 the bridge fell. On Friday the mayor left.').at(-1)!;
		expect(last.confidence).toBeLessThan(EXERCISE_CONFIDENCE);
	});
});

describe('deadlines', () => {
	test.each([
		['The deadline is 31 December.', '2024-12-31'],
		['The deadline for bids is 31 December.', '2024-12-31'],
		['The deadline was 31 December.', '2023-12-31'],
		['The offer ends on 31 December.', null],
		['The fair ends on 31 March.', '2024-03-31']
	])('%s', (text, expected) => {
		expect(readLast(text, '2024-01-17')).toBe(expected);
	});
});

describe('dates between quotation marks', () => {
	const sure = (text: string): boolean => read(text).at(-1)!.confidence >= 0.94;

	test.each([
		['Helen Brandt and Paul Arnaud will meet again “next week”.', true],
		['“We will meet again next week,” said Paul Arnaud.', false],
		['Paul Arnaud answered: “Next week.”', false]
	])('%s', (text, expected) => {
		expect(sure(text)).toBe(expected);
	});
});

test.each([
	'The church was built circa 1950.',
	'The church was built c. 1950.',
	'The church was built in about 1950.',
	'The church was built around 1950.'
])('not sure: %s', (text) => {
	const [date] = read(text);
	expect(date).toMatchObject({ value: '1950' });
	expect(date!.confidence).toBeLessThan(EXERCISE_CONFIDENCE);
});
