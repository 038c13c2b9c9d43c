import { describe, expect, it } from 'vitest';
import { collectMarks } from './collect-marks';

const hints = [
	{ partId: 'q1', step: 1, of: 3, span: { start: 0, end: 90 } },
	{ partId: 'q1', step: 2, of: 3, span: { start: 10, end: 40 } }
];

describe('collectMarks', () => {
	it('marks only the sentences and verbs of served hints before the evidence is open', () => {
		expect(collectMarks({ solution: null, hints })).toEqual([
			{ start: 10, end: 40, kind: 'hint', partId: 'q1' }
		]);
	});

	it('marks nothing where nothing was asked for', () => {
		expect(collectMarks({ solution: null, hints: [] })).toEqual([]);
	});

	it('marks words and proof of every part, and no hints, once the evidence is open', () => {
		const solution = {
			answer: { speakerOf: { q1: 's1' } },
			parts: [
				{
					partId: 'q1',
					target: [
						{ start: 11, end: 20 },
						{ start: 30, end: 35 }
					],
					proof: [{ start: 21, end: 29 }],
					rules: ['named-beside']
				}
			]
		};
		expect(collectMarks({ solution, hints }).map(({ kind, start }) => [kind, start])).toEqual([
			['target', 11],
			['target', 30],
			['proof', 21]
		]);
	});
});
