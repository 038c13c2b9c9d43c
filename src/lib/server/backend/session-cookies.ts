import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import type { CookieJar } from './backend';

/** Seconds: 30 days from the last time the session was renewed, which is once an hour of use. */
const LIFETIME = 30 * 24 * 60 * 60;
const ENCODED = /^base64-([A-Za-z0-9_-]*)$/;

/**
 * What supabase-js takes for granted of a session it once stored. On anything else it may throw where nobody can
 * catch it, or ask the auth server for what a database cannot hold.
 */
const storedSchema = z.object({
	access_token: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
	refresh_token: z.string().regex(/^[\w.-]{1,500}$/),
	expires_at: z.number().optional(),
	user: z.record(z.string(), z.unknown()).optional()
});

/**
 * A jar whose session cookies, `name` or `name.0`, `name.1`, hold a session or are not there: supabase-js throws on some of
 * what anybody can put into a cookie, and never clears it. Broken ones are cleared here. What is kept is kept for
 * 30 days; @supabase/ssr insists on 400.
 */
export function guardSessionCookies(jar: CookieJar, name: string): CookieJar {
	const isPart = (cookie: { name: string }) =>
		cookie.name === name ||
		(cookie.name.startsWith(`${name}.`) && /^\d+$/.test(cookie.name.slice(name.length + 1)));

	const parts = jar.getAll().filter(isPart);
	const broken = parts.length > 0 && !isSession(joinParts(parts, name));
	if (broken) jar.setAll(parts.map((part) => ({ name: part.name, value: '', options: { maxAge: 0 } })));
	const hidden = new Set(broken ? parts.map((part) => part.name) : []);

	return {
		getAll: () => jar.getAll().filter((cookie) => !hidden.has(cookie.name)),
		setAll: (cookies) => {
			for (const cookie of cookies) hidden.delete(cookie.name);
			jar.setAll(cookies.map((cookie) => ({ ...cookie, options: shorten(cookie.options) })));
		}
	};
}

/** The stored text, put together as @supabase/ssr does it. */
function joinParts(parts: readonly { name: string; value: string }[], name: string): string {
	const values = new Map(parts.map((part) => [part.name, part.value]));
	const whole = values.get(name);
	if (whole) return whole;
	let joined = '';
	for (let n = 0; values.has(`${name}.${n}`); n++) joined += values.get(`${name}.${n}`) ?? '';
	return joined;
}

function isSession(stored: string): boolean {
	const bytes = Buffer.from(ENCODED.exec(stored)?.[1] ?? '', 'base64url');
	if (!isUtf8(bytes)) return false;
	try {
		return storedSchema.safeParse(JSON.parse(bytes.toString())).success;
	} catch {
		return false;
	}
}

function shorten(options: Record<string, unknown>): Record<string, unknown> {
	return Number(options['maxAge']) > LIFETIME ? { ...options, maxAge: LIFETIME } : options;
}
