/**
 * How often something may fail, or be asked for, before it has to wait. A try is counted before it is made and
 * forgiven when it succeeds, so a hundred wrong passwords sent at once are a hundred, and thirty pupils who sign in
 * behind one school address are none.
 */
import { isIPv6 } from 'node:net';
import type { Backend } from '../backend/backend';
import { forgiveFailures, reserveFailure } from '../repositories/limits';
import type { KnownBrowser } from './known-browser';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

interface Limit {
	/** Seconds in which tries count. */
	readonly window: number;
	/** Most per account; absent where there is no account to count for. */
	readonly account?: number;
	/** Most per network address; absent where the account's count is enough. */
	readonly address?: number;
}

/** Every limit of the application. `guest`, `known-browser`, `report` and `series` count subjects of their own. */
export const LIMITS = {
	'sign-in': { window: 15 * MINUTE, account: 10, address: 100 },
	// Instead of the line above, per browser in which the account has signed in before.
	'known-browser': { window: 15 * MINUTE },
	// Successes, never forgiven.
	'signed-in': { window: 15 * MINUTE, account: 60 },
	'sign-up': { window: HOUR, address: 60 },
	'forgot-password': { window: HOUR, account: 3, address: 30 },
	resend: { window: HOUR, account: 3, address: 30 },
	// A link holds the hash of a short code (both Lite and Supabase Auth make it so): guessing must stay hopeless.
	confirm: { window: 15 * MINUTE, address: 30 },
	'password-check': { window: 15 * MINUTE, account: 10 },
	guest: { window: HOUR },
	report: { window: HOUR },
	series: { window: HOUR }
} as const satisfies Record<string, Limit>;

/** Most failures of one known browser with one account. */
const KNOWN_BROWSER_FAILURES = 10;
/** Most failures of all browsers that one account knows, together. */
const KNOWN_BROWSERS_FAILURES = 50;

export type LimitScope = keyof typeof LIMITS;

/** Whose tries are counted, and how many are the most. */
export interface LimitSubject {
	/** Kept only as an HMAC. */
	readonly subject: string;
	readonly most: number;
}

export type Reservation =
	| {
			readonly allowed: true;
			/** Takes the count back: what was tried succeeded. */
			forgive(): Promise<void>;
	  }
	/** `retryAfter`: whole seconds, at least 1. */
	| { readonly allowed: false; readonly retryAfter: number };

/** Counts a try of every subject, unless one has none left. The window is the scope's. */
export async function reserve(
	backend: Pick<Backend, 'service' | 'hashSubject'>,
	scope: LimitScope,
	subjects: readonly LimitSubject[]
): Promise<Reservation> {
	const hashed = subjects.map(({ subject, most }) => ({ hash: backend.hashSubject(subject), most }));
	const stored = await reserveFailure(backend.service, scope, hashed, LIMITS[scope].window);
	if (!stored.allowed) return { allowed: false, retryAfter: Math.max(1, Math.ceil(stored.retryAfter)) };
	return { allowed: true, forgive: () => forgiveFailures(backend.service, stored.ids) };
}

/**
 * The subject of a network address. One household or one attacker has a whole /64 of IPv6, so the last 64 bits do not
 * count; IPv4 written as IPv6 counts as IPv4.
 */
export function addressSubject(address: string): string {
	const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address);
	if (mapped) return `address:${mapped[1]}`;
	const [bare = ''] = address.split('%');
	if (!isIPv6(bare)) return `address:${address}`;
	const [head = '', tail] = bare.toLowerCase().split('::');
	const groups = head === '' ? [] : head.split(':');
	if (tail !== undefined) {
		const rest = tail === '' ? [] : tail.split(':');
		groups.push(...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest);
	}
	const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
	return `address:${network.join(':')}::/64`;
}

/** The subject of an account, by the e-mail address somebody typed, whether there is such an account or not. */
export function accountSubject(email: string): string {
	return `account:${email.trim().toLowerCase()}`;
}

/**
 * Counts a try within a scope's own numbers: for the address it comes from and, where `email` is given, for that
 * account. What use cases get, so that they know nothing of addresses.
 */
export type Limiter = (
	scope: Exclude<LimitScope, 'guest' | 'known-browser' | 'report' | 'series'>,
	email?: string
) => Promise<Reservation>;

/** The limiter of one request. A sign-in from a browser that the account knows is counted for that browser alone. */
export function createLimiter(
	backend: Pick<Backend, 'service' | 'hashSubject'>,
	address: string,
	browser: Pick<KnownBrowser, 'find'>
): Limiter {
	return (scope, email) => {
		const known = scope === 'sign-in' && email !== undefined ? browser.find(email) : null;
		if (known !== null) {
			return reserve(backend, 'known-browser', [
				{ subject: `known-browser:${known}`, most: KNOWN_BROWSER_FAILURES },
				// Each sign-in without a cookie makes another entry: whoever collected them has no more tries for it.
				{ subject: accountSubject(email ?? ''), most: KNOWN_BROWSERS_FAILURES }
			]);
		}
		const limit: Limit = LIMITS[scope];
		const subjects: LimitSubject[] = [];
		if (limit.account !== undefined && email !== undefined) {
			subjects.push({ subject: accountSubject(email), most: limit.account });
		}
		if (limit.address !== undefined) {
			subjects.push({ subject: addressSubject(address), most: limit.address });
		}
		return reserve(backend, scope, subjects);
	};
}
