import { baseLocale, isLocale, type Locale } from '$messages/runtime';

/** Set when somebody chooses a language; holds its name and nothing else. */
export const LANGUAGE_COOKIE = 'sourcework_language';

/** Of a header, characters and entries that are looked at: browsers send a tenth of it. */
const MOST_CHARACTERS = 1000;
const MOST_ENTRIES = 40;
/** RFC 9110, 12.5.4: a language range, then perhaps its weight of at most three digits. */
const ENTRY = /^([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i;

/** The language of a request: what was chosen, else the best of what the browser asks for, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
	return isLocale(cookie) ? cookie : (matchLanguages(acceptLanguage ?? '') ?? baseLocale);
}

/** The first of the languages with the highest weight that we speak; null where there is none. What is malformed counts as absent. */
function matchLanguages(header: string): Locale | null {
	let best: Locale | null = null;
	let bestWeight = 0;
	for (const entry of header.slice(0, MOST_CHARACTERS).split(',', MOST_ENTRIES)) {
		const match = ENTRY.exec(entry.trim());
		if (!match) continue;
		const language = match[1]?.split('-')[0]?.toLowerCase();
		const locale = language === '*' ? baseLocale : language;
		const weight = Math.min(1, Number(match[2] ?? 1));
		if (isLocale(locale) && weight > bestWeight) {
			best = locale;
			bestWeight = weight;
		}
	}
	return best;
}
