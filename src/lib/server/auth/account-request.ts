import type { RequestEvent } from '@sveltejs/kit';
import type { Backend, UserClient } from '../backend/backend';
import { getBackend } from '../backend/current-backend';
import { hashGuestToken, readGuestToken } from './guest';
import { createLimiter, type Limiter } from './limits';

/** What the use cases of accounts need of a request. */
export interface AccountRequest {
	readonly backend: Backend;
	readonly supabase: UserClient;
	readonly limit: Limiter;
	/** SHA-256 of the guest's token, where this browser has practised without an account. */
	readonly guestTokenHash: string | null;
}

/** Gathers it. */
export function readAccountRequest(
	event: Pick<RequestEvent, 'locals' | 'cookies' | 'getClientAddress'>
): AccountRequest {
	const backend = getBackend();
	const token = readGuestToken(event.cookies);
	return {
		backend,
		supabase: event.locals.supabase,
		limit: createLimiter(backend, event.getClientAddress()),
		guestTokenHash: token && hashGuestToken(token)
	};
}
