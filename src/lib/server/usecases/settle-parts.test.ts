import { describe, expect, it } from 'vitest';
import { settleParts } from './settle-parts';

/** A try at quotes q1 and q2, whose right speakers are s1 and s2. */
function attempt(ordinal: number, q1: string, q2: string) {
	return {
		ordinal,
		answer: { speakerOf: { q1, q2 } },
		parts: [
			{ partId: 'q1', correct: q1 === 's1' },
			{ partId: 'q2', correct: q2 === 's2' }
		]
	};
}

describe('settleParts', () => {
	it('settles nothing before a part was right', () => {
		expect(settleParts(['q1', 'q2'], [])).toEqual([]);
		expect(settleParts(['q1', 'q2'], [attempt(1, 's2', 's1')])).toEqual([]);
	});

	it('names the try that got each part right first', () => {
		const attempts = [attempt(1, 's2', 's2'), attempt(2, 's3', 's2'), attempt(3, 's1', 's2')];
		expect(settleParts(['q1', 'q2'], attempts)).toEqual([
			{ partId: 'q1', ordinal: 3, answer: { speakerOf: { q1: 's1', q2: 's2' } } },
			{ partId: 'q2', ordinal: 1, answer: { speakerOf: { q1: 's2', q2: 's2' } } }
		]);
	});

	it('keeps a part settled that a later try got wrong', () => {
		expect(settleParts(['q1', 'q2'], [attempt(1, 's1', 's1'), attempt(2, 's2', 's1')])).toEqual([
			{ partId: 'q1', ordinal: 1, answer: { speakerOf: { q1: 's1', q2: 's1' } } }
		]);
	});

	it('settles no part whose result was not told', () => {
		const right = attempt(1, 's1', 's2');
		const told = { ...right, parts: right.parts.filter(({ partId }) => partId === 'q2') };
		expect(settleParts(['q1', 'q2'], [told])).toMatchObject([{ partId: 'q2' }]);
	});
});
