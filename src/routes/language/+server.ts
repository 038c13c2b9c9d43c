import { error, redirect, type RequestHandler } from '@sveltejs/kit';
import { readLocalPath, requireOwnOrigin } from '$lib/server/auth/guard';
import { LANGUAGE_COOKIE } from '$lib/server/language/choose-locale';
import { readFormData } from '$lib/server/read-form-data';
import { languageSchema } from '$lib/schemas/language';

/** Seconds: a year. */
const LIFETIME = 365 * 24 * 60 * 60;

/** Remembers a language for this browser and goes back to the page it was chosen on. */
export const POST: RequestHandler = async (event) => {
	requireOwnOrigin(event);
	const form = languageSchema.safeParse(Object.fromEntries(await readFormData(event.request)));
	if (!form.success) error(400);
	event.cookies.set(LANGUAGE_COOKIE, form.data.language, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:',
		maxAge: LIFETIME
	});
	redirect(303, readPage(form.data.next));
};

/** The page to go back to: a path of this site, without the action that a refused form leaves in its address. */
function readPage(next: string | undefined): string {
	const path = readLocalPath(next);
	if (path === null) return '/';
	const [page = '/', query = ''] = path.split('?', 2);
	const kept = query.split('&').filter((part) => part !== '' && !/^(\/|%2f)/i.test(part));
	return kept.length > 0 ? `${page}?${kept.join('&')}` : page;
}
