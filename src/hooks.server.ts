import { randomUUID } from 'node:crypto';
import {
	error,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { getLocale } from '$messages/runtime';
import { answerUnchanged } from '$lib/server/answer-unchanged';
import { GUEST_COOKIE } from '$lib/server/auth/guest';
import { loadSession } from '$lib/server/auth/session';
import type { CookieJar, UserClient } from '$lib/server/backend/backend';
import { SESSION_COOKIE } from '$lib/server/backend/clients';
import { getBackend } from '$lib/server/backend/current-backend';
import { chooseLocale, LANGUAGE_COOKIE } from '$lib/server/language/choose-locale';
import { locatePageScripts, locateScripts } from '$lib/server/language/locate-scripts';
import { runInLocale } from '$lib/server/language/request-locale';
import { describeError, log } from '$lib/server/log';
import { namesNoAction } from '$lib/server/names-no-action';
import { withQuietConsole } from '$lib/server/quiet-console';
import { securityHeaders } from '$lib/server/security-headers';
import { failStart, startApplication } from '$lib/server/start';

/** Answers without looking at who asks. */
const SESSIONLESS = new Set(['/healthz']);

export const init: ServerInit = async () => {
	if (!building) await startApplication().catch(failStart);
};

/** The built app prints nothing but its log; in dev the console is the developer's. */
export const handle: Handle = (request) =>
	dev ? answerInLocale(request) : withQuietConsole(() => answerInLocale(request));

const answerInLocale: Handle = ({ event, resolve }) => {
	const wanted = event.request.headers.get('accept-language');
	return runInLocale(chooseLocale(event.cookies.get(LANGUAGE_COOKIE), wanted), () =>
		answer({ event, resolve })
	);
};

/** In dev every script knows every language. */
const locate = dev ? (text: string) => text : locateScripts;
const locatePage = dev ? (html: string) => html : locatePageScripts;

const answer: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	event.locals.requestId = randomUUID();
	event.locals.session = null;
	offerUserClient(event);
	const signedIn = holdsCookie(event, SESSION_COOKIE);
	if (signedIn && !SESSIONLESS.has(event.route.id ?? '')) {
		event.locals.session = await loadSession(event.locals.supabase, getBackend().service);
	}

	if (namesNoAction(event.url)) error(404);
	const locale = getLocale();
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => locatePage(html.replace('%lang%', locale), locale)
	});
	const links = response.headers.get('link');
	if (links) response.headers.set('link', locate(links, locale));

	for (const [name, value] of Object.entries(securityHeaders(event.url.protocol === 'https:'))) {
		response.headers.set(name, value);
	}
	response.headers.set('x-request-id', event.locals.requestId);
	response.headers.append('vary', 'Accept-Language, Cookie');
	if (signedIn || holdsCookie(event, GUEST_COOKIE) || response.headers.has('set-cookie')) {
		response.headers.set('cache-control', 'private, no-store');
	} else if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-cache');
	}
	log.info('request', {
		method: event.request.method,
		// Never the path: it may hold ids, and the query a confirmation's token.
		route: event.route.id ?? 'none',
		status: response.status,
		ms: Math.round(performance.now() - started),
		request: event.locals.requestId
	});
	return answerUnchanged(event.request, response);
};

export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
	const { requestId } = event.locals;
	if (status >= 500) {
		log.error('a request failed', {
			method: event.request.method,
			route: event.route.id ?? 'none',
			status,
			request: requestId,
			...describeError(thrown)
		});
	}
	return { message, requestId };
};

/** The user's client is made when something first asks for it: most requests are a visitor's. */
function offerUserClient(event: RequestEvent): void {
	let client: UserClient | undefined;
	Object.defineProperty(event.locals, 'supabase', {
		configurable: true,
		enumerable: true,
		get: () => (client ??= getBackend().createUserClient(cookieJar(event)))
	});
}

function cookieJar(event: RequestEvent): CookieJar {
	return {
		getAll: () => event.cookies.getAll(),
		setAll: (cookies) => {
			for (const { name, value, options } of cookies) {
				event.cookies.set(name, value, {
					...options,
					path: '/',
					httpOnly: true,
					sameSite: 'lax',
					secure: event.url.protocol === 'https:'
				});
			}
		}
	};
}

function holdsCookie(event: RequestEvent, base: string): boolean {
	return event.cookies.getAll().some(({ name }) => name === base || name.startsWith(`${base}.`));
}
