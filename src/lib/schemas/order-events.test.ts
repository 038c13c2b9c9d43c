import { describe, expect, it } from 'vitest';
import {
	listOrderEventsParts,
	orderEventsAnswerSchema,
	orderEventsKeySchema,
	orderEventsPromptSchema,
	readOrderEventsAnswer
} from './order-events';

const prompt = {
	events: [
		{ id: 'q1', text: 'The bridge was opened', articleIndex: 0 },
		{ id: 'q2', text: 'The bridge was built', articleIndex: 1 }
	]
};

describe('readOrderEventsAnswer', () => {
	it.each([
		['complete', { q1: 's2', q2: 's1' }],
		['with an event left open', { q1: 's2' }],
		['with a place given twice, which is for validate to tell', { q1: 's1', q2: 's1' }]
	])('reads an answer %s', (_, fields) => {
		const answer = readOrderEventsAnswer(prompt, fields);
		expect(answer).toEqual({ placeOf: fields });
		expect(orderEventsAnswerSchema.parse(answer)).toEqual(answer);
	});

	it.each([
		['an event', { q3: 's1' }],
		['a place', { q1: 's3' }],
		['something inherited', { constructor: 's1' }]
	])('is no answer where it names %s the prompt does not have', (_, fields) => {
		expect(readOrderEventsAnswer(prompt, fields)).toBeNull();
	});
});

it('lists the events as the parts', () => {
	expect(listOrderEventsParts(prompt)).toEqual(['q1', 'q2']);
});

it('stores prompts and keys as they are', () => {
	expect(orderEventsPromptSchema.parse(prompt)).toEqual(prompt);
	const key = { rankOf: { q1: 2, q2: 1 } };
	expect(orderEventsKeySchema.parse(key)).toEqual(key);
});

it.each([
	['one event alone', { events: prompt.events.slice(1) }],
	[
		'a place among articles that is none',
		{ events: prompt.events.map((event) => ({ ...event, articleIndex: -1 })) }
	]
])('refuses a prompt with %s', (_, stored) => {
	expect(orderEventsPromptSchema.safeParse(stored).success).toBe(false);
});
