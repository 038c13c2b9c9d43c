import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale';

describe('chooseLocale', () => {
	it.each([
		['nothing is said', undefined, null, 'en'],
		['the browser asks for German', undefined, 'de', 'de'],
		['a region is asked for', undefined, 'de-AT,de;q=0.9', 'de'],
		['Firefox in Germany', undefined, 'de,en-US;q=0.7,en;q=0.3', 'de'],
		['Chrome in Britain', undefined, 'en-GB,en-US;q=0.9,en;q=0.8,de;q=0.7', 'en'],
		['the second is preferred', undefined, 'en;q=0.4, de;q=0.8', 'de'],
		['two weigh the same', undefined, 'de;q=0.5,en;q=0.5', 'de'],
		['we do not speak the first', undefined, 'fr-CH, fr;q=0.9, de;q=0.7, *;q=0.5', 'de'],
		['we speak none', undefined, 'fr,it;q=0.9', 'en'],
		['anything will do', undefined, '*', 'en'],
		['German is refused', undefined, 'de;q=0, en;q=0.1', 'en'],
		['German and nothing else is refused', undefined, 'de;q=0', 'en'],
		['letters are large', undefined, 'DE-de;Q=1.0', 'de'],
		['a language was chosen', 'en', 'de', 'en'],
		['German was chosen', 'de', 'en', 'de'],
		['the cookie is forged', 'fr', 'de', 'de'],
		['the cookie names a member of every object', '__proto__', 'de', 'de'],
		['the cookie is empty', '', null, 'en'],
		['a name only begins like ours', undefined, 'den, deutsch, english', 'en'],
		['weights are broken', undefined, 'de;q=2, de;q=-1, de;q=NaN, de;q=1e3, de;q=', 'en'],
		['one entry is broken', undefined, 'de;;q=1,;,en;q=0.1', 'en'],
		['a weight is above one', undefined, 'en;q=1.000, de;q=1.999', 'en']
	] as const)('%s', (_, cookie, header, expected) => {
		expect(chooseLocale(cookie, header)).toBe(expected);
	});

	it('looks at the beginning of a huge header only, and quickly', () => {
		const started = performance.now();
		expect(chooseLocale(undefined, `${'fr,'.repeat(200_000)}de`)).toBe('en');
		expect(chooseLocale(undefined, `de,${'x-'.repeat(200_000)}`)).toBe('de');
		expect(chooseLocale(undefined, `de${' '.repeat(200_000)};q=0.5`)).toBe('de');
		expect(performance.now() - started).toBeLessThan(200);
	});

	it('answers any header with a language we speak', () => {
		fc.assert(
			fc.property(fc.option(fc.string(), { nil: undefined }), fc.string(), (cookie, header) => {
				expect(['en', 'de']).toContain(chooseLocale(cookie, header));
			})
		);
	});
});
