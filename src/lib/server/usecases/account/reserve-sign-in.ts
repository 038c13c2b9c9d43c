import type { Limiter } from '../../auth/limits';

export type SignInReservation =
	/** `settle`: call with how it ended; not at all where the auth server did not answer. */
	| { readonly allowed: true; settle(signedIn: boolean): Promise<void> }
	| { readonly allowed: false; readonly retryAfter: number };

/**
 * Counts a sign-in that is about to be tried, as a failure and as a success, and takes back the one it was not. Failures
 * are limited against guessing; successes because each costs the computing of a hash and leaves a session.
 */
export async function reserveSignIn(
	limit: Limiter,
	scope: 'sign-in' | 'password-check',
	email: string
): Promise<SignInReservation> {
	// First, so that strangers who are refused here never count as successes, not for a moment.
	const failure = await limit(scope, email);
	if (!failure.allowed) return failure;
	const success = await limit('signed-in', email);
	if (!success.allowed) {
		await failure.forgive();
		return success;
	}
	return { allowed: true, settle: (signedIn) => (signedIn ? failure : success).forgive() };
}
