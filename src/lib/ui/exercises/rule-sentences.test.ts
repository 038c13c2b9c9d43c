import { describe, expect, it } from 'vitest';
import rules from '../../../i18n/messages/en/rules.json';
import { explainRules } from './rule-sentences';

describe('explainRules', () => {
	it('finds the sentence of every rule that has one', () => {
		const ids = Object.keys(rules).map((key) => key.replace(/^rule_/, '').replaceAll('_', '-'));
		expect(explainRules(ids)).toEqual(Object.values(rules));
	});

	it('says nothing of a rule it does not know', () => {
		expect(explainRules(['no-such-rule'])).toEqual([]);
	});
});
