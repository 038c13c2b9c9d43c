import type { SignInForm } from '$lib/schemas/account';
import type { AccountRequest } from '../../auth/account-request';
import { answerNoSooner } from './answer-evenly';
import { asksToWait, assertAnswered } from './auth-failures';
import { reserveSignIn } from './reserve-sign-in';

export type SignInOutcome =
	| { readonly status: 'signed-in' }
	/** Unknown address, wrong password, or not confirmed yet: one answer for all three. */
	| { readonly status: 'wrong-credentials' }
	| { readonly status: 'busy' }
	| { readonly status: 'limited'; readonly retryAfter: number };

/** Slower than checking a hash on an old machine, fast enough for who mistyped. */
const REFUSAL_MS = 400;

/**
 * Signs in. Lite says "not confirmed" before it looks at the password, so telling that apart would tell strangers which
 * addresses wait for confirmation; the page offers a new link beside every refusal instead.
 */
export async function signIn(request: AccountRequest, form: SignInForm): Promise<SignInOutcome> {
	const reservation = await reserveSignIn(request.limit, 'sign-in', form.email);
	if (!reservation.allowed) return { status: 'limited', retryAfter: reservation.retryAfter };

	const started = performance.now();
	const { error } = await request.supabase.auth.signInWithPassword(form);
	assertAnswered('sign in', error);
	await reservation.settle(!error);
	if (!error) {
		request.browser.remember(form.email);
		return { status: 'signed-in' };
	}
	const status = asksToWait(error) ? 'busy' : 'wrong-credentials';
	return answerNoSooner(REFUSAL_MS - (performance.now() - started), async () => ({ status }));
}
