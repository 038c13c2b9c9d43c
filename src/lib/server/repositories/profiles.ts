import type { ServiceClient, UserClient } from '../backend/backend';
import { readOutcome, RepositoryError, takeData, takePresent } from './repository-error';

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

const GRANT_OUTCOMES = ['done', 'unchanged', 'unknown'] as const;
/** unknown: nobody has an account with that address. */
export type GrantOutcome = (typeof GRANT_OUTCOMES)[number];

/** Makes the account of an e-mail address an editor's, or takes that back. */
export async function setEditor(
	service: ServiceClient,
	email: string,
	isEditor: boolean
): Promise<GrantOutcome> {
	const operation = 'make an editor';
	const result = await service.rpc('set_editor', { p_email: email, p_editor: isEditor });
	return readOutcome(operation, GRANT_OUTCOMES, takePresent(operation, result));
}

const IDS_A_REQUEST = 100;

/** The names to show of some users, by id. */
export async function nameProfiles(
	service: ServiceClient,
	ids: readonly string[]
): Promise<Map<string, string>> {
	const operation = 'name users';
	const wanted = [...new Set(ids)];
	const names = new Map<string, string>();
	// The ids travel in the address of the request, so they go in portions.
	for (let first = 0; first < wanted.length; first += IDS_A_REQUEST) {
		const portion = wanted.slice(first, first + IDS_A_REQUEST);
		const result = await service.from('profiles').select('id, display_name').in('id', portion);
		for (const row of takePresent(operation, result)) names.set(row.id, row.display_name);
	}
	return names;
}
