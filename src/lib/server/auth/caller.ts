import type { Cookies } from '@sveltejs/kit';
import type { Backend } from '../backend/backend';
import { createGuest } from '../repositories/guests';
import type { Actor, RowOwner } from './actor';
import { createGuestToken, hashGuestToken, keepGuestToken, readGuestToken } from './guest';
import { addressSubject, reserve } from './limits';
import { resolveActor, type Credentials } from './resolve-actor';

/** New guests that one address may bring in an hour: enough for a school behind one address, with a prankster in it. */
const GUESTS_AN_HOUR = 1000;

/** Who acts, and the way for a visitor to become somebody that rows can belong to. */
export interface Caller {
	readonly actor: Actor;
	/** The owner of what is about to be recorded: makes a guest of a visitor, and sets the cookie. */
	claim(): Promise<Ownership>;
}

export type Ownership =
	| { readonly status: 'owner'; readonly owner: RowOwner }
	/** Too many new guests from this address. `retryAfter` in seconds. */
	| { readonly status: 'limited'; readonly retryAfter: number };

/** What of a request a caller is made from. */
export interface CallerRequest extends Credentials {
	readonly cookies: Pick<Cookies, 'get' | 'set'>;
	readonly url: URL;
	getClientAddress(): string;
}

/** The caller behind a form action. */
export async function createCaller(backend: Backend, request: CallerRequest): Promise<Caller> {
	const actor = await resolveActor(backend.service, request);
	const secure = request.url.protocol === 'https:';

	async function claim(): Promise<Ownership> {
		if (actor.type === 'user') return { status: 'owner', owner: actor };
		if (actor.type === 'guest') {
			// The row lives 30 days from now on; so does the cookie.
			const token = readGuestToken(request.cookies);
			if (token) keepGuestToken(request.cookies, token, secure);
			return { status: 'owner', owner: actor };
		}
		return admitGuest();
	}

	async function admitGuest(): Promise<Ownership> {
		const limit = await reserve(backend, 'guest', [
			{ subject: addressSubject(request.getClientAddress()), most: GUESTS_AN_HOUR }
		]);
		if (!limit.allowed) return { status: 'limited', retryAfter: limit.retryAfter };
		const token = createGuestToken();
		const id = await createGuest(backend.service, hashGuestToken(token));
		keepGuestToken(request.cookies, token, secure);
		return { status: 'owner', owner: { type: 'guest', id } };
	}

	return { actor, claim };
}
