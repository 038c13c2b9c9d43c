import type { EraseForm } from '$lib/schemas/account';
import type { AccountRequest } from '../../auth/account-request';
import type { Session } from '../../auth/session';
import { eraseAccount as eraseRows } from '../../repositories/profiles';
import { checkPassword, type PasswordCheck } from './check-password';

export type EraseOutcome = { readonly status: 'erased' } | Exclude<PasswordCheck, { status: 'right' }>;

/** Deletes an account with every row of it, once its owner has said the password again, and clears this browser's cookies. */
export async function eraseAccount(
	{ backend, supabase, limit, browser }: AccountRequest,
	session: Session,
	form: EraseForm
): Promise<EraseOutcome> {
	const check = await checkPassword(backend, limit, session.email, form.password);
	if (check.status !== 'right') return check;
	await eraseRows(backend.service, session.userId);
	browser.forget(session.email);
	// The session went with the account; this clears the cookies. A session that opens nothing is also cleared by the next request.
	await supabase.auth.signOut({ scope: 'local' });
	return { status: 'erased' };
}
