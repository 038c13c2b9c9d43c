import { randomBytes } from 'node:crypto';
import type { Session as AuthSession, User } from '@supabase/supabase-js';
import type { ConfirmLink } from '$lib/schemas/account';
import type { AccountRequest } from '../../auth/account-request';
import type { UserClient } from '../../backend/backend';
import { claimGuest } from '../../repositories/guests';
import { asksToWait, assertAnswered } from './auth-failures';
import { keepOnlySession, keepSession } from './keep-session';

export type ConfirmOutcome =
	/** `claimed`: attempts taken over from the guest of this browser. */
	| { readonly status: 'confirmed'; readonly signedIn: boolean; readonly claimed: number }
	/**
	 * Signed in by the link alone: a new password is due. `isStart`: the account is confirmed by this link, and the
	 * password it was made with is void, because whoever opened the link did not say it.
	 */
	| { readonly status: 'mail-proven'; readonly isStart: boolean }
	/** Used before, too old, or never sent. */
	| { readonly status: 'useless-link' }
	| { readonly status: 'busy' }
	| { readonly status: 'limited'; readonly retryAfter: number };

/** An address that was confirmed this shortly before a link signed in was confirmed by that very link. Milliseconds. */
const JUST_NOW = 60_000;

/**
 * Uses the link of a message up, and signs in. Anybody can sign up with an address that is not theirs; its owner, who gets
 * the link, would start an account whose password a stranger has. So a sign-up's link asks for `password`, and whoever
 * cannot say it, or starts the account by a link for a new password, has to set another.
 */
export async function confirmLink(
	request: AccountRequest,
	link: ConfirmLink,
	password: string | null
): Promise<ConfirmOutcome> {
	const { backend, supabase, limit } = request;
	const reservation = await limit('confirm');
	if (!reservation.allowed) return { status: 'limited', retryAfter: reservation.retryAfter };

	// Outside the cookies, until it is clear whose session it is.
	const proven = backend.createAnonymousClient();
	// Supabase Auth takes both names for a sign-up's link, Lite only the older one.
	const type = link.type === 'email' && backend.kind === 'embedded' ? 'signup' : link.type;
	const { data, error } = await proven.auth.verifyOtp({ token_hash: link.tokenHash, type });
	assertAnswered('verify a link', error);
	if (error) return { status: asksToWait(error) ? 'busy' : 'useless-link' };
	await reservation.forgive();

	if (!data.session || !data.user) return { status: 'confirmed', signedIn: false, claimed: 0 };
	const isStart = type === 'signup' || wasJustConfirmed(data.user);
	if (link.type === 'email_change') {
		await keepSession(supabase, data.session);
		return { status: 'confirmed', signedIn: true, claimed: 0 };
	}
	const session = link.type === 'recovery' ? null : await trySession(request, data.user, password);
	if (session) return welcome(request, data.user, session, isStart);
	if (isStart) await keepOnlySession(supabase, await voidPassword(proven));
	else await keepSession(supabase, data.session);
	return { status: 'mail-proven', isStart };
}

/** Practice is claimed by a new account only: a link for one that was confirmed before gives no right to what others did here. */
async function welcome(
	{ backend, supabase, browser, guestTokenHash }: AccountRequest,
	user: User,
	session: AuthSession,
	isStart: boolean
): Promise<ConfirmOutcome> {
	await keepOnlySession(supabase, session);
	browser.remember(user.email ?? '');
	const claims = isStart && guestTokenHash !== null;
	const claimed = claims ? await claimGuest(backend.service, guestTokenHash, user.id) : 0;
	return { status: 'confirmed', signedIn: true, claimed };
}

/** A session that the password opens; null where it does not, or the auth server would not say. */
async function trySession(
	{ backend }: AccountRequest,
	{ email = '' }: User,
	password: string | null
): Promise<AuthSession | null> {
	if (password === null) return null;
	const { data } = await backend.createAnonymousClient().auth.signInWithPassword({ email, password });
	return data.session;
}

/** Replaces the account's password by one that nobody knows. Answers the session that did it. */
async function voidPassword(client: UserClient): Promise<AuthSession> {
	// The ending has one of every kind of character that a project may ask for.
	const { error } = await client.auth.updateUser({
		password: `${randomBytes(32).toString('base64url')}aA1!`
	});
	if (error) throw new Error('The auth server refused to void a password', { cause: error });
	const { data } = await client.auth.getSession();
	if (!data.session) throw new Error('The auth server lost a session');
	return data.session;
}

/**
 * Whether this link, which is no sign-up's, was the one that confirmed the address. Both times are the auth server's; where it does not say one, the
 * account counts as new, and the password is set anew. Accounts that never had to be confirmed are confirmed when made.
 */
function wasJustConfirmed(user: User): boolean {
	if (!user.confirmation_sent_at) return false;
	const confirmedAt = user.email_confirmed_at ?? user.confirmed_at;
	if (!confirmedAt || !user.last_sign_in_at) return true;
	return Date.parse(user.last_sign_in_at) - Date.parse(confirmedAt) < JUST_NOW;
}
