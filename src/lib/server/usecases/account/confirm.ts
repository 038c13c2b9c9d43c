import type { User } from '@supabase/supabase-js';
import type { ConfirmLink } from '$lib/schemas/account';
import type { AccountRequest } from '../../auth/account-request';
import { claimGuest } from '../../repositories/guests';
import { asksToWait, assertAnswered } from './auth-failures';

export type ConfirmOutcome =
	/** `claimed`: attempts taken over from the guest of this browser. */
	| { readonly status: 'confirmed'; readonly signedIn: boolean; readonly claimed: number }
	/** Used before, too old, or never sent. */
	| { readonly status: 'useless-link' }
	| { readonly status: 'busy' }
	| { readonly status: 'limited'; readonly retryAfter: number };

/** An address that was confirmed this recently was confirmed by this very link. Milliseconds. */
const JUST_NOW = 60_000;

/** Uses the link of a message up, and signs in. `now` in milliseconds. */
export async function confirmLink(
	{ backend, supabase, limit, guestTokenHash }: AccountRequest,
	link: ConfirmLink,
	now: number
): Promise<ConfirmOutcome> {
	const reservation = await limit('confirm');
	if (!reservation.allowed) return { status: 'limited', retryAfter: reservation.retryAfter };

	// Supabase Auth takes both names for a sign-up's link, Lite only the older one.
	const type = link.type === 'email' && backend.kind === 'embedded' ? 'signup' : link.type;
	const { data, error } = await supabase.auth.verifyOtp({ token_hash: link.tokenHash, type });
	assertAnswered('verify a link', error);
	if (error) return { status: asksToWait(error) ? 'busy' : 'useless-link' };
	await reservation.forgive();

	if (!data.session || !data.user) return { status: 'confirmed', signedIn: false, claimed: 0 };
	const claims = guestTokenHash !== null && wasJustConfirmed(data.user, now);
	const claimed = claims ? await claimGuest(backend.service, guestTokenHash, data.user.id) : 0;
	return { status: 'confirmed', signedIn: true, claimed };
}

/** Practice is claimed by a new account only: with a new password comes no right to what others did in this browser. */
function wasJustConfirmed(user: User, now: number): boolean {
	const confirmedAt = user.email_confirmed_at ?? user.confirmed_at;
	return confirmedAt !== undefined && now - Date.parse(confirmedAt) < JUST_NOW;
}
