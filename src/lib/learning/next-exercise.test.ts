import { expect, describe, it } from 'vitest';
import { chooseNext, listUnfinished, type Candidate } from './next-exercise';
import type { Phase } from './phase';

const make = (
	id: string,
	difficulty: 1 | 2 | 3,
	phase: Phase = 'fresh',
	wordCount = 500
): Candidate & { id: string } => ({ id, difficulty, phase, article: { wordCount } });

describe('chooseNext', () => {
	it('takes the easiest, and the first among equals', () => {
		expect(chooseNext([make('a', 3), make('b', 1), make('c', 1)])?.id).toBe('b');
	});

	it('takes the shortest article first, however easy the others', () => {
		expect(chooseNext([make('a', 1, 'fresh', 900), make('b', 3, 'fresh', 300)])?.id).toBe('b');
	});

	it('stays with one that is begun, and leaves those that are finished', () => {
		const items = [
			make('a', 1, 'solved'),
			make('b', 1, 'revealed'),
			make('c', 1, 'spent'),
			make('d', 2, 'tried', 900),
			make('e', 1)
		];
		expect(chooseNext(items)?.id).toBe('d');
		expect(listUnfinished(items).map(({ id }) => id)).toEqual(['d', 'e']);
	});

	it('has nothing to offer once everything is done', () => {
		expect(chooseNext([])).toBeNull();
		expect(chooseNext([make('a', 1, 'solved')])).toBeNull();
	});
});
