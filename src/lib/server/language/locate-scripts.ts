import { baseLocale, type Locale } from '$messages/runtime';

const FOLDERS = ['entry', 'nodes', 'chunks'] as const;

/** Where Kit refers to scripts, in a page's HTML and in its `link` header. */
const SCRIPTS = new RegExp(`_app/immutable/(?=(?:${FOLDERS.join('|')})/)`, 'g');

/** Sends references to scripts to those of a language: see src/cli/one-language.ts. */
export function locateScripts(text: string, locale: Locale): string {
	return locale === baseLocale ? text : text.replace(SCRIPTS, `_app/immutable/${locale}/`);
}

/**
 * The same for a page, and for what its scripts load later: Kit answers which script shows an address before any hook of ours
 * is asked, in English. An import map says where those are in the page's language. A page without scripts gets none.
 */
export function locatePageScripts(html: string, locale: Locale): string {
	if (locale === baseLocale) return html;
	const located = locateScripts(html, locale);
	const nonce = /<script[^>]*\snonce="([^"]+)"/.exec(html)?.[1];
	if (nonce === undefined) return located;
	const imports = Object.fromEntries(
		FOLDERS.map((folder) => [`/_app/immutable/${folder}/`, `/_app/immutable/${locale}/${folder}/`])
	);
	// Before all else: a map that comes after the first script counts for nothing.
	return located.replace(
		'<head>',
		`<head>\n\t\t<script type="importmap" nonce="${nonce}">${JSON.stringify({ imports })}</script>`
	);
}
