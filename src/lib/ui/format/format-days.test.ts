import { describe, expect, it } from 'vitest';
import { formatDays } from './format-days';

describe('formatDays', () => {
	it('writes one day with its weekday', () => {
		expect(formatDays('2022-01-20', '2022-01-20')).toBe('Thursday 20 January 2022');
	});

	it('writes whole months and years as such', () => {
		expect(formatDays('2021-12-01', '2021-12-31')).toBe('December 2021');
		expect(formatDays('2024-02-01', '2024-02-29')).toBe('February 2024');
		expect(formatDays('2014-01-01', '2014-12-31')).toBe('2014');
		expect(formatDays('2014-01-01', '2016-12-31')).toBe('2014–2016');
	});

	it('writes anything else from day to day', () => {
		expect(formatDays('2022-01-24', '2022-01-30')).toBe('24–30 January 2022');
		expect(formatDays('2022-01-01', '2022-01-30')).toBe('1–30 January 2022');
		expect(formatDays('2021-12-27', '2022-01-02')).toBe('27 December 2021 – 2 January 2022');
		expect(formatDays('2022-01-31', '2022-02-06')).toBe('31 January – 6 February 2022');
	});
});
