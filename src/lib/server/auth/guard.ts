import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Session } from './session';

/** Only used to read a path as a browser would; nothing is sent there. */
const NOWHERE = 'http://nowhere.invalid';
const LONGEST_PATH = 500;
/** Pages that make no sense after signing in. */
const NO_DESTINATION = /^\/(?:sign-in|sign-up|sign-out|forgot-password|auth)(?:[/?#]|$)/;

/**
 * A path of this site to go to next, as a browser would normalise it; null for anything that could lead elsewhere: another
 * scheme or host, `//host`, backslashes, control characters, or dots that turn into one of these.
 */
export function readLocalPath(value: string | null | undefined): string | null {
	if (!value || value.length > LONGEST_PATH || !/^\/(?!\/)[^\\\u0000-\u0020\u007f]*$/.test(value))
		return null;
	if (!URL.canParse(value, NOWHERE)) return null;
	const url = new URL(value, NOWHERE);
	if (url.origin !== NOWHERE) return null;
	const path = url.pathname + url.search + url.hash;
	// `/.//host` is normalised to `//host`, which is another site.
	return path.startsWith('//') ? null : path;
}

/** Where to go after signing in: `?next=` where it is safe and useful, else practice. */
export function readNext(url: URL): string {
	const path = readLocalPath(url.searchParams.get('next'));
	return path === null || NO_DESTINATION.test(path) ? '/practice' : path;
}

/** The session of a request; without one, its sender signs in first and comes back. */
export function requireSession(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): Session {
	if (event.locals.session) return event.locals.session;
	// A form cannot be sent again after signing in: its page is where they come back to.
	const path = event.request.method === 'GET' ? event.url.pathname + event.url.search : event.url.pathname;
	redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
}

/**
 * The session of an editor. To anybody else who is signed in there is no such page: who edits is nobody's business. Whether
 * somebody is one was read with this request.
 */
export function requireEditor(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): Session {
	const session = requireSession(event);
	if (!session.isEditor) error(404);
	return session;
}

/** For pages that only make sense without a session. */
export function requireVisitor(event: Pick<RequestEvent, 'locals' | 'url'>): void {
	if (event.locals.session) redirect(303, readNext(event.url));
}

/**
 * For what a POST without any form does: Kit refuses other sites' forms, and looks at nothing else. Every browser
 * says with a POST where it comes from.
 */
export function requireOwnOrigin(event: Pick<RequestEvent, 'request' | 'url'>): void {
	if (event.request.headers.get('origin') !== event.url.origin) error(403);
}
