import { createServerClient } from '@supabase/ssr';
import { createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import type { CookieJar, ServiceClient, UserClient } from './backend';
import type { Database } from './database.types';
import { guardSessionCookies } from './session-cookies';

/** Base name of the cookies that hold a user's session; a long one is cut into `….0`, `….1`. */
export const SESSION_COOKIE = 'sourcework_session';

/** Where a Supabase answers and the two keys it knows. */
export interface Endpoint {
	readonly url: string;
	readonly publishableKey: string;
	readonly secretKey: string;
	/** How requests travel: the network for a hosted project, a function call for the embedded one. */
	readonly fetch: typeof fetch;
}

export interface Clients {
	readonly service: ServiceClient;
	createUserClient(cookies: CookieJar): UserClient;
	createAnonymousClient(): UserClient;
}

/** Makes every client the application uses. Nothing else may call createClient. */
export function createClients(endpoint: Endpoint): Clients {
	// Node 20 has no WebSocket of its own, and supabase-js refuses to start without one.
	const realtime = { transport: WebSocket as never };
	const global = { fetch: endpoint.fetch };
	const stateless = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };
	return {
		service: createClient<Database>(endpoint.url, endpoint.secretKey, { auth: stateless, global, realtime }),
		createUserClient: (cookies) => {
			const jar = guardSessionCookies(cookies, SESSION_COOKIE);
			return createServerClient<Database>(endpoint.url, endpoint.publishableKey, {
				cookies: {
					getAll: () => jar.getAll(),
					setAll: (all) => jar.setAll(all as Parameters<CookieJar['setAll']>[0])
				},
				cookieOptions: { name: SESSION_COOKIE, httpOnly: true, sameSite: 'lax', path: '/' },
				global,
				realtime
			}) as unknown as UserClient;
		},
		createAnonymousClient: () =>
			createClient<Database>(endpoint.url, endpoint.publishableKey, { auth: stateless, global, realtime })
	};
}
