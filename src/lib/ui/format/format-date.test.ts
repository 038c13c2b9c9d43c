import { describe, expect, it } from 'vitest';
import { formatDay } from './format-date';

describe('formatDay', () => {
	it('writes a calendar day the same in every time zone', () => {
		expect(formatDay('2022-01-21')).toBe('21 January 2022');
	});

	it('takes the UTC day of a time', () => {
		expect(formatDay('2026-11-21T23:59:59.000Z')).toBe('21 November 2026');
	});
});
