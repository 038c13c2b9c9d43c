import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@supabase/lite/pglite';
import { BackendError } from '../backend';

export interface Migration {
	/** Fourteen digits, as the Supabase command line counts them. */
	readonly version: string;
	readonly name: string;
	readonly sql: string;
}

/** Reads `<timestamp>_<verb>_<noun>.sql` in order. Throws {@link BackendError} when there are none or one is misnamed. */
export function readMigrations(folder: string): Migration[] {
	let files: string[];
	try {
		files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
	} catch (error) {
		throw new BackendError('migrations-missing', `The folder ${folder} cannot be read.`, { cause: error });
	}
	if (files.length === 0)
		throw new BackendError('migrations-missing', `No migrations were found in ${folder}.`);
	return files.sort().map((file) => {
		const named = /^(\d{14})_(\w+)\.sql$/.exec(file);
		if (!named?.[1] || !named[2]) {
			throw new BackendError('migrations-missing', `${file} is not named <timestamp>_<verb>_<noun>.sql.`);
		}
		return { version: named[1], name: named[2], sql: readFileSync(join(folder, file), 'utf8') };
	});
}

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
