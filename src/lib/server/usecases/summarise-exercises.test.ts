import { describe, expect, it } from 'vitest';
import { numberExercises } from './summarise-exercises';

const exercise = (id: string, slug: string) => ({ id, article: { slug } });

describe('numberExercises', () => {
	it('counts within each article, in the order of the list', () => {
		const numbers = numberExercises([
			exercise('a', 'geneva'),
			exercise('b', 'geneva'),
			exercise('c', 'berlin'),
			exercise('d', 'berlin'),
			exercise('e', 'geneva')
		]);
		expect(Object.fromEntries(numbers)).toEqual({ a: 1, b: 2, e: 3, c: 1, d: 2 });
	});

	it('gives an only exercise no number', () => {
		expect(numberExercises([exercise('a', 'geneva')])).toEqual(new Map());
	});
});
