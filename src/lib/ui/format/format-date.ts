import { byLocale } from './locale-tag';

const day = byLocale(
	(tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
);

/** '2022-01-21' or an ISO time in UTC → '21 January 2022', '21. Januar 2022': the day in UTC wherever it runs. */
export function formatDay(iso: string): string {
	return day().format(new Date(iso));
}
