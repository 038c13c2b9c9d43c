import { describe, expect, it } from 'vitest';
import { runInLocale } from '$lib/server/language/request-locale';
import { formatCount, formatPoints, formatShare } from './format-number';

const german = (format: () => string) => runInLocale('de', format);

describe('numbers', () => {
	it.each([
		[0, '0', '0'],
		[999, '999', '999'],
		[1234, '1,234', '1.234'],
		[1_000_000, '1,000,000', '1.000.000']
	])('a count of %d', (count, english, deutsch) => {
		expect(formatCount(count)).toBe(english);
		expect(german(() => formatCount(count))).toBe(deutsch);
	});

	it.each([
		[0, '0%', '0\u00a0%'],
		[0.745, '75%', '75\u00a0%'],
		[1, '100%', '100\u00a0%']
	])('a share of %d', (share, english, deutsch) => {
		expect(formatShare(share)).toBe(english);
		expect(german(() => formatShare(share))).toBe(deutsch);
	});

	it.each([
		[0, '0'],
		[5 / 6, '83'],
		[0.125, '13'],
		[1, '100']
	])('a credit of %d', (credit, points) => {
		expect(formatPoints(credit)).toBe(points);
		expect(german(() => formatPoints(credit))).toBe(points);
	});
});
