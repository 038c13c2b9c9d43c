/**
 * The cookie of a browser that practises without an account. It holds a random token and nothing else; the
 * database keeps the token's SHA-256, so that a copy of the database opens nobody's practice.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';

export const GUEST_COOKIE = 'sourcework_guest';
const TOKEN_BYTES = 32;
/** 32 bytes in base64url, unpadded. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** Seconds: 30 days from the last submission, as long as the row is kept. */
const LIFETIME = 30 * 24 * 60 * 60;

/** The SHA-256 of a token, hexadecimal: what the database knows a guest by. */
export function hashGuestToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** The token a request brings; null without one, and for anything that cannot be one. */
export function readGuestToken(cookies: Pick<Cookies, 'get'>): string | null {
	const token = cookies.get(GUEST_COOKIE);
	return token !== undefined && TOKEN.test(token) ? token : null;
}

/** A new token. */
export function createGuestToken(): string {
	return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Gives the browser its token, for another 30 days. `secure` where the page came over https. */
export function keepGuestToken(cookies: Pick<Cookies, 'set'>, token: string, secure: boolean): void {
	cookies.set(GUEST_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: LIFETIME });
}

/**
 * Takes the token away, once an account has taken the practice over. `secure` as when it was given: over http, browsers
 * refuse even to delete a cookie that is marked for https.
 */
export function dropGuestToken(cookies: Pick<Cookies, 'delete'>, secure: boolean): void {
	cookies.delete(GUEST_COOKIE, { path: '/', secure });
}
