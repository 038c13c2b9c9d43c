import type { ServiceClient, UserClient } from '../backend/backend';
import { RepositoryError, takeData } from './repository-error';

export interface Profile {
	readonly displayName: string;
	readonly role: 'student' | 'teacher';
	readonly isEditor: boolean;
	/** ISO time, UTC. */
	readonly createdAt: string;
}

/** A user's profile; null where the account is gone. */
export async function readProfile(service: ServiceClient, userId: string): Promise<Profile | null> {
	const result = await service
		.from('profiles')
		.select('display_name, role, is_editor, created_at')
		.eq('id', userId)
		.maybeSingle();
	const row = takeData('read a profile', result);
	if (!row) return null;
	return {
		displayName: row.display_name,
		// The table's check lets nothing else in; anything else gets the lesser role.
		role: row.role === 'teacher' ? 'teacher' : 'student',
		isEditor: row.is_editor,
		createdAt: new Date(row.created_at).toISOString()
	};
}

/** Changes a user's own name, with that user's client: the row's policy decides, not this function. */
export async function renameProfile(
	supabase: UserClient,
	userId: string,
	displayName: string
): Promise<void> {
	const result = await supabase
		.from('profiles')
		.update({ display_name: displayName })
		.eq('id', userId)
		.select('id');
	const rows = takeData('rename a profile', result);
	if (rows?.length !== 1) throw new RepositoryError('refused', 'rename a profile');
}

/** Deletes an account and, by foreign key, every row of it. Deleting it twice changes nothing. */
export async function eraseAccount(service: ServiceClient, userId: string): Promise<void> {
	takeData('erase an account', await service.rpc('erase_account', { p_user: userId }));
}
