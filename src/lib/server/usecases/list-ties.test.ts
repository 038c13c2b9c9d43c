import { expect, test } from 'vitest';
import { listTies } from './list-ties';

test('parts of one rank are a group, the earliest group first', () => {
	expect(listTies({ rankOf: { q1: 3, q2: 1, q3: 3, q4: 2, q5: 1 } })).toEqual([
		['q2', 'q5'],
		['q1', 'q3']
	]);
});

test('a key whose ranks differ, or that has none, ties nothing', () => {
	expect(listTies({ rankOf: { q1: 1, q2: 2 } })).toEqual([]);
	expect(listTies({ speakerOf: { q1: 's1', q2: 's1' } })).toEqual([]);
	expect(listTies({ rankOf: null })).toEqual([]);
});
