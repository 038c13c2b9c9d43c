import { getLocale, type Locale } from '$messages/runtime';

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' };
const UNITS = {
	day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
	month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
	year: { year: 'numeric', timeZone: 'UTC' }
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/**
 * A stretch of days as a reader would name it, by the largest unit that fits: "21 January 2022", "24–30 January 2022",
 * "December 2021", "2014". First and last day, ISO, both inclusive.
 */
export function formatPeriod(from: string, to: string): string {
	const format = new Intl.DateTimeFormat(TAGS[getLocale()], UNITS[chooseUnit(from, to)]);
	return format.formatRange(new Date(from), new Date(to));
}

function chooseUnit(from: string, to: string): keyof typeof UNITS {
	if (!from.endsWith('-01') || !endsMonth(to)) return 'day';
	return from.endsWith('-01-01') && to.endsWith('-12-31') ? 'year' : 'month';
}

function endsMonth(iso: string): boolean {
	const next = new Date(iso);
	next.setUTCDate(next.getUTCDate() + 1);
	return next.getUTCDate() === 1;
}
