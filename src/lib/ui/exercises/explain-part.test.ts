import { describe, expect, it } from 'vitest';
import rules from '../../../i18n/messages/en/rules.json';
import type { BlockView } from '$lib/server/usecases/views';
import { explainPart } from './explain-part';

const text = 'Mr Blinken came late. “It was worth it,” he added.';
const blocks: BlockView[] = [{ start: 100, end: 100 + text.length, role: 'prose', part: 0, text }];

function spanOf(words: string) {
	const start = 100 + text.indexOf(words);
	return { start, end: start + words.length };
}

describe('explainPart', () => {
	it('has a sentence for every rule', () => {
		const ids = Object.keys(rules).map((key) => key.replace(/^rule_/, '').replaceAll('_', '-'));
		expect(explainPart({ rules: ids, proof: [] }, blocks)).toEqual(Object.values(rules));
	});

	it('says nothing of a rule it does not know', () => {
		expect(explainPart({ rules: ['no-such-rule'], proof: [] }, blocks)).toEqual([]);
	});

	it('says to whom a pronoun leads back, in the words of the article', () => {
		const proof = [spanOf('he added'), spanOf('Mr Blinken')];
		expect(explainPart({ rules: ['speaker-then-verb', 'pronoun'], proof }, blocks)).toEqual([
			rules.rule_speaker_then_verb,
			'“he added” gives no name. Look further back: it means “Mr Blinken”.'
		]);
	});

	it('stays general where the proof leads back to no name', () => {
		const sentences = explainPart({ rules: ['pronoun'], proof: [spanOf('he added')] }, blocks);
		expect(sentences).toEqual([rules.rule_pronoun]);
	});
});
