import { exerciseKinds } from '$lib/engine/exercises/registry';
import type { AccountRequest } from '../../auth/account-request';
import type { Session } from '../../auth/session';
import { type AccountRows, readAccountRows } from '../../repositories/account-data';
import { type EditorRows, readEditorRows } from '../../repositories/editor-data';
import { readProfile } from '../../repositories/profiles';

/** All that is kept of one account, for its owner. Times in ISO, UTC. */
export interface AccountExport extends AccountRows, EditorRows {
	readonly format: 'sourcework-account-1';
	readonly exportedAt: string;
	readonly account: {
		readonly id: string;
		readonly email: string;
		readonly emailConfirmedAt: string | null;
		readonly createdAt: string;
		readonly lastSignInAt: string | null;
	};
	readonly profile: {
		readonly displayName: string;
		readonly role: 'student' | 'teacher';
		readonly isEditor: boolean;
		readonly createdAt: string;
	};
}

/** Gathers an account's data. `now` in milliseconds. Throws where the account was deleted meanwhile. */
export async function exportData(
	{ backend, supabase }: Pick<AccountRequest, 'backend' | 'supabase'>,
	session: Session,
	now: number
): Promise<AccountExport> {
	const [{ data, error }, profile, rows, said] = await Promise.all([
		supabase.auth.getUser(),
		readProfile(backend.service, session.userId),
		readAccountRows(backend.service, session.userId),
		readEditorRows(backend.service, session.userId)
	]);
	if (error || data.user.id !== session.userId || !profile) {
		throw new Error('The account is gone', { cause: error });
	}
	const { user } = data;
	return {
		format: 'sourcework-account-1',
		exportedAt: new Date(now).toISOString(),
		account: {
			id: user.id,
			email: user.email ?? session.email,
			emailConfirmedAt: toIso(user.email_confirmed_at),
			createdAt: new Date(user.created_at).toISOString(),
			lastSignInAt: toIso(user.last_sign_in_at)
		},
		profile,
		...rows,
		...said,
		attempts: withholdParts(rows)
	};
}

/** The attempts, without the result of parts that would give away a key not yet open. */
function withholdParts({ attempts, reveals }: AccountRows): AccountRows['attempts'] {
	const solved = attempts.filter(({ points }) => points >= 1);
	const open = new Set([...solved, ...reveals].map(({ exercise }) => exercise.id));
	return attempts.map((attempt) => {
		if (open.has(attempt.exercise.id)) return attempt;
		const kind = Object.values(exerciseKinds).find((each) => each.kind === attempt.exercise.kind);
		// An answer is stored only after the schema of its kind let it pass.
		return { ...attempt, parts: kind?.tell(attempt.answer as never, attempt.parts) ?? [] };
	});
}

function toIso(time: string | undefined): string | null {
	return time ? new Date(time).toISOString() : null;
}
