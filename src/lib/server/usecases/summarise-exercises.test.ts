import { describe, expect, it } from 'vitest';
import { describeOpening, numberExercises } from './summarise-exercises';

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

describe('describeOpening', () => {
	const openSentence = (text: string) =>
		describeOpening({
			kind: 'spot-opinion',
			prompt: { sentences: [{ id: 'q1', text, opensParagraph: true, afterGap: false }] }
		});

	it.each([
		['“I was late,” she said.', '‘I was late,’ she said.'],
		['"I was late," she said.', '‘I was late,’ she said.'],
		['She called it "late".', 'She called it ‘late’.']
	])('sets the marks of %s as inner ones', (text, opening) => {
		expect(openSentence(text)).toBe(opening);
	});

	it('names an ordering by two of its events', () => {
		const events = ['The bridge was opened by the mayor', 'It rained'].map((text, index) => ({
			id: `q${index + 1}`,
			text,
			articleIndex: 0
		}));
		expect(describeOpening({ kind: 'order-events', prompt: { events } })).toBe(
			'The bridge was opened … / It rained'
		);
	});
});
