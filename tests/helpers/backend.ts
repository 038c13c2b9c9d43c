import {
	type EmbeddedBackend,
	type MemoryOptions,
	openInMemory
} from '../../src/lib/server/backend/embedded/open-embedded';

/** A message the embedded Supabase sent during a test. */
export interface SentMail {
	to: string;
	subject: string;
	text?: string;
	html?: string;
}

export interface TestBackend extends EmbeddedBackend {
	/** Everything sent so far, oldest first. */
	readonly sent: SentMail[];
}

/**
 * A fresh Supabase in memory with every migration applied (about two seconds: open it once a file, in beforeAll, and close it in
 * afterAll). `backend.postgres.query(sql)` speaks as the database's owner, past every policy.
 */
export async function openTestBackend(options: Omit<MemoryOptions, 'email'> = {}): Promise<TestBackend> {
	const sent: SentMail[] = [];
	const backend = await openInMemory({
		...options,
		email: { send: async (message) => void sent.push(message) }
	});
	return Object.assign(backend, { sent });
}
