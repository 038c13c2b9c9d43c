import { keepFirst, measureAccuracyBy, type Accuracy, type Submission } from './accuracy';

/** How long a period is. */
export type PeriodUnit = 'day' | 'week' | 'month';

/** A stretch of days and how much the first tries made in it were worth; nothing was tried where `share` is null. */
export interface Period extends Accuracy {
	/** First and last day, ISO, both inclusive. */
	readonly from: string;
	readonly to: string;
}

/** Accuracy over time. */
export interface Timeline {
	readonly unit: PeriodUnit;
	/** Oldest first, without a hole; the first and last hold first tries, those between may be empty. */
	readonly periods: readonly Period[];
	/** Exercises first tried before the first of the periods. */
	readonly earlier: number;
}

/** More points than this are no longer told apart on a narrow screen. */
export const MOST_PERIODS = 12;

const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY_SHIFT = 3;

/**
 * How much first tries were worth from the first to the last of them, or null before the first. `at` are ISO times, and days
 * are those of UTC. The unit is the shortest by which they take at most {@link MOST_PERIODS} periods: day, week from Monday
 * to Sunday, month. Of more months the latest are kept, and the number of what came before is told. Today plays no part: somebody
 * who comes back after a month finds the picture as it was.
 */
export function traceAccuracy(
	submissions: readonly (Submission & { readonly at: string })[]
): Timeline | null {
	const tries = keepFirst(submissions).map((submission) => ({
		...submission,
		day: Math.floor(Date.parse(submission.at) / DAY_MS)
	}));
	if (tries.length === 0) return null;
	const days = tries.map(({ day }) => day);
	const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
	const unit = chooseUnit(first, last);
	const { numberOf, startOf } = UNITS[unit];

	const measured = measureAccuracyBy(tries, ({ day }) => numberOf(day));
	const kept = [...measured.keys()].filter((number) => numberOf(last) - number < MOST_PERIODS);
	const oldest = Math.min(...kept);
	const periods = Array.from({ length: numberOf(last) - oldest + 1 }, (_, index): Period => {
		const number = oldest + index;
		return {
			from: writeDay(startOf(number)),
			to: writeDay(startOf(number + 1) - 1),
			...(measured.get(number) ?? { share: null, exercises: 0 })
		};
	});
	return { unit, periods, earlier: days.filter((day) => numberOf(day) < oldest).length };
}

/** Periods are numbered without a hole; days count from 1970. */
interface Calendar {
	/** The number of the period that holds a day. */
	readonly numberOf: (day: number) => number;
	/** The first day of a period. */
	readonly startOf: (number: number) => number;
}

const UNITS: Readonly<Record<PeriodUnit, Calendar>> = {
	day: { numberOf: (day) => day, startOf: (number) => number },
	week: {
		numberOf: (day) => Math.floor((day + MONDAY_SHIFT) / 7),
		startOf: (number) => number * 7 - MONDAY_SHIFT
	},
	month: {
		numberOf: (day) => {
			const date = new Date(day * DAY_MS);
			return date.getUTCFullYear() * 12 + date.getUTCMonth();
		},
		startOf: (number) => Date.UTC(Math.floor(number / 12), number % 12) / DAY_MS
	}
};

function chooseUnit(first: number, last: number): PeriodUnit {
	const fits = (unit: PeriodUnit) => {
		const { numberOf } = UNITS[unit];
		return numberOf(last) - numberOf(first) < MOST_PERIODS;
	};
	return (['day', 'week'] as const).find(fits) ?? 'month';
}

function writeDay(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
