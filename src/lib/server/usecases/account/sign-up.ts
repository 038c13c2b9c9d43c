import type { SignUpForm } from '$lib/schemas/account';
import type { AccountRequest } from '../../auth/account-request';
import { claimGuest } from '../../repositories/guests';
import { answerNoSooner } from './answer-evenly';
import { asksToWait, assertAnswered } from './auth-failures';
import { keepSession } from './keep-session';

export type SignUpOutcome =
	/** `claimed`: attempts taken over from the guest of this browser. */
	| { readonly status: 'signed-in'; readonly claimed: number }
	/** The same for a new address and for one that has an account. */
	| { readonly status: 'mail-sent' }
	| { readonly status: 'address-taken' }
	| { readonly status: 'refused'; readonly field: 'email' | 'password' }
	| { readonly status: 'closed' }
	| { readonly status: 'busy' }
	| { readonly status: 'limited'; readonly retryAfter: number };

const MAIL_ANSWER_MS = 1000;

/** The auth server's error codes, both Lite's and Supabase Auth's, that a person can do something about. */
const REFUSALS: Readonly<Record<string, SignUpOutcome>> = {
	user_already_exists: { status: 'address-taken' },
	email_exists: { status: 'address-taken' },
	weak_password: { status: 'refused', field: 'password' },
	validation_failed: { status: 'refused', field: 'email' },
	email_address_invalid: { status: 'refused', field: 'email' },
	signup_disabled: { status: 'closed' },
	email_provider_disabled: { status: 'closed' },
	email_address_not_authorized: { status: 'closed' }
};

/**
 * Makes an account. Where the project asks for confirmation, the answer never tells whether the address was known.
 *
 * Where it does not, nobody proves that a mailbox is theirs, and the account is open at once; a form that
 * kept quiet about a taken address would leave its owner with neither an account nor a reason. So it says that the address
 * is taken, and the limit of sign-ups per network address keeps anyone from trying long lists of them.
 */
export async function signUp(request: AccountRequest, form: SignUpForm): Promise<SignUpOutcome> {
	const reservation = await request.limit('sign-up');
	// Never forgiven: an account made is what is being limited.
	if (!reservation.allowed) return { status: 'limited', retryAfter: reservation.retryAfter };

	const started = performance.now();
	const outcome = await createAccount(request, form);
	if (outcome.status !== 'mail-sent') return outcome;
	return answerNoSooner(MAIL_ANSWER_MS - (performance.now() - started), async () => outcome);
}

async function createAccount(request: AccountRequest, form: SignUpForm): Promise<SignUpOutcome> {
	const { backend, supabase, guestTokenHash } = request;
	// Outside the cookies: a link in a message must also work in another browser than this.
	const { data, error } = await backend.createAnonymousClient().auth.signUp({
		email: form.email,
		password: form.password,
		// Read by the trigger on auth.users, which takes a name and one of two roles and nothing else.
		options: { data: { display_name: form.displayName, role: form.role } }
	});
	assertAnswered('sign up', error);
	if (error) {
		// Lite answers so for a known address where it asks for confirmation, hosted projects when too much mail goes out.
		if (asksToWait(error)) return { status: backend.kind === 'embedded' ? 'mail-sent' : 'busy' };
		const refusal = REFUSALS[error.code ?? ''];
		if (!refusal) throw new Error('The auth server refused to sign up', { cause: error });
		return refusal;
	}
	if (!data.session || !data.user) return { status: 'mail-sent' };

	await keepSession(supabase, data.session);
	request.browser.remember(form.email);
	const claimed = guestTokenHash ? await claimGuest(backend.service, guestTokenHash, data.user.id) : 0;
	return { status: 'signed-in', claimed };
}
