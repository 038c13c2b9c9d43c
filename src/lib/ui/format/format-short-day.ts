import { getLocale, type Locale } from '$messages/runtime';

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' };

/** For the axis of a chart: '2022-01-21' → '21 Jan', in the language of the request; of a month only 'Jan 2022'. */
export function formatShortDay(iso: string, unit: 'day' | 'month' = 'day'): string {
	const rest = unit === 'day' ? ({ day: 'numeric' } as const) : ({ year: 'numeric' } as const);
	return new Intl.DateTimeFormat(TAGS[getLocale()], { month: 'short', ...rest, timeZone: 'UTC' }).format(
		new Date(iso)
	);
}
