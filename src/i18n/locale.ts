/**
 * The language of what is written. Compiled messages ask here, in the browser and on the server: it stands in for
 * paraglide's own runtime (see compile-messages.ts), which detects, rewrites and stores languages in 1.7 kB that every page
 * would load.
 */

/** Languages of the interface, as in project.inlang/settings.json. The first is the one the others translate. */
export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];
export const baseLocale: Locale = 'en';

/** A sentence out of the messages. */
export type LocalizedString = string;

/** What compiled messages carry beside their call; nothing of it exists at run time. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the compiler names all three
export type MessageMetadata<Inputs, Options, Markup> = unknown;

/** Compiled messages look here first: no language is built in. */
export const experimentalStaticLocale: Locale | undefined = undefined;

export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value);
}

/** A page is in the language it was served in, also where a browser's translator renames it later. */
const served: unknown = typeof document === 'undefined' ? baseLocale : document.documentElement.lang;
let readLocale = (): Locale => (isLocale(served) ? served : baseLocale);

/** The language to write in now. On a server that of the request, at a command line English. */
export function getLocale(): Locale {
	return readLocale();
}

/** For the server, where each request has its own: `read` is asked at every message. */
export function provideLocale(read: () => Locale): void {
	readLocale = read;
}
