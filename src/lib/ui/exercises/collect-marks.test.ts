import { describe, expect, it } from 'vitest';
import { collectMarks } from './collect-marks';

const kind = 'quote-speaker' as const;
const hints = [
	{ partId: 'q1', ordinal: 1, step: 'paragraph' as const, of: 3, article: 0, span: { start: 0, end: 90 } },
	{ partId: 'q1', ordinal: 2, step: 'sentence' as const, of: 3, article: 0, span: { start: 10, end: 40 } }
];

describe('collectMarks', () => {
	it('marks only the sentences and verbs of served hints before the evidence is open', () => {
		expect(collectMarks({ kind, solution: null, hints }, 0)).toEqual([
			{ start: 10, end: 40, kind: 'hint', partId: 'q1' }
		]);
	});

	it('marks nothing where nothing was asked for', () => {
		expect(collectMarks({ kind, solution: null, hints: [] }, 0)).toEqual([]);
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
		expect(collectMarks({ kind, solution, hints }, 0).map(({ kind, start }) => [kind, start])).toEqual([
			['target', 11],
			['target', 30],
			['proof', 21]
		]);
	});

	it('leaves out what belongs to another article of the exercise', () => {
		expect(collectMarks({ kind, solution: null, hints }, 1)).toEqual([]);
	});

	describe('of sentences to judge', () => {
		const prove = (partId: string, start: number, proof: [number, number]) => ({
			partId,
			article: 0,
			target: [{ start, end: start + 50 }],
			proof: [{ start: proof[0], end: proof[1] }],
			why: [],
			when: null
		});
		const judged = (marked: string[]) => ({
			kind: 'spot-opinion' as const,
			hints: [],
			solution: {
				answer: { marked, nothing: marked.length === 0 },
				ties: [],
				parts: [prove('q1', 0, [0, 9]), prove('q2', 50, [60, 70]), prove('q3', 100, [100, 150])]
			}
		});

		it('marks opinions as looked for, and only numbers the others; proof is underlined in both', () => {
			expect(collectMarks(judged(['q2']), 0).map(({ partId, kind, start }) => [partId, kind, start])).toEqual(
				[
					['q1', 'place', 0],
					['q1', 'proof', 0],
					['q2', 'target', 50],
					['q2', 'proof', 60],
					['q3', 'place', 100]
				]
			);
		});
	});
});
