import { describe, expect, it } from 'vitest';
import { assertTranslated, findTranslationProblems } from './check-translations';

const cases = (match: Record<string, string>) => [
	{ declarations: ['input count', 'local n = count: plural'], selectors: ['n'], match }
];
const words = cases({ 'n=one': '{count} word', 'n=other': '{count} words' });

describe('findTranslationProblems', () => {
	it('accepts a translation that says all of it', () => {
		expect(
			findTranslationProblems(
				{ greeting: 'Hello, {name}', words },
				{ words: cases({ 'n=one': 'ein Wort', 'n=other': '{count} Wörter' }), greeting: '{name}, hallo' }
			)
		).toEqual([]);
	});

	it.each([
		['missing', { a: 'A' }, {}],
		['extra', {}, { a: 'A' }],
		['empty', { a: 'A' }, { a: ' ' }],
		['empty', { a: words }, { a: cases({ 'n=one': '', 'n=other': '{count} Wörter' }) }],
		['unreadable', { a: 'A' }, { a: 7 }],
		['unreadable', { a: 'A' }, { a: [] }],
		['unreadable', { a: words }, { a: cases({ 'n=one': '{count}' }).map(({ match }) => ({ match })) }],
		['other inputs', { a: 'from {title}' }, { a: 'aus {titel}' }],
		['other inputs', { a: 'A' }, { a: '{count}' }],
		['other cases', { a: words }, { a: '{count} Wörter' }],
		['other cases', { a: words }, { a: cases({ 'n=other': '{count} Wörter' }) }],
		['other cases', { a: words }, { a: cases({ 'n=one': '{count} Wort', 'n=many': '{count} Wörter' }) }]
	])('sees what is %s', (problem, base, translation) => {
		expect(findTranslationProblems(base, translation)).toEqual([{ key: 'a', problem }]);
	});
});

describe('assertTranslated', () => {
	it('names every problem of a language', () => {
		expect(() => assertTranslated('de', { a: 'A', b: 'from {title}' }, { b: 'aus', c: 'C' })).toThrow(
			'Messages of de do not say what English says:\n  a: missing\n  b: other inputs\n  c: extra'
		);
	});

	it('lets pass what is complete', () => {
		expect(() => assertTranslated('de', { a: 'A', words }, { words, a: 'Ä' })).not.toThrow();
	});
});
