import { describe, expect, it } from 'vitest';
import { runInLocale } from '$lib/server/language/request-locale';
import { formatDay } from './format-date';

describe('formatDay', () => {
	it('writes a calendar day the same in every time zone', () => {
		expect(formatDay('2022-01-21')).toBe('21 January 2022');
	});

	it('takes the UTC day of a time', () => {
		expect(formatDay('2026-11-21T23:59:59.000Z')).toBe('21 November 2026');
	});

	it('writes it as the language does', () => {
		expect(runInLocale('de', () => formatDay('2022-01-21'))).toBe('21. Januar 2022');
		expect(runInLocale('de', () => formatDay('2026-03-01T00:00:00.000Z'))).toBe('1. März 2026');
		expect(formatDay('2022-01-21')).toBe('21 January 2022');
	});
});
