import { expect, it } from 'vitest';
import { findRepeats } from './repeats';

it('finds exercises all of whose findings are in finished ones', () => {
	const finished = [
		{ id: 'old-1', findings: ['a', 'b'] },
		{ id: 'old-2', findings: ['c'] }
	];
	const offered = [
		{ id: 'same', findings: ['b', 'a'] },
		{ id: 'mixed', findings: ['a', 'c'] },
		{ id: 'partly-new', findings: ['a', 'd'] },
		{ id: 'new', findings: ['e'] },
		{ id: 'empty', findings: [] }
	];
	expect(findRepeats(offered, finished)).toEqual(new Set(['same', 'mixed']));
	expect(findRepeats(offered, [])).toEqual(new Set());
});
