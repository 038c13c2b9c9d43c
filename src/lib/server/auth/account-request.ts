import type { RequestEvent } from '@sveltejs/kit';
import type { Backend, UserClient } from '../backend/backend';
import { getBackend } from '../backend/current-backend';
import { hashGuestToken, readGuestToken } from './guest';
import { readKnownBrowser, type KnownBrowser } from './known-browser';
import { createLimiter, type Limiter } from './limits';

/** What the use cases of accounts need of a request. */
export interface AccountRequest {
	readonly backend: Backend;
	readonly supabase: UserClient;
	readonly limit: Limiter;
	/** Who has signed in with this browser before. */
	readonly browser: KnownBrowser;
	/** SHA-256 of the guest's token, where this browser has practised without an account. */
	readonly guestTokenHash: string | null;
}

/** Gathers it. */
export function readAccountRequest(
	event: Pick<RequestEvent, 'locals' | 'cookies' | 'url' | 'getClientAddress'>
): AccountRequest {
	const backend = getBackend();
	const token = readGuestToken(event.cookies);
	const browser = readKnownBrowser(backend, event);
	return {
		backend,
		supabase: event.locals.supabase,
		limit: createLimiter(backend, event.getClientAddress(), browser),
		browser,
		guestTokenHash: token && hashGuestToken(token)
	};
}
