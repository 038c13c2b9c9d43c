/**
 * Remembers in a cookie who has signed in with this browser, after OWASP's device cookies
 * (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies): wrong passwords from a browser
 * that the account knows are counted for that browser, and those of strangers for the account. So strangers cannot
 * keep anybody signed out, and a prank at one school computer closes that computer's door alone. The cookie opens
 * nothing, and names nobody: an entry is a random number and a MAC of it and the e-mail address.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import type { Backend } from '../backend/backend';

export const KNOWN_COOKIE = 'sourcework_known';
const ENTRY = /^([A-Za-z0-9_-]{22})\.([0-9a-f]{64})$/;
const BETWEEN = '~';
/** Entries at most: a family's or a group's shared computer. */
const MOST = 5;
const RANDOM_BYTES = 16;
/** Seconds: a year from the last sign-in. */
const LIFETIME = 365 * 24 * 60 * 60;

/** What one browser knows of accounts, by their e-mail addresses. */
export interface KnownBrowser {
	/** The entry of an account; null where it never signed in here. Fit to be the subject of a limit. */
	find(email: string): string | null;
	/** Call when somebody has signed in. */
	remember(email: string): void;
	/** Call when the account is gone. */
	forget(email: string): void;
}

/** What of a request it is read from and kept in. */
export interface KnownBrowserRequest {
	readonly cookies: Pick<Cookies, 'get' | 'set' | 'delete'>;
	readonly url: URL;
}

/** The browser behind a request. */
export function readKnownBrowser(
	signer: Pick<Backend, 'hashSubject'>,
	{ cookies, url }: KnownBrowserRequest
): KnownBrowser {
	const secure = url.protocol === 'https:';

	const read = () =>
		(cookies.get(KNOWN_COOKIE) ?? '').split(BETWEEN, MOST).filter((entry) => ENTRY.test(entry));

	function write(entries: readonly string[]): void {
		// Over http, browsers refuse even to delete a cookie that is marked for https.
		if (entries.length === 0) return cookies.delete(KNOWN_COOKIE, { path: '/', secure });
		cookies.set(KNOWN_COOKIE, entries.slice(0, MOST).join(BETWEEN), {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure,
			maxAge: LIFETIME
		});
	}

	function create(email: string): string {
		const random = randomBytes(RANDOM_BYTES).toString('base64url');
		return `${random}.${sign(signer, email, random)}`;
	}

	const find = (email: string) => read().find((entry) => belongsTo(signer, entry, email)) ?? null;
	return {
		find,
		remember(email) {
			const entry = find(email) ?? create(email);
			write([entry, ...read().filter((other) => other !== entry)]);
		},
		forget(email) {
			const entry = find(email);
			if (entry) write(read().filter((other) => other !== entry));
		}
	};
}

function belongsTo(signer: Pick<Backend, 'hashSubject'>, entry: string, email: string): boolean {
	const [, random, mac] = ENTRY.exec(entry) ?? [];
	if (!random || !mac) return false;
	return timingSafeEqual(Buffer.from(mac), Buffer.from(sign(signer, email, random)));
}

/** The prefix keeps these apart from the subjects of limits, which the same secret hashes. */
function sign(signer: Pick<Backend, 'hashSubject'>, email: string, random: string): string {
	return signer.hashSubject(`known-browser-entry:${random}:${email.trim().toLowerCase()}`);
}
