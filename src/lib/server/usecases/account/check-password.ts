import type { Backend, UserClient } from '../../backend/backend';
import type { Limiter } from '../../auth/limits';
import { asksToWait, assertAnswered } from './auth-failures';
import { reserveSignIn } from './reserve-sign-in';

export type PasswordCheck =
	/** `fresh`: signed in by this check, outside of any cookie. */
	| { readonly status: 'right'; readonly fresh: UserClient }
	| { readonly status: 'wrong' }
	| { readonly status: 'busy' }
	| { readonly status: 'limited'; readonly retryAfter: number };

/** Whether this is still the account's password. Counts as a failure unless it is. */
export async function checkPassword(
	backend: Backend,
	limit: Limiter,
	email: string,
	password: string
): Promise<PasswordCheck> {
	const reservation = await reserveSignIn(limit, 'password-check', email);
	if (!reservation.allowed) return { status: 'limited', retryAfter: reservation.retryAfter };
	const fresh = backend.createAnonymousClient();
	const { error } = await fresh.auth.signInWithPassword({ email, password });
	assertAnswered('check a password', error);
	await reservation.settle(!error);
	if (error) return { status: asksToWait(error) ? 'busy' : 'wrong' };
	return { status: 'right', fresh };
}
