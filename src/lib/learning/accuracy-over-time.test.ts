import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PERIODS, traceAccuracy } from './accuracy-over-time';

const tryOn = (day: string, points = 1, ordinal = 1) => ({ ordinal, points, at: `${day}T12:00:00.000Z` });

describe('traceAccuracy', () => {
	it('is nothing before the first submission', () => {
		expect(traceAccuracy([])).toBeNull();
		expect(traceAccuracy([tryOn('2026-11-21', 1, 2)])).toBeNull();
	});

	it('is one day after one day', () => {
		expect(traceAccuracy([tryOn('2026-11-21', 0.5), tryOn('2026-11-21', 1)])).toEqual({
			unit: 'day',
			periods: [{ from: '2026-11-21', to: '2026-11-21', share: 0.75, exercises: 2 }],
			earlier: 0
		});
	});

	it('leaves days without a try empty, and does not count them as nothing right', () => {
		const timeline = traceAccuracy([tryOn('2026-11-21'), tryOn('2026-11-23', 0)]);
		expect(timeline?.periods.map(({ from, share, exercises }) => [from, share, exercises])).toEqual([
			['2026-11-21', 1, 1],
			['2026-11-22', null, 0],
			['2026-11-23', 0, 1]
		]);
	});

	it.each([
		['twelve days', '2026-11-10', '2026-11-21', 'day', 12, '2026-11-10', '2026-11-21'],
		['thirteen days', '2026-11-09', '2026-11-21', 'week', 2, '2026-11-09', '2026-11-22'],
		['twelve weeks', '2026-09-06', '2026-11-21', 'week', 12, '2026-08-31', '2026-11-22'],
		['thirteen weeks', '2026-08-30', '2026-11-21', 'month', 4, '2026-08-01', '2026-11-30'],
		['twelve months, over a leap day', '2027-03-31', '2028-02-29', 'month', 12, '2027-03-01', '2028-02-29'],
		['before 1970', '1969-12-28', '1970-01-20', 'week', 5, '1969-12-22', '1970-01-25']
	] as const)('%s', (_, first, last, unit, count, from, to) => {
		const timeline = traceAccuracy([tryOn(last), tryOn(first)]);
		expect(timeline).toMatchObject({ unit, earlier: 0 });
		expect(timeline?.periods).toHaveLength(count);
		expect([timeline?.periods[0]?.from, timeline?.periods.at(-1)?.to]).toEqual([from, to]);
	});

	it('keeps the latest twelve months, from the first of them that holds a try', () => {
		const timeline = traceAccuracy(
			['2024-05-01', '2025-01-01', '2025-04-30', '2026-03-01'].map((day) => tryOn(day))
		);
		expect(timeline).toMatchObject({ unit: 'month', earlier: 2 });
		expect(timeline?.periods[0]).toMatchObject({ from: '2025-04-01', exercises: 1 });
		expect(timeline?.periods).toHaveLength(12);
	});

	it('takes days as those of UTC', () => {
		const timeline = traceAccuracy([
			{ ordinal: 1, points: 1, at: '2026-11-21T23:59:59.999Z' },
			{ ordinal: 1, points: 0, at: '2026-11-22T00:00:00.000Z' }
		]);
		expect(timeline?.periods.map(({ from, share }) => [from, share])).toEqual([
			['2026-11-21', 1],
			['2026-11-22', 0]
		]);
	});

	it('covers every first try once, in few periods without a hole that begin and end with one', () => {
		const submission = fc.record({
			ordinal: fc.integer({ min: 1, max: 2 }),
			points: fc.double({ min: 0, max: 1, noNaN: true }),
			at: fc
				.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
				.map((date) => date.toISOString())
		});
		fc.assert(
			fc.property(fc.array(submission), (submissions) => {
				const firsts = submissions.filter(({ ordinal }) => ordinal === 1);
				const timeline = traceAccuracy(submissions);
				if (!timeline) {
					expect(firsts).toEqual([]);
					return;
				}
				const { periods, earlier } = timeline;
				expect(periods.length).toBeLessThanOrEqual(MOST_PERIODS);
				expect(periods.reduce((sum, { exercises }) => sum + exercises, earlier)).toBe(firsts.length);
				for (const [index, period] of periods.entries()) {
					const inside = firsts.filter(
						({ at }) => at.slice(0, 10) >= period.from && at.slice(0, 10) <= period.to
					);
					expect(period.exercises).toBe(inside.length);
					expect(period.share === null).toBe(inside.length === 0);
					const next = periods[index + 1];
					if (next) expect(Date.parse(next.from) - Date.parse(period.to)).toBe(86_400_000);
				}
				expect(periods[0]?.share).not.toBeNull();
				expect(periods.at(-1)?.share).not.toBeNull();
			})
		);
	});
});
