import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderEvents } from './order-events';
import type { OrderEventsKey, OrderEventsPrompt } from './types';

const { score, solve, validate, tell } = orderEvents;

/** Events q1, q2, … with these ranks, in this order. */
function asked(ranks: readonly number[]): { prompt: OrderEventsPrompt; key: OrderEventsKey } {
	const ids = ranks.map((_, index) => `q${String(index + 1)}`);
	return {
		prompt: { events: ids.map((id) => ({ id, text: `Event ${id}`, articleIndex: 0 })) },
		key: { rankOf: Object.fromEntries(ids.map((id, index) => [id, ranks[index]!])) }
	};
}

/** The answer that puts events in this order: "q2 q1 q3". */
function inOrder(ids: string) {
	return { placeOf: Object.fromEntries(ids.split(' ').map((id, index) => [id, `s${String(index + 1)}`])) };
}

function rightOf({ parts }: ReturnType<typeof score>): string {
	return parts
		.filter(({ correct }) => correct)
		.map(({ partId }) => partId)
		.join(' ');
}

const ranks = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 });
/** Ranks, and an order of the same number of events. */
const tried = ranks.chain((list) =>
	fc
		.shuffledSubarray(
			list.map((_, index) => `q${String(index + 1)}`),
			{ minLength: list.length }
		)
		.map((order) => ({ list, order }))
);

describe('score', () => {
	test.each([
		['the right order', [1, 2, 3, 4], 'q1 q2 q3 q4', 1, 'q1 q2 q3 q4'],
		['two neighbours swapped: one pair of six', [1, 2, 3, 4], 'q2 q1 q3 q4', 5 / 6, 'q2 q3 q4'],
		[
			'one event far from its place: three pairs, but one card to move',
			[1, 2, 3, 4],
			'q4 q1 q2 q3',
			0.5,
			'q1 q2 q3'
		],
		['all turned round: one by itself is in no order', [1, 2, 3], 'q3 q2 q1', 0, ''],
		['cards shown out of order', [3, 1, 2], 'q2 q3 q1', 1, 'q1 q2 q3'],
		['a tie, one way', [1, 2, 2], 'q1 q2 q3', 1, 'q1 q2 q3'],
		['a tie, the other way', [1, 2, 2], 'q1 q3 q2', 1, 'q1 q2 q3'],
		['a tie counts for nothing where the rest is wrong', [1, 2, 2], 'q2 q1 q3', 0.5, 'q2 q3'],
		['of runs as long the one with the earliest cards', [1, 2, 3, 4], 'q3 q4 q1 q2', 1 / 3, 'q3 q4']
	])('%s', (_, list, order, points, right) => {
		const { prompt, key } = asked(list);
		const result = score(prompt, key, inOrder(order));
		expect(result.points).toBeCloseTo(points, 10);
		expect(rightOf(result)).toBe(right);
	});

	test('an event left open puts none of its pairs in order', () => {
		const { prompt, key } = asked([1, 2, 3]);
		const result = score(prompt, key, { placeOf: { q1: 's1', q2: 's2' } });
		expect(result.points).toBeCloseTo(1 / 3, 10);
		expect(rightOf(result)).toBe('q1 q2');
	});

	test('events that share a place have none', () => {
		const { prompt, key } = asked([1, 2, 3]);
		const result = score(prompt, key, { placeOf: { q1: 's1', q2: 's2', q3: 's2' } });
		expect(result.points).toBe(0);
		expect(rightOf(result)).toBe('');
	});

	test('the share of decided pairs that stand in order', () => {
		fc.assert(
			fc.property(tried, ({ list, order }) => {
				const { prompt, key } = asked(list);
				const told = order.map((id) => key.rankOf[id]!);
				const pairs = told.flatMap((rank, index) => told.slice(index + 1).map((later) => later - rank));
				const decided = pairs.filter((step) => step !== 0);
				const { points, parts } = score(prompt, key, inOrder(order.join(' ')));
				if (decided.length === 0) expect(points).toBe(0);
				else expect(points).toBeCloseTo(decided.filter((step) => step > 0).length / decided.length, 10);
				// What is right stands in order among itself; everything is right exactly where everything is earned.
				const standing = order.filter((id) => parts.find(({ partId }) => partId === id)!.correct);
				const kept = standing.map((id) => key.rankOf[id]!);
				expect(kept).toEqual([...kept].sort((left, right) => left - right));
				expect(standing.length).not.toBe(1);
				if (decided.length > 0) expect(standing.length === order.length).toBe(points === 1);
			})
		);
	});

	test('turning an order round turns its points round', () => {
		fc.assert(
			fc.property(tried, ({ list, order }) => {
				const { prompt, key } = asked(list);
				fc.pre(new Set(list).size > 1);
				const there = score(prompt, key, inOrder(order.join(' '))).points;
				const back = score(prompt, key, inOrder([...order].reverse().join(' '))).points;
				expect(there + back).toBeCloseTo(1, 10);
			})
		);
	});

	test('the solution is complete and earns everything', () => {
		fc.assert(
			fc.property(ranks, (list) => {
				fc.pre(new Set(list).size > 1);
				const { prompt, key } = asked(list);
				const answer = solve(prompt, key);
				expect(validate(prompt, answer)).toEqual({ complete: true });
				expect(score(prompt, key, answer).points).toBe(1);
			})
		);
	});

	test('any answer to any prompt scores in 0 to 1; inherited names find nothing', () => {
		const id = fc.oneof(
			fc.constantFrom('q1', 'q2', 's1', 's2', 's0', 's01', '__proto__', 'constructor', 'toString', ''),
			fc.string()
		);
		const rank = fc.oneof(fc.integer(), fc.constantFrom(NaN, Infinity, -0));
		fc.assert(
			fc.property(fc.dictionary(id, id), fc.dictionary(id, rank), fc.array(id), (placeOf, rankOf, ids) => {
				const prompt = { events: ids.map((eventId) => ({ id: eventId, text: '', articleIndex: 0 })) };
				const { points, parts } = score(prompt, { rankOf }, { placeOf });
				expect(points).toBeGreaterThanOrEqual(0);
				expect(points).toBeLessThanOrEqual(1);
				expect(parts.map(({ partId }) => partId)).toEqual(ids);
				validate(prompt, { placeOf });
				solve(prompt, { rankOf });
			})
		);
		const polluted = {
			events: ['__proto__', 'constructor'].map((eventId) => ({ id: eventId, text: '', articleIndex: 0 }))
		};
		expect(score(polluted, { rankOf: {} }, { placeOf: {} })).toEqual({
			points: 0,
			parts: [
				{ partId: '__proto__', correct: false },
				{ partId: 'constructor', correct: false }
			]
		});
		expect(score({ events: [] }, { rankOf: {} }, { placeOf: {} })).toEqual({ points: 0, parts: [] });
	});
});

describe('validate', () => {
	const { prompt } = asked([1, 2, 3]);

	test.each([
		['nothing given', {}, ['q1', 'q2', 'q3']],
		['one left open', { q1: 's1', q3: 's2' }, ['q2']],
		['two in one place', { q1: 's1', q2: 's3', q3: 's3' }, ['q2', 'q3']],
		['a place the prompt does not have', { q1: 's1', q2: 's2', q3: 's4' }, ['q3']],
		['a place of another spelling', { q1: 's1', q2: 's02', q3: 's3' }, ['q2']]
	])('%s', (_, placeOf, missing) => {
		expect(validate(prompt, { placeOf: placeOf as Record<string, string> })).toEqual({
			complete: false,
			missing
		});
	});

	test('a place for each', () => {
		expect(validate(prompt, inOrder('q3 q1 q2'))).toEqual({ complete: true });
	});
});

test('tells of every card whether it must be moved', () => {
	const { prompt, key } = asked([1, 2, 3]);
	const answer = inOrder('q2 q1 q3');
	const { parts } = score(prompt, key, answer);
	expect(tell(answer, parts)).toEqual(parts);
});
