import { describe, expect, test } from 'vitest';
import { readArticle } from '../../article/read-article';
import { readProse } from '../../language/read-prose';
import { EXERCISE_CONFIDENCE } from '../../types';
import { findDates } from '../dates/find-dates';
import { findEvents } from './find-events';
import { orderEvents } from './order-events';

/** Friday. */
const PUBLISHED = '2023-03-17';

/** Each ordering as the main words of its events, and the rules of its steps. */
function order(sentences: string, publishedOn: string | null = PUBLISHED) {
	const text = `Council agrees on bridge\n\n${sentences}`;
	const article = readArticle(text, { title: 'Council agrees on bridge', publishedOn });
	const prose = readProse(article);
	const { events, links } = findEvents(article, prose, findDates(article, prose));
	const orderings = orderEvents(article, events, links);
	const byId = new Map(events.map((event) => [event.id, event]));
	return orderings.map(({ eventIds, steps, confidence }) => ({
		heads: eventIds.map((id) => text.slice(byId.get(id)!.head.start, byId.get(id)!.head.end)),
		rules: steps.flatMap(({ rules }) => rules),
		proofs: steps.map(({ proof }) => proof.map(({ start, end }) => text.slice(start, end))),
		confidence
	}));
}

describe('events that are surely one after the other', () => {
	test('days that lie apart, whatever the order of telling', () => {
		const [first] = order(
			'The council will vote on Monday. Helen Brandt signed the contract on Thursday. Workers protested against it on Tuesday.'
		);
		expect(first?.heads).toEqual(['protested', 'signed', 'vote']);
		expect(first?.rules).toEqual(['dates-apart', 'dates-apart']);
		expect(first?.proofs).toEqual([
			['on Tuesday', 'on Thursday'],
			['on Thursday', 'on Monday']
		]);
		expect(first?.confidence).toBeGreaterThanOrEqual(EXERCISE_CONFIDENCE);
	});

	test.each([
		[
			'after',
			'The crowd cheered after Helen Brandt opened the bridge.',
			['opened', 'cheered'],
			'after-clause'
		],
		[
			'after, in front',
			'After Helen Brandt opened the bridge, the crowd cheered.',
			['opened', 'cheered'],
			'after-clause'
		],
		[
			'before',
			'Helen Brandt thanked the workers before she opened the bridge.',
			['thanked', 'opened'],
			'before-clause'
		],
		[
			'had',
			'Paul Arnaud, who had left the party, criticised the plan.',
			['left', 'criticised'],
			'had-before-past'
		],
		[
			'had, told later',
			'The firm confirmed that it had sold the bridge.',
			['sold', 'confirmed'],
			'reported-afterwards'
		],
		[
			'an announcement',
			'The firm announced that it will sell the bridge.',
			['announced', 'sell'],
			'announced-before'
		],
		[
			'done and to come',
			'Workers protested against the plan. Another meeting is planned in Riedau.',
			['protested', 'meeting'],
			'planned-after-done'
		],
		[
			'opening news',
			'The firm has sold the bridge in Odenfeld. It bought the bridge in 2014.',
			['bought', 'sold'],
			'news-of-the-day'
		]
	])('%s', (_, sentences, heads, rule) => {
		const [first] = order(sentences);
		expect(first?.heads).toEqual(heads);
		expect(first?.rules).toEqual([rule]);
	});
});

describe('events whose order nobody can tell', () => {
	test.each([
		['one day', 'Helen Brandt signed the contract on Tuesday. Workers protested on Tuesday.'],
		['no dates', 'Helen Brandt signed the contract. Workers protested against it.'],
		['overlapping stretches', 'Helen Brandt signed the contract in 2014. Workers protested in October 2014.'],
		['one date alone', 'Helen Brandt signed the contract on Tuesday. Workers protested against it.'],
		['while', 'The crowd cheered while Helen Brandt opened the bridge.'],
		['a condition', 'The crowd will cheer if Helen Brandt opens the bridge.'],
		[
			'to come on the day itself',
			'Workers protested against the plan. The council is meeting today in Riedau.'
		],
		[
			'weekdays without a day to count from',
			'The council will vote on Monday. Helen Brandt signed the contract on Thursday.',
			null
		]
	])('%s', (_, sentences, publishedOn: string | null = PUBLISHED) => {
		expect(
			order(sentences, publishedOn).filter(({ rules }) => !rules.includes('planned-after-done'))
		).toEqual([]);
	});

	test('undated deeds are not ordered by the telling', () => {
		expect(order('Helen Brandt signed the contract. Then Paul Arnaud left the hall.')).toEqual([]);
	});
});

test('two tellings of one event never stand in one ordering', () => {
	const orderings = order(
		'Helen Brandt met Paul Arnaud on Tuesday. The meeting of Brandt and Arnaud took place in Riedau. Workers protested on Monday. The council will vote in May.'
	);
	for (const { heads } of orderings)
		expect(heads.filter((head) => head === 'met' || head === 'meeting').length).toBeLessThan(2);
});

test('an event stands in one ordering at most, and later ones are later than all before', () => {
	const sentences = ['Monday', 'Tuesday', 'Wednesday', 'Thursday']
		.map(
			(day, index) =>
				`Firm ${'ABCD'[index]!}lbrecht sold a bridge on ${day}. Helen Brandt signed a contract on ${day}.`
		)
		.join(' ');
	const orderings = order(sentences);
	expect(orderings.length).toBeGreaterThan(0);
	expect(orderings[0]!.heads).toHaveLength(4);
});
