import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { HostedSettings } from '../env';
import { type Backend, BackendError } from './backend';
import { createClients } from './clients';
import { assertInstallation, readInstallation } from './installation';
import { readMigrations } from './migration-files';
import { findProjectRoot } from './project-root';

/** No request to the project may hang a page for longer. */
const REQUEST_MS = 10_000;
const PING_MS = 3_000;

/**
 * Opens a hosted or self-hosted Supabase project: any number of stateless app servers in front of one database. Throws
 * {@link BackendError} when it does not answer, lacks a migration, or grants its visitors too much.
 */
export async function openHosted(settings: HostedSettings, request: typeof fetch = fetch): Promise<Backend> {
	const migrations = readMigrations(join(findProjectRoot(), 'supabase', 'migrations'));
	const clients = createClients({
		url: settings.url,
		publishableKey: settings.publishableKey,
		secretKey: settings.secretKey,
		fetch: (input, init) =>
			request(input, {
				...init,
				signal: init?.signal
					? AbortSignal.any([init.signal, AbortSignal.timeout(REQUEST_MS)])
					: AbortSignal.timeout(REQUEST_MS)
			})
	});
	assertInstallation(
		await readInstallation(clients.service, `The Supabase project at ${settings.url}`),
		migrations.map((migration) => migration.version)
	);
	return {
		kind: 'hosted',
		mail: 'hosted',
		...clients,
		hashSubject: (subject) => createHmac('sha256', settings.hashSecret).update(subject).digest('hex'),
		discardOld: () => undefined,
		ping: async () => {
			// At once: whoever asks wants to know how it is now.
			const { error } = await clients.service
				.from('articles')
				.select('id')
				.limit(1)
				.retry(false)
				.abortSignal(AbortSignal.timeout(PING_MS));
			if (error) {
				throw new BackendError('unreachable', 'The Supabase project does not answer.', { cause: error });
			}
		},
		// Requests are all there is: nothing stays open.
		close: async () => undefined
	};
}
