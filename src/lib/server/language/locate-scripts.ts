import { baseLocale, type Locale } from '$messages/runtime';

/** Where Kit refers to scripts, in a page's HTML and in its `link` header. */
const SCRIPTS = /_app\/immutable\/(?=(?:entry|nodes|chunks)\/)/g;

/** Sends the references of a page to the scripts of its language: see src/cli/one-language.ts. */
export function locateScripts(text: string, locale: Locale): string {
	return locale === baseLocale ? text : text.replace(SCRIPTS, `_app/immutable/${locale}/`);
}
