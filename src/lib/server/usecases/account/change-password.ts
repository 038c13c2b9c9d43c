import type { ChangePasswordForm } from '$lib/schemas/account';
import type { AccountRequest } from '../../auth/account-request';
import type { Session } from '../../auth/session';
import { asksToWait, assertAnswered } from './auth-failures';
import { checkPassword, type PasswordCheck } from './check-password';
import { keepOnlySession } from './keep-session';

export type ChangePasswordOutcome =
	{ readonly status: 'changed' } | { readonly status: 'weak' } | Exclude<PasswordCheck, { status: 'right' }>;

/**
 * Changes a password that its owner can still say, and ends every other session. The session that the check opened sets
 * the password, because Supabase Auth may ask for a recent sign-in, and then becomes this browser's: Supabase Auth ends
 * all but the one that set it.
 */
export async function changePassword(
	{ backend, supabase, limit }: AccountRequest,
	session: Session,
	form: ChangePasswordForm
): Promise<ChangePasswordOutcome> {
	const check = await checkPassword(backend, limit, session.email, form.currentPassword);
	if (check.status !== 'right') return check;

	const { error } = await check.fresh.auth.updateUser({ password: form.newPassword });
	assertAnswered('set a password', error);
	if (error) {
		if (asksToWait(error)) return { status: 'busy' };
		if (error.code === 'weak_password') return { status: 'weak' };
		throw new Error('The auth server refused a new password', { cause: error });
	}

	const { data } = await check.fresh.auth.getSession();
	if (!data.session) throw new Error('The auth server lost a session');
	await keepOnlySession(supabase, data.session);
	return { status: 'changed' };
}
