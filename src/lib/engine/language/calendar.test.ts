import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	civilOf,
	dayOf,
	daysInMonth,
	formatDay,
	monthAfter,
	parseDay,
	weekRange,
	weekdayOf
} from './calendar';

describe('days of the calendar', () => {
	test.each([
		['1970-01-01', 3],
		['2000-02-29', 1],
		['2022-01-10', 0],
		['2022-01-21', 4],
		['1899-12-31', 6]
	])('%s is weekday %i, Monday being 0', (iso, weekday) => {
		expect(weekdayOf(parseDay(iso)!)).toBe(weekday);
	});

	test.each(['2021-02-29', '2022-13-01', '2022-00-10', '2022-04-31', '2022-1-1', 'soon'])(
		'%s is no day',
		(iso) => {
			expect(parseDay(iso)).toBeNull();
		}
	);

	test('a number and its date are inverses', () => {
		fc.assert(
			fc.property(fc.integer({ min: -500_000, max: 100_000 }), (day) => {
				const { year, month, day: ofMonth } = civilOf(day);
				expect(dayOf(year, month, ofMonth)).toBe(day);
				expect(parseDay(formatDay(day))).toBe(day);
			})
		);
	});

	test('agrees with the ECMAScript calendar', () => {
		fc.assert(
			fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
				expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
			})
		);
	});
});

test('months have their lengths', () => {
	expect([1, 2, 4, 12].map((month) => daysInMonth(2024, month))).toEqual([31, 29, 30, 31]);
	expect(daysInMonth(1900, 2)).toBe(28);
});

test('months are counted over the turn of the year', () => {
	expect(monthAfter(2022, 1, -1)).toEqual({ year: 2021, month: 12 });
	expect(monthAfter(2021, 12, 14)).toEqual({ year: 2023, month: 2 });
});

test('a week runs from Monday to Sunday', () => {
	const { from, to } = weekRange(parseDay('2022-01-21')!);
	expect([formatDay(from), formatDay(to)]).toEqual(['2022-01-17', '2022-01-23']);
});
