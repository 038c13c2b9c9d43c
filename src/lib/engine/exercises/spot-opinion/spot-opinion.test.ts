import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spotOpinion } from './spot-opinion';
import type { SpotOpinionAnswer, SpotOpinionPrompt } from './types';

const IDS = ['q1', 'q2', 'q3', 'q4', 'q5'];
const prompt: SpotOpinionPrompt = {
	sentences: IDS.map((id) => ({ id, text: id, opensParagraph: false, afterGap: false }))
};
const THREE = { opinions: ['q1', 'q2', 'q4'] };
const NONE = { opinions: [] };

const mark = (...marked: string[]): SpotOpinionAnswer => ({ marked, nothing: false });
const nothing: SpotOpinionAnswer = { marked: [], nothing: true };

describe('score', () => {
	test.each([
		['all', THREE, mark('q1', 'q2', 'q4'), 1],
		['some', THREE, mark('q1', 'q4'), 2 / 3],
		['a false mark takes a hit away', THREE, mark('q1', 'q4', 'q5'), 1 / 3],
		['everything marked', THREE, mark(...IDS), 1 / 3],
		['never below nought', THREE, mark('q3', 'q5'), 0],
		['nothing where there is something', THREE, nothing, 0],
		['a mark counts once', THREE, mark('q1', 'q1', 'q1'), 1 / 3],
		['what the prompt does not hold counts for nothing', THREE, mark('q1', 'q9', '__proto__'), 1 / 3],
		['nothing where there is nothing', NONE, nothing, 1],
		['a mark where there is nothing', NONE, mark('q2'), 0],
		['a blank is not nothing', NONE, mark(), 0],
		['nor is a blank with an unknown mark', NONE, mark('q9'), 0],
		['marks and nothing at once', THREE, { marked: THREE.opinions, nothing: true }, 0]
	])('%s', (_, key, answer, points) => {
		expect(spotOpinion.score(prompt, key, answer).points).toBeCloseTo(points, 10);
	});

	test('a part a sentence: marked and a target, or neither', () => {
		expect(spotOpinion.score(prompt, THREE, mark('q1', 'q3')).parts).toEqual([
			{ partId: 'q1', correct: true },
			{ partId: 'q2', correct: false },
			{ partId: 'q3', correct: false },
			{ partId: 'q4', correct: false },
			{ partId: 'q5', correct: true }
		]);
	});

	test('nothing can be earned without sentences', () => {
		expect(spotOpinion.score({ sentences: [] }, NONE, nothing)).toEqual({ points: 0, parts: [] });
	});

	test('lies in 0 to 1, is 1 for the right answer only, and no mark too many ever raises it', () => {
		const ids = fc.subarray(IDS);
		fc.assert(
			fc.property(ids, ids, fc.constantFrom(...IDS), (targets, marked, another) => {
				const key = { opinions: targets };
				const { points } = spotOpinion.score(prompt, key, mark(...marked));
				expect(points).toBeGreaterThanOrEqual(0);
				expect(points).toBeLessThanOrEqual(1);
				expect(points === 1).toBe(targets.length > 0 && targets.join() === marked.join());
				if (!targets.includes(another))
					expect(spotOpinion.score(prompt, key, mark(...marked, another)).points).toBeLessThanOrEqual(points);
				const right = spotOpinion.solve(prompt, key);
				expect(spotOpinion.score(prompt, key, right).points).toBe(1);
				expect(spotOpinion.validate(prompt, right)).toEqual({ complete: true });
			})
		);
	});
});

describe('validate', () => {
	test.each([
		['a mark', mark('q2'), []],
		['nothing', nothing, []],
		['neither: every sentence is open', mark(), IDS],
		['an unknown mark is none', mark('q9'), IDS],
		['both: the marks contradict', { marked: ['q4', 'q2'], nothing: true }, ['q2', 'q4']]
	])('%s', (_, answer, missing: string[]) => {
		expect(spotOpinion.validate(prompt, answer)).toEqual(
			missing.length === 0 ? { complete: true } : { complete: false, missing }
		);
	});
});

describe('tell', () => {
	test('right and wrong marks, never what was left or missed', () => {
		const answer = mark('q1', 'q3');
		const { parts } = spotOpinion.score(prompt, THREE, answer);
		expect(spotOpinion.tell(answer, parts)).toEqual([
			{ partId: 'q1', correct: true },
			{ partId: 'q3', correct: false }
		]);
	});

	test('of a wrong “nothing”, nothing', () => {
		expect(spotOpinion.tell(nothing, spotOpinion.score(prompt, THREE, nothing).parts)).toEqual([]);
	});

	test('two keys that agree on the marks are told alike', () => {
		fc.assert(
			fc.property(
				fc.subarray(IDS, { minLength: 1 }),
				fc.subarray(IDS),
				fc.subarray(IDS),
				(marked, one, other) => {
					const agree = (id: string): boolean =>
						!marked.includes(id) || one.includes(id) === other.includes(id);
					fc.pre(IDS.every(agree));
					const told = [one, other].map((opinions) =>
						spotOpinion.tell(mark(...marked), spotOpinion.score(prompt, { opinions }, mark(...marked)).parts)
					);
					expect(told[0]).toEqual(told[1]);
				}
			)
		);
	});
});

describe('redact', () => {
	test('holds sentences and nothing else, whatever was added', () => {
		const sentences = prompt.sentences.map((sentence) => ({ ...sentence, opinion: 0.9 }));
		const redacted = spotOpinion.redact({
			kind: 'spot-opinion',
			prompt: { sentences, opinions: ['q1'] } as SpotOpinionPrompt,
			key: THREE,
			evidence: { parts: [] },
			difficulty: 1,
			seed: 'a seed',
			findings: []
		});
		expect(redacted).toEqual(prompt);
	});
});
