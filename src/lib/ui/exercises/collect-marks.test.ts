import { describe, expect, it } from 'vitest';
import { collectMarks } from './collect-marks';

const hints = [
	{ partId: 'q1', ordinal: 1, step: 'paragraph' as const, of: 3, article: 0, span: { start: 0, end: 90 } },
	{ partId: 'q1', ordinal: 2, step: 'sentence' as const, of: 3, article: 0, span: { start: 10, end: 40 } }
];

describe('collectMarks', () => {
	it('marks only the sentences and verbs of served hints before the evidence is open', () => {
		expect(collectMarks({ solution: null, hints }, 0)).toEqual([
			{ start: 10, end: 40, kind: 'hint', partId: 'q1' }
		]);
	});

	it('marks nothing where nothing was asked for', () => {
		expect(collectMarks({ solution: null, hints: [] }, 0)).toEqual([]);
	});

	it('marks words and proof of every part, and no hints, once the evidence is open', () => {
		const solution = {
			answer: { speakerOf: { q1: 's1' } },
			parts: [
				{
					partId: 'q1',
					article: 0,
					target: [
						{ start: 11, end: 20 },
						{ start: 30, end: 35 }
					],
					proof: [{ start: 21, end: 29 }],
					why: [],
					when: null
				}
			],
			ties: []
		};
		expect(collectMarks({ solution, hints }, 0).map(({ kind, start }) => [kind, start])).toEqual([
			['target', 11],
			['target', 30],
			['proof', 21]
		]);
	});

	it('leaves out what belongs to another article of the exercise', () => {
		expect(collectMarks({ solution: null, hints }, 1)).toEqual([]);
	});
});
