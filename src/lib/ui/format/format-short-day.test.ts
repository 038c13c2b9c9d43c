import { expect, it } from 'vitest';
import { formatShortDay } from './format-short-day';

it('formatShortDay names a day, or the month of it, in a few letters', () => {
	expect(formatShortDay('2022-01-21')).toBe('21 Jan');
	expect(formatShortDay('2022-01-01', 'month')).toBe('Jan 2022');
});
