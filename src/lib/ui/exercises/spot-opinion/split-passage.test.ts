import { describe, expect, it } from 'vitest';
import { splitPassage } from './split-passage';

const sentence = (id: string, opensParagraph: boolean) => ({ id, text: id, opensParagraph, afterGap: false });

describe('splitPassage', () => {
	it('keeps sentences of a paragraph together, numbered through', () => {
		const passage = splitPassage([
			sentence('q1', true),
			sentence('q2', false),
			sentence('q3', true),
			sentence('q4', false)
		]);
		expect(passage.map((paragraph) => paragraph.map(({ id, number }) => [id, number]))).toEqual([
			[
				['q1', 1],
				['q2', 2]
			],
			[
				['q3', 3],
				['q4', 4]
			]
		]);
	});

	it('begins a paragraph with the first sentence, even where it opens none in the article', () => {
		expect(splitPassage([sentence('q1', false), sentence('q2', false)])).toHaveLength(1);
	});

	it('has no paragraphs without sentences', () => {
		expect(splitPassage([])).toEqual([]);
	});
});
