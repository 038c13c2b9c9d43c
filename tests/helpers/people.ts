import type { UserClient } from '../../src/lib/server/backend/backend';
import type { TestBackend } from './backend';

/** A signed-in pupil with a plain supabase-js client, as anybody with the public key could make one. */
export interface Pupil {
	readonly id: string;
	readonly client: UserClient;
}

/** Signs a pupil up. `metadata` is what the browser sends along. */
export async function signUpPupil(
	backend: TestBackend,
	name: string,
	metadata: Record<string, unknown> = {}
): Promise<Pupil> {
	const client = backend.createAnonymousClient();
	const { data, error } = await client.auth.signUp({
		email: `${name}@example.org`,
		password: `a long password of ${name}`,
		options: { data: { display_name: name, ...metadata } }
	});
	if (error || !data.user || !data.session) throw new Error(`${name} could not sign up`, { cause: error });
	return { id: data.user.id, client };
}
