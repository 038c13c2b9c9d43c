import { getLocale, type Locale } from '$messages/runtime';

/** The country whose way of writing days and numbers goes with each language. */
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' };

/** A formatter a language, made when first needed: making one takes longer than using it a hundred times. */
export function byLocale<Formatter>(make: (tag: string) => Formatter): () => Formatter {
	const made = new Map<Locale, Formatter>();
	return () => {
		const locale = getLocale();
		const formatter = made.get(locale) ?? make(TAGS[locale]);
		made.set(locale, formatter);
		return formatter;
	};
}
