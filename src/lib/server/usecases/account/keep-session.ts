import type { Session as AuthSession } from '@supabase/supabase-js';
import type { UserClient } from '../../backend/backend';

/** Makes a session this browser's. */
export async function keepSession(supabase: UserClient, session: AuthSession): Promise<void> {
	const { error } = await supabase.auth.setSession(session);
	if (error) throw new Error('The auth server refused its own session', { cause: error });
}

/** The same, and ends every other session of its account. */
export async function keepOnlySession(supabase: UserClient, session: AuthSession): Promise<void> {
	await keepSession(supabase, session);
	const { error } = await supabase.auth.signOut({ scope: 'others' });
	if (error) throw new Error('Other sessions were not ended', { cause: error });
}
