import type { AuthError } from '@supabase/supabase-js';
import type { MailRequestForm, NewPasswordForm } from '$lib/schemas/account';
import type { AccountRequest } from '../../auth/account-request';
import type { Session } from '../../auth/session';
import type { Backend } from '../../backend/backend';
import { claimGuest } from '../../repositories/guests';
import { asksToWait, assertAnswered } from './auth-failures';
import { keepOnlySession } from './keep-session';

export type MailRequestOutcome =
	/**
	 * The answer is given now, whatever becomes of the message: waiting for it would tell by the time it takes whether there is
	 * such an account. `delivery` never rejects.
	 */
	| { readonly status: 'asked'; readonly delivery: Promise<Delivery> }
	| { readonly status: 'limited'; readonly retryAfter: number };

/** `error` is for the log. */
export type Delivery = { readonly done: true } | { readonly done: false; readonly error: unknown };

/** Sends a link for a new password, if there is such an account. The answer is always the same. */
export async function requestRecovery(
	{ backend, limit }: AccountRequest,
	{ email }: MailRequestForm
): Promise<MailRequestOutcome> {
	const reservation = await limit('forgot-password', email);
	if (!reservation.allowed) return { status: 'limited', retryAfter: reservation.retryAfter };
	return { status: 'asked', delivery: deliver(sendRecovery(backend, email)) };
}

/**
 * Sends a new link to an account that was never confirmed, if there is one. Lite refuses to send a second confirmation
 * (0.10.0 answers every one with 429), but its link for a new password confirms the address as well.
 */
export async function requestConfirmation(
	{ backend, limit }: AccountRequest,
	{ email }: MailRequestForm
): Promise<MailRequestOutcome> {
	const reservation = await limit('resend', email);
	if (!reservation.allowed) return { status: 'limited', retryAfter: reservation.retryAfter };
	const sending =
		backend.kind === 'embedded'
			? sendRecovery(backend, email)
			: backend.createAnonymousClient().auth.resend({ type: 'signup', email });
	return { status: 'asked', delivery: deliver(sending) };
}

function sendRecovery(backend: Backend, email: string) {
	return backend.createAnonymousClient().auth.resetPasswordForEmail(email);
}

async function deliver(sending: Promise<{ error: AuthError | null }>): Promise<Delivery> {
	try {
		const { error } = await sending;
		return error ? { done: false, error } : { done: true };
	} catch (error) {
		return { done: false, error };
	}
}

export type NewPasswordOutcome =
	/** `signedIn`: false where the auth server would not open a session at once. `claimed`: attempts of this browser's guest. */
	| { readonly status: 'changed'; readonly signedIn: boolean; readonly claimed: number }
	| { readonly status: 'same' }
	| { readonly status: 'weak' }
	| { readonly status: 'busy' }
	/** The session was ended elsewhere. */
	| { readonly status: 'ended' };

/**
 * Sets a password without asking for the old one, signs in with it, and ends every session from before, the one that
 * set it too: a copy of its cookies must not set the password once more. The caller has made sure that this
 * session was opened by a link for a new password; `isStart` where that link started the account.
 */
export async function setNewPassword(
	{ backend, supabase, browser, guestTokenHash }: AccountRequest,
	{ userId, email }: Session,
	{ newPassword }: NewPasswordForm,
	isStart: boolean
): Promise<NewPasswordOutcome> {
	const { error } = await supabase.auth.updateUser({ password: newPassword });
	assertAnswered('set a password', error);
	if (error) {
		if (asksToWait(error)) return { status: 'busy' };
		if (error.code === 'same_password') return { status: 'same' };
		if (error.code === 'weak_password') return { status: 'weak' };
		if (error.code === 'session_not_found' || error.name === 'AuthSessionMissingError')
			return { status: 'ended' };
		throw new Error('The auth server refused a new password', { cause: error });
	}
	const claimed = isStart && guestTokenHash ? await claimGuest(backend.service, guestTokenHash, userId) : 0;
	const { data } = await backend
		.createAnonymousClient()
		.auth.signInWithPassword({ email, password: newPassword });
	if (!data.session) {
		await supabase.auth.signOut({ scope: 'global' });
		return { status: 'changed', signedIn: false, claimed };
	}
	await keepOnlySession(supabase, data.session);
	browser.remember(email);
	return { status: 'changed', signedIn: true, claimed };
}
