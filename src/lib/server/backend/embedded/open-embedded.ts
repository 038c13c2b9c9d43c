import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { type EmailDriver, SmtpEmailDriver } from '@supabase/lite';
import type { Environment } from '../../env';
import { log } from '../../log';
import { type Backend, BackendError } from '../backend';
import { createClients } from '../clients';
import { assertInstallation, readInstallation } from '../installation';
import { readMigrations } from '../migration-files';
import { findProjectRoot } from '../project-root';
import { markDatabaseReady, prepareDatabaseFolder, prepareDataFolder } from './data-folder';
import { type Database, type DatabaseOptions, openDatabase } from './database';
import { type DataFolderLock, lockDataFolder } from './lock';
import { nameThisCommand } from './lock-holder';
import { withTextFromHtml } from './mail-text';
import { discardOldMessages, OutboxEmailDriver } from './outbox';
import { createSecrets, loadSecrets } from './secrets';

/** The embedded backend, and Postgres itself for tests and commands. */
export interface EmbeddedBackend extends Backend {
	readonly kind: 'embedded';
	readonly postgres: Database['postgres'];
}

export interface MemoryOptions {
	readonly confirmEmail?: boolean;
	readonly email?: EmailDriver;
	readonly siteUrl?: string;
	/** Instead of supabase/migrations. */
	readonly migrations?: DatabaseOptions['migrations'];
}

/** Opens the embedded Supabase over the data folder. Throws {@link BackendError}. */
export async function openEmbedded(environment: Environment): Promise<EmbeddedBackend> {
	const root = findProjectRoot();
	const migrations = readMigrations(join(root, 'supabase', 'migrations'));
	const folder = prepareDataFolder(environment.dataFolder);
	const lock = await lockDataFolder(folder, nameThisCommand());
	const outbox = join(folder, 'outbox');
	try {
		const backend = await assemble(
			{
				folder: prepareDatabaseFolder(folder),
				secrets: loadSecrets(folder),
				migrations,
				email: environment.smtp ? new SmtpEmailDriver(environment.smtp) : new OutboxEmailDriver(outbox),
				siteUrl: environment.siteUrl,
				confirmEmail: environment.confirmEmail,
				root
			},
			// Also with a mail server: messages from before it was set up may lie there.
			{ kind: environment.smtp ? 'smtp' : 'outbox', outbox },
			lock
		);
		markDatabaseReady(folder);
		return backend;
	} catch (error) {
		await lock.release();
		if (error instanceof BackendError) throw error;
		throw new BackendError(
			'data-folder-unusable',
			`The database in ${folder} could not be opened: ${error instanceof Error ? error.message : 'unknown error'}.`,
			{ cause: error }
		);
	}
}

/** Opens an empty, migrated Supabase in memory: for tests, generated types and trials. */
export function openInMemory(options: MemoryOptions = {}): Promise<EmbeddedBackend> {
	const root = findProjectRoot();
	return assemble(
		{
			folder: null,
			secrets: createSecrets(),
			migrations: options.migrations ?? readMigrations(join(root, 'supabase', 'migrations')),
			email: options.email ?? { send: async () => undefined },
			siteUrl: options.siteUrl ?? 'http://localhost:3000',
			confirmEmail: options.confirmEmail ?? false,
			root
		},
		{ kind: 'outbox', outbox: null },
		{ release: async () => undefined }
	);
}

async function assemble(
	options: DatabaseOptions,
	mail: { readonly kind: Backend['mail']; readonly outbox: string | null },
	lock: DataFolderLock
): Promise<EmbeddedBackend> {
	const database = await openDatabase({ ...options, email: withTextFromHtml(options.email) });
	const clients = createClients({
		url: 'http://sourcework.embedded',
		publishableKey: options.secrets.publishableKey,
		secretKey: options.secrets.secretKey,
		fetch: database.fetch
	});
	try {
		assertInstallation(
			await readInstallation(clients.service, 'The embedded database'),
			options.migrations.map((migration) => migration.version)
		);
	} catch (error) {
		await database.close();
		throw error;
	}
	if (database.applied > 0) log.info('migrations were applied', { count: database.applied });

	let closing: Promise<void> | undefined;
	const close = async () => {
		await database.close();
		// Last: nobody else may open the folder before the final write is on disk.
		await lock.release();
	};
	return {
		kind: 'embedded',
		mail: mail.kind,
		...clients,
		postgres: database.postgres,
		hashSubject: (subject) => createHmac('sha256', options.secrets.hashSecret).update(subject).digest('hex'),
		discardOld: (now) => {
			const count = mail.outbox === null ? 0 : discardOldMessages(mail.outbox, now);
			if (count > 0) log.info('old messages were deleted from the outbox', { count });
		},
		ping: async () => {
			try {
				await database.postgres.query('select 1');
			} catch (error) {
				throw new BackendError('unreachable', 'The embedded database does not answer.', { cause: error });
			}
		},
		close: () => (closing ??= close())
	};
}
