import { AuthError, AuthInvalidJwtError, isAuthRetryableFetchError } from '@supabase/supabase-js';
import type { ServiceClient, UserClient } from '../backend/backend';
import { readProfile } from '../repositories/profiles';

/** A signed-in user: the id from verified claims, the rest from their profile. */
export interface Session {
	readonly userId: string;
	readonly email: string;
	readonly displayName: string;
	readonly role: 'student' | 'teacher';
	readonly isEditor: boolean;
}

/**
 * Who a request's cookies belong to; null for nobody. Cookies that no longer open anything (a session that was ended
 * elsewhere, an account that was deleted) are cleared. Throws when the auth server cannot be asked: an outage must
 * not sign anybody out.
 *
 * A project whose tokens are signed with a shared secret (Lite's are) asks its auth server about the session each
 * time. One with asymmetric keys trusts a token until it expires, so a session ended elsewhere lives up to an hour there.
 */
export async function loadSession(supabase: UserClient, service: ServiceClient): Promise<Session | null> {
	const { data, error } = await readClaims(supabase);
	if (error && (isAuthRetryableFetchError(error) || (error.status ?? 0) >= 500)) {
		throw new Error('The auth server does not answer', { cause: error });
	}
	if (!data) {
		if (error) await dropSession(supabase);
		return null;
	}
	const { sub: userId, email = '', role } = data.claims;
	const profile = role === 'authenticated' ? await readProfile(service, userId) : null;
	if (!profile) {
		await dropSession(supabase);
		return null;
	}
	const { displayName, isEditor } = profile;
	return { userId, email, displayName, role: profile.role, isEditor };
}

/** supabase-js throws on a token whose parts are JSON but no objects, instead of calling it malformed. */
async function readClaims(supabase: UserClient) {
	try {
		return await supabase.auth.getClaims();
	} catch (thrown) {
		const error = thrown instanceof AuthError ? thrown : new AuthInvalidJwtError('A token cannot be read');
		return { data: null, error };
	}
}

/**
 * Ends this browser's session, other devices' stay. Never throws on a session that is already gone: the cookies are cleared
 * either way, as supabase-js only fails where it could not reach the server at all.
 */
export async function dropSession(supabase: UserClient): Promise<void> {
	await supabase.auth.signOut({ scope: 'local' });
}
