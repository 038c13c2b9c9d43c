import type { PGlite } from '@supabase/lite/pglite';
import { BackendError } from '../backend';
import type { Migration } from '../migration-files';

/**
 * Applies what the database has not seen, all in one transaction: either every file holds or none does.
 * Answers how many were applied. The history table is the Supabase command line's.
 */
export async function applyMigrations(database: PGlite, migrations: readonly Migration[]): Promise<number> {
	const { rows } = await database.query<{ version: string }>(
		'select version from supabase_migrations.schema_migrations'
	);
	const seen = new Set(rows.map((row) => row.version));
	const known = new Set(migrations.map((migration) => migration.version));
	const foreign = [...seen].filter((version) => !known.has(version));
	if (foreign.length > 0) {
		throw new BackendError(
			'migration-failed',
			`The database was made by a newer Sourcework (migration ${foreign.sort().at(-1)}). Update this one first.`
		);
	}

	const pending = migrations.filter((migration) => !seen.has(migration.version));
	await database.transaction(async (transaction) => {
		for (const { version, name, sql } of pending) {
			try {
				await transaction.exec(sql);
			} catch (error) {
				const { code, message } = error as { code?: string; message: string };
				throw new BackendError(
					'migration-failed',
					`Migration ${version}_${name} failed: ${message} (${code ?? 'no code'}).`,
					{ cause: error }
				);
			}
			await transaction.query(
				'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
				[version, name, [sql]]
			);
		}
	});

	const count = await database.query<{ count: number }>(
		'select count(*)::integer as count from supabase_migrations.schema_migrations'
	);
	if (count.rows[0]?.count !== migrations.length) {
		throw new BackendError(
			'migration-failed',
			`${migrations.length} migrations were found and ${count.rows[0]?.count ?? 0} are applied.`
		);
	}
	return pending.length;
}
