import { describe, expect, it } from 'vitest';
import { m } from '$messages';
import { locales, type Locale } from '$messages/runtime';
import { readMessages, readMessageSettings } from './compile-messages';
import { writeMessage } from './write-message';

const settings = readMessageSettings();
const base = readMessages(settings, settings.baseLocale);
const compiled = m as unknown as Record<
	string,
	(inputs: Record<string, unknown>, options: { locale: Locale }) => string
>;

const evaluate = (written: string, inputs: Record<string, unknown>): unknown =>
	(new Function('i', `return ${written}`) as (i: unknown) => unknown)(inputs);

/** Every input by its name, and as the number that cases choose by. */
const inputsOf = (message: unknown, count: number) =>
	Object.fromEntries(
		[...JSON.stringify(message).matchAll(/\{(\w+)\}|input (\w+)/g)].map(([, used, declared]) => [
			used ?? declared ?? '',
			/input/.test(JSON.stringify(message)) ? count : `<${used}>`
		])
	);

describe('writeMessage', () => {
	it.each(locales)('says what the compiler says, for every message: %s', (locale) => {
		const translated = readMessages(settings, locale);
		expect(Object.keys(base).length).toBeGreaterThan(400);
		for (const key of Object.keys(base)) {
			const message = translated[key] ?? base[key];
			for (const count of [0, 1, 2, 5]) {
				const inputs = inputsOf(message, count);
				expect([key, evaluate(writeMessage(message, 'i'), inputs)]).toEqual([
					key,
					compiled[key]?.(inputs, { locale })
				]);
			}
		}
	});

	it.each([
		['two selectors', [{ declarations: [], selectors: ['a', 'b'], match: { 'a=1': 'x' } }]],
		['no last case', [{ declarations: [], selectors: ['a'], match: { 'a=1': 'x' } }]],
		[
			'a plural no language here has',
			[
				{
					declarations: ['input n', 'local p = n: plural'],
					selectors: ['p'],
					match: { 'p=few': 'x', 'p=other': 'y' }
				}
			]
		],
		['a sentence that would be code', 'x ${y}'],
		['a backtick', 'x ` y'],
		['markup', '{#b}x{/b}']
	])('refuses %s', (_, message) => {
		expect(() => writeMessage(message, 'i')).toThrow();
	});
});
