import { describe, expect, it } from 'vitest';
import passages from '../../../../i18n/messages/en/rules-passages.json';
import type { PassageFinding } from '$lib/engine/types';
import { collectOpinions } from './collect-opinions';

const body = 'They met on Friday. It was a "mere" show, a mere show. Perhaps not.';
const blocks = [{ start: 0, end: body.length, role: 'prose' as const, part: 0 }];
const cue = (rule: string, words: string, from = 0) => {
	const start = body.indexOf(words, from);
	return { rule, start, end: start + words.length };
};

function passage(words: string, changes: Partial<PassageFinding>): PassageFinding {
	const start = body.indexOf(words);
	return {
		id: words,
		kind: 'passage',
		start,
		end: start + words.length,
		confidence: 0.95,
		rules: ['plain-statement'],
		voice: 'writer',
		opinion: 0.9,
		cues: [],
		attribution: null,
		...changes
	};
}

const show = passage('It was a "mere" show, a mere show.', {
	rules: ['belittling', 'named-actor', 'no-such-rule'],
	cues: [
		cue('belittling', '"mere"'),
		cue('belittling', 'mere', body.indexOf('a mere')),
		cue('named-actor', 'show'),
		cue('no-such-rule', 'was')
	]
});

describe('collectOpinions', () => {
	it('takes the writer’s own opinions only', () => {
		const { opinions, unsure } = collectOpinions({ body, blocks }, [
			passage('They met on Friday.', { opinion: 0.49 }),
			show,
			{ ...show, voice: 'reported' },
			{ ...show, voice: 'quoted' }
		]);
		expect(opinions.map(({ view }) => view.text)).toEqual(['It was a "mere" show, a mere show.']);
		expect(unsure).toBe(0);
	});

	it('names the words that show it, each rule once, and none that speaks against it or has no sentence', () => {
		const { opinions } = collectOpinions({ body, blocks }, [show]);
		expect(opinions[0]?.view).toEqual({
			number: 1,
			part: 0,
			text: 'It was a "mere" show, a mere show.',
			certainty: 'sure',
			cues: [{ words: ['mere'], sentence: passages.rule_belittling }]
		});
	});

	it('says which are only likely, and counts those too unsure to be shown', () => {
		const { opinions, unsure } = collectOpinions({ body, blocks }, [
			{ ...show, confidence: 0.6 },
			passage('Perhaps not.', { confidence: 0.7 })
		]);
		expect(opinions.map(({ view }) => [view.number, view.certainty])).toEqual([[1, 'likely']]);
		expect(unsure).toBe(1);
	});
});
