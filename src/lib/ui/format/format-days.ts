import { getLocale } from '$messages/runtime';

/** What the app's languages write dates by. */
const TAGS = { en: 'en-GB', de: 'de-DE' } as const;

const parts = {
	day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
	days: { day: 'numeric', month: 'long', year: 'numeric' },
	months: { month: 'long', year: 'numeric' },
	years: { year: 'numeric' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The coarsest units that say exactly these days. */
function chooseParts(from: string, to: string, afterwards: Date): keyof typeof parts {
	if (from === to) return 'day';
	const endsMonth = from.endsWith('-01') && afterwards.getUTCDate() === 1;
	if (!endsMonth) return 'days';
	return from.endsWith('-01-01') && to.endsWith('-12-31') ? 'years' : 'months';
}

/**
 * First and last day, ISO, both inclusive → in words, as coarse as they are: '2022-01-20' twice → 'Thursday 20 January 2022',
 * a whole month → 'December 2021', a whole year → '2014', anything else → '24–30 January 2022'. The same in every time zone.
 */
export function formatDays(from: string, to: string): string {
	const [first, last] = [new Date(from), new Date(to)];
	const afterwards = new Date(last);
	afterwards.setUTCDate(last.getUTCDate() + 1);
	const format = new Intl.DateTimeFormat(TAGS[getLocale()], {
		...parts[chooseParts(from, to, afterwards)],
		timeZone: 'UTC'
	});
	// Spaces around the dash and the comma behind an English weekday come and go with the browser's version.
	return format
		.formatRange(first, last)
		.replace(/\s/g, ' ')
		.replace(/^(\d+\.?) – /, '$1–')
		.replace(/^(\p{L}+),(?= \d+ \p{L})/u, '$1');
}
