/** One browser of the accounts' tests: its cookies, its address, and what the use cases get of its requests. */
import type { AccountRequest } from '../../src/lib/server/auth/account-request';
import { readKnownBrowser } from '../../src/lib/server/auth/known-browser';
import { createLimiter } from '../../src/lib/server/auth/limits';
import { loadSession, type Session } from '../../src/lib/server/auth/session';
import type { Backend, UserClient } from '../../src/lib/server/backend/backend';
import { signUp } from '../../src/lib/server/usecases/account/sign-up';
import type { SentMail } from './backend';

export const PASSWORD = 'correct horse battery';

export interface Browser extends AccountRequest {
	/** Cookies by name. */
	readonly jar: Map<string, string>;
	/** The cookie that remembers who signed in here before. */
	readonly knownJar: Map<string, string>;
	/** A client as each request gets one: nothing remembered but the cookies. */
	client(): UserClient;
	/** The session the next request would find. */
	session(): Promise<Session | null>;
	/** The same; fails where there is none. */
	demandSession(): Promise<Session>;
}

let hosts = 0;

/** A browser nobody has used; each comes from an address of its own unless one is given. */
export function openBrowser(
	backend: Backend,
	{
		address = `2001:db8:${(++hosts).toString(16)}::1`,
		guestTokenHash = null
	}: { address?: string; guestTokenHash?: string | null } = {}
): Browser {
	const jar = new Map<string, string>();
	const client = () =>
		backend.createUserClient({
			getAll: () => [...jar].map(([name, value]) => ({ name, value })),
			setAll: (cookies) => {
				for (const { name, value } of cookies) {
					if (value) jar.set(name, value);
					else jar.delete(name);
				}
			}
		});
	const knownJar = new Map<string, string>();
	const browser = readKnownBrowser(backend, {
		cookies: {
			get: (name) => knownJar.get(name),
			set: (name, value) => void knownJar.set(name, value),
			delete: (name) => void knownJar.delete(name)
		},
		url: new URL('http://localhost:3000/')
	});
	const session = () => loadSession(client(), backend.service);
	return {
		backend,
		limit: createLimiter(backend, address, browser),
		browser,
		guestTokenHash,
		jar,
		knownJar,
		client,
		session,
		get supabase() {
			return client();
		},
		async demandSession() {
			const found = await session();
			if (!found) throw new Error('Nobody is signed in');
			return found;
		}
	};
}

/** The address of an account made by {@link signUpIn}. */
export const emailOf = (name: string) => `${name.toLowerCase()}@example.org`;

/** Signs somebody up in a browser, through the use case. */
export async function signUpIn(browser: Browser, name: string, role: 'student' | 'teacher' = 'student') {
	return signUp(browser, { email: emailOf(name), password: PASSWORD, displayName: name, role });
}

/** What the link in a message carries, from the text that people read. */
export function readMailLink(mail: SentMail | undefined): { tokenHash: string; type: string } {
	const url = /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0];
	if (!url) throw new Error('The message holds no link');
	const { searchParams } = new URL(url);
	return { tokenHash: searchParams.get('token_hash') ?? '', type: searchParams.get('type') ?? '' };
}
