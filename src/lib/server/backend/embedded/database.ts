import { App, type EmailDriver } from '@supabase/lite';
import { createPgliteConnection, type PGlite } from '@supabase/lite/pglite';
import { withQuietConsole } from '../../quiet-console';
import type { Migration } from '../migration-files';
import { applyMigrations } from './apply-migrations';
import { authSettings } from './auth-settings';
import type { Secrets } from './secrets';

export interface DatabaseOptions {
	/** Null: in memory. */
	readonly folder: string | null;
	readonly secrets: Secrets;
	readonly migrations: readonly Migration[];
	readonly email: EmailDriver;
	readonly siteUrl: string;
	readonly confirmEmail: boolean;
	/** Where the messages' templates are. */
	readonly root: string;
}

export interface Database {
	/** Postgres itself, as its owner. For boot and tests; everything else goes through clients. */
	readonly postgres: PGlite;
	/** Answers as a Supabase project would. */
	readonly fetch: typeof fetch;
	/** Migrations applied by this boot. */
	readonly applied: number;
	/** Idempotent. */
	close(): Promise<void>;
}

/** The client roles every Supabase project has, and what they need before any grant counts. */
const ROLES = `
	do $$ begin
		if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
		if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
		if not exists (select from pg_roles where rolname = 'service_role') then
			create role service_role nologin bypassrls;
		end if;
	end $$;
	grant usage on schema public, auth to anon, authenticated, service_role;
`;

/** Boots PostgreSQL and Supabase's API in this process. The caller holds the folder's lock. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
	return withQuietConsole(async () => {
		const connection = await createPgliteConnection(options.folder === null ? {} : { url: options.folder });
		try {
			// Lite grants everything in schema public to anon and authenticated at the first request of each process,
			// undoing what the migrations revoked. The roles it would make are made below.
			(connection as unknown as { ensureRlsContext: () => Promise<boolean> }).ensureRlsContext = async () =>
				true;
			const app = new App({
				connection,
				auth: authSettings(options),
				options: { drivers: { email: options.email } }
			} as unknown as ConstructorParameters<typeof App>[0]);
			await app.init();
			await app.ensureSystemSchema();
			await connection.driver.exec(ROLES);
			const applied = await applyMigrations(connection.driver, options.migrations);
			await connection.clearSchemaCache();

			let closing: Promise<void> | undefined;
			return {
				postgres: connection.driver,
				fetch: (input: Parameters<typeof fetch>[0], init?: RequestInit) =>
					withQuietConsole(async () => app.fetch(new Request(input, init))),
				applied,
				close: () => (closing ??= connection.close())
			};
		} catch (error) {
			await connection.close();
			throw error;
		}
	});
}
