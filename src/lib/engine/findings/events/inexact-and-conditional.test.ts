import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE, type EventFinding } from '../../types';
import { listFindings } from '../list-findings';

/** A Wednesday. */
const PUBLISHED = '2024-06-12';

function tell(sentences: string): { events: EventFinding[]; text: string } {
	const text = `Council news\n\n${sentences}`;
	const analysis = analyseText(text, { publishedOn: PUBLISHED, title: 'Council news' });
	return { events: listFindings(analysis, 'event'), text };
}

describe('what a stretch dates lies anywhere in it', () => {
	test.each([
		['The plant was built between 2005 and 2008.', '2005-01-01', '2008-12-31'],
		['The man was arrested in either 2011 or 2013.', '2011-01-01', '2013-12-31'],
		['The man was arrested between 3 and 5 June.', '2024-06-03', '2024-06-05'],
		['The man was arrested between June 3 and June 5.', '2024-06-03', '2024-06-05'],
		['The man was arrested between Monday and Wednesday.', '2024-06-10', '2024-06-12'],
		['The bridge was repaired over 2016 and 2017.', '2016-01-01', '2017-12-31'],
		['The council met on Monday or on Tuesday.', '2024-06-10', '2024-06-11'],
		['The council met in 2010, 2012 and 2014.', '2010-01-01', '2014-12-31'],
		['The council met on Monday.', '2024-06-10', '2024-06-10'],
		['The mayor urged the council on Monday not to leave.', '2024-06-10', '2024-06-10'],
		['The council met on Monday and on Tuesday the mayor left.', '2024-06-10', '2024-06-10']
	])('%s', (sentence, from, to) => {
		expect(tell(sentence).events[0]).toMatchObject({ from, to });
	});

	test('and is ordered beside nothing that lies in it', () => {
		const text =
			'News\n\nThe plant was built between 2005 and 2008. The first worker, Ann Hill, was hired in 2006. The owner, Bob Reed, died in 2007.';
		const { orderings, findings } = analyseText(text, { publishedOn: PUBLISHED });
		const built = findings.find(({ kind, start }) => kind === 'event' && text.startsWith('The plant', start));
		expect(built).toBeDefined();
		for (const { eventIds } of orderings) expect(eventIds).not.toContain(built!.id);
	});
});

test.each([
	'The church was built circa 1950.',
	'The church was built around 1950.',
	'The church was built some time in 1950.',
	'The church was built at some point in 1950.',
	'The church was built in 1950 at the latest.',
	'The church was built in 1950 or later.',
	'The church was built no later than in 1950.',
	'The church was built before 2010.',
	'The church was built after 2010.',
	'The church was built by 2010.',
	'The church was built in 2010, not in 2012.',
	'The church was built probably in 2010.',
	'The council met on or about 5 June.',
	'The council chose Friday.',
	'The bridge was closed from Monday to Wednesday.'
])('not dated: %s', (sentence) => {
	const dated = tell(sentence).events.filter(({ from }) => from !== null);
	expect(dated.filter(({ confidence }) => confidence >= EXERCISE_CONFIDENCE)).toEqual([]);
});

describe('what depends on a condition', () => {
	test.each([
		'If Helen Brandt wins on Thursday, Paul Arnaud will resign on Friday.',
		'Paul Arnaud will resign on Friday if Helen Brandt wins.',
		'If the court agrees, the trial will begin on Friday.',
		'Unless the court agrees, the trial will begin on Friday.',
		'When the court agrees, the trial will begin on Friday.',
		'Once the court has agreed, the trial will begin on Friday.',
		'As soon as the court agrees, the trial will begin on Friday.',
		'Should he win, Paul Arnaud will resign on Friday.',
		'Paul Arnaud will resign on Friday should Helen Brandt win.',
		'Were he to win, Paul Arnaud will resign on Friday.',
		'Had Helen Brandt won, Paul Arnaud would have resigned on Friday.',
		'Provided that the court agrees, the trial will begin on Friday.',
		'The trial will begin on Friday, provided the court agrees.',
		'As long as the court agrees, the trial will begin on Friday.',
		'The trial will begin on Friday as long as the court agrees.',
		'Assuming the court agrees, the trial will begin on Friday.',
		'Subject to approval, the trial will begin on Friday.',
		'Pending approval, the trial will begin on Friday.',
		'Weather permitting, the match will begin on Friday.',
		'The trial will begin on Friday, depending on the weather.',
		'If it rained, the council met indoors.',
		'Whenever Helen Brandt won, Paul Arnaud left the hall.'
	])('is no event: %s', (sentence) => {
		expect(tell(sentence).events).toEqual([]);
	});

	test('nor what a “then” carries on', () => {
		const { events } = tell(
			'If Helen Brandt wins, Paul Arnaud will resign. The council will then meet on Friday.'
		);
		expect(events).toEqual([]);
	});

	test.each([
		['The council will meet on Friday.', 'planned'],
		['The council will meet on Friday; if Helen Brandt wins, it will vote on Monday.', 'planned'],
		['The trial will begin on Friday, when the court meets.', 'planned'],
		['The trial will begin on Friday after the judge arrives.', 'planned'],
		['The pending trial will begin on Friday.', 'planned'],
		['The firm provided the tools on Friday.', 'happened'],
		['When the court agreed, the trial began on Friday.', 'happened'],
		['Paul Arnaud had resigned on Friday.', 'happened']
	])('is told from what stands alone: %s', (sentence, status) => {
		const dated = tell(sentence).events.filter(({ from }) => from !== null);
		expect(dated.map((event) => event.status)).toEqual([status]);
	});
});

test('the measure of time goes with its connector', () => {
	const { events, text } = tell('The owner bought the ship in 2016, three years after it was built.');
	expect(text.slice(events[0]!.start, events[0]!.end)).toBe('The owner bought the ship in 2016');
});

test('a clause without end tells no event, and many clauses none', () => {
	expect(tell(`The council met in ${'the old town and '.repeat(60)} the hall on Monday.`).events).toEqual([]);
	expect(tell('“ said '.repeat(2000)).events.length).toBeLessThan(50);
});
