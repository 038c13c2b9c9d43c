import type { NameForm } from '$lib/schemas/account';
import type { UserClient } from '../../backend/backend';
import type { Session } from '../../auth/session';
import { renameProfile } from '../../repositories/profiles';

/** Changes the name shown to others. */
export async function changeName(supabase: UserClient, session: Session, form: NameForm): Promise<void> {
	await renameProfile(supabase, session.userId, form.displayName);
}
