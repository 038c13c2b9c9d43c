import { describe, expect, it } from 'vitest';
import { listSpotOpinionParts, readSpotOpinionAnswer, spotOpinionPromptSchema } from './spot-opinion';

const prompt = {
	sentences: ['q1', 'q2', 'q3'].map((id) => ({ id, text: id, opensParagraph: false, afterGap: false }))
};

describe('readSpotOpinionAnswer', () => {
	it.each([
		['ticked boxes, in prompt order', { q3: 's1', q1: 's1' }, { marked: ['q1', 'q3'], nothing: false }],
		['nothing', { none: 's1' }, { marked: [], nothing: true }],
		['an empty form', {}, { marked: [], nothing: false }],
		['both, which validate refuses', { q2: 's1', none: 's1' }, { marked: ['q2'], nothing: true }]
	])('reads %s', (_, fields: Record<string, string>, answer) => {
		expect(readSpotOpinionAnswer(prompt, fields)).toEqual(answer);
	});

	it.each([
		['a sentence', { q4: 's1' }],
		['a value', { q1: 's2' }],
		['an inherited name', { constructor: 's1' }]
	])('is no answer where the prompt does not offer %s', (_, fields: Record<string, string>) => {
		expect(readSpotOpinionAnswer(prompt, fields)).toBeNull();
	});
});

it('lists the sentences as parts', () => {
	expect(listSpotOpinionParts(prompt)).toEqual(['q1', 'q2', 'q3']);
});

it('stores a prompt with sentences only', () => {
	expect(spotOpinionPromptSchema.safeParse(prompt).success).toBe(true);
	expect(spotOpinionPromptSchema.safeParse({ sentences: [] }).success).toBe(false);
});
