import { describe, expect, it } from 'vitest';
import { formatPeriod } from './format-period';

/** Spaces around a dash differ between versions of ICU. */
const plain = (from: string, to: string) => formatPeriod(from, to).replaceAll(/\s*–\s*/g, '–');

describe('formatPeriod', () => {
	it.each([
		['2022-01-21', '2022-01-21', '21 January 2022'],
		['2022-01-24', '2022-01-30', '24–30 January 2022'],
		['2021-12-30', '2022-01-02', '30 December 2021–2 January 2022'],
		['2021-12-01', '2021-12-31', 'December 2021'],
		['2024-02-01', '2024-02-29', 'February 2024'],
		['2023-02-01', '2023-02-28', 'February 2023'],
		['2024-02-01', '2024-02-28', '1–28 February 2024'],
		['2021-11-01', '2022-01-31', 'November 2021–January 2022'],
		['2014-01-01', '2014-12-31', '2014'],
		['1990-01-01', '1999-12-31', '1990–1999']
	])('%s to %s is %s', (from, to, name) => {
		expect(plain(from, to)).toBe(name);
	});
});
