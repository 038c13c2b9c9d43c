import type { Cookies } from '@sveltejs/kit';
import type { ServiceClient } from '../backend/backend';
import { findGuest } from '../repositories/guests';
import type { Actor } from './actor';
import { hashGuestToken, readGuestToken } from './guest';

/** What of a request tells who acts. */
export interface Credentials {
	readonly cookies: Pick<Cookies, 'get'>;
	readonly locals: Pick<App.Locals, 'session'>;
}

/**
 * Who acts: the signed-in user; else the guest of the cookie; else a visitor, also where the cookie is
 * malformed, made up, or its guest was deleted since.
 */
export async function resolveActor(service: ServiceClient, { cookies, locals }: Credentials): Promise<Actor> {
	if (locals.session) return { type: 'user', id: locals.session.userId };
	const token = readGuestToken(cookies);
	const guest = token && (await findGuest(service, hashGuestToken(token)));
	return guest ? { type: 'guest', id: guest } : { type: 'visitor' };
}

/** Whether this browser has practised without an account: what an account made now takes over. */
export async function holdsPractice(service: ServiceClient, credentials: Credentials): Promise<boolean> {
	return (await resolveActor(service, credentials)).type === 'guest';
}
