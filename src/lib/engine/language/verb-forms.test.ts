import { describe, expect, test } from 'vitest';
import {
	BASE_LIKE_PARTICIPLES,
	findIrregularVerb,
	PARTICIPLES,
	PASTS,
	PLAIN_PASTS,
	UNCHANGED
} from './lexicon/irregular-verbs';
import { readVerbForm } from './verb-forms';

test.each([
	['open', 'open', 'base'],
	['opens', 'open', 'third'],
	['opening', 'open', 'ing'],
	['opened', 'open', 'past-or-participle'],
	['wrote', 'write', 'past'],
	['written', 'write', 'participle'],
	['held', 'hold', 'past-or-participle'],
	['put', 'put', 'unchanged'],
	['come', 'come', 'base'],
	['was', 'be', 'past'],
	// Not in the lexicon: the tagger's dictionary knows that it is no base form.
	['besought', 'beseech', 'past-or-participle']
])('%s, a form of %s: %s', (lower, lemma, form) => {
	expect(readVerbForm(lower, lemma)).toBe(form);
});

describe('the lexicon of irregular verbs', () => {
	test('gives the commonest form first', () => {
		expect(findIrregularVerb('get')).toEqual({ pasts: ['got'], participles: ['got', 'gotten'] });
		expect(findIrregularVerb('open')).toBeUndefined();
	});

	test('knows what a spelling may be', () => {
		expect([...BASE_LIKE_PARTICIPLES].sort()).toEqual(['become', 'come', 'overcome', 'overrun', 'run']);
		expect(UNCHANGED.has('read')).toBe(true);
		expect(PASTS.has('put') || PARTICIPLES.has('put')).toBe(false);
		expect(PLAIN_PASTS.has('went')).toBe(true);
		expect(PLAIN_PASTS.has('saw') || PLAIN_PASTS.has('showed')).toBe(false);
	});
});
