import { describe, expect, it } from 'vitest';
import dates from '../../../i18n/messages/en/rules-dates.json';
import events from '../../../i18n/messages/en/rules-events.json';
import passages from '../../../i18n/messages/en/rules-passages.json';
import rules from '../../../i18n/messages/en/rules.json';
import { explainPart, explainRule } from './explain-part';

const text = 'Mr Blinken came late. “It was worth it,” he added.';

function spanOf(words: string) {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
}

describe('explainRule', () => {
	it('has the sentence of every rule', () => {
		const sentences = { ...rules, ...passages, ...dates, ...events };
		const ids = Object.keys(sentences).map((key) => key.replace(/^rule_/, '').replaceAll('_', '-'));
		expect(ids.map(explainRule)).toEqual(Object.values(sentences));
	});

	it.each(['no-such-rule', '', 'constructor', '__proto__'])('has none for %j', (rule) => {
		expect(explainRule(rule)).toBeUndefined();
	});
});

describe('explainPart', () => {
	it('says nothing of a rule it does not know, and nothing twice', () => {
		expect(explainPart({ rules: ['no-such-rule', 'demand', 'demand'], proof: [] }, text)).toEqual([
			passages.rule_demand
		]);
	});

	it('leaves the least telling reasons out', () => {
		const told = explainPart(
			{ rules: ['demand', 'emphasis', 'sarcasm', 'motive', 'figures'], proof: [] },
			text
		);
		expect(told).toHaveLength(4);
		expect(told).not.toContain(passages.rule_figures);
	});

	it('says to whom a pronoun leads back, in the words of the article', () => {
		const proof = [spanOf('he added'), spanOf('Mr Blinken')];
		expect(explainPart({ rules: ['speaker-then-verb', 'pronoun'], proof }, text)).toEqual([
			rules.rule_speaker_then_verb,
			'“he added” gives no name. Look further back: it means “Mr Blinken”.'
		]);
	});

	it('stays general where the proof leads back to no name', () => {
		expect(explainPart({ rules: ['pronoun'], proof: [spanOf('he added')] }, text)).toEqual([
			rules.rule_pronoun
		]);
	});
});
