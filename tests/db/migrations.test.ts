import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyMigrations } from '../../src/lib/server/backend/embedded/apply-migrations';
import { type Migration, readMigrations } from '../../src/lib/server/backend/migration-files';
import { findProjectRoot } from '../../src/lib/server/backend/project-root';
import { openTestBackend, type TestBackend } from '../helpers/backend';

const real = readMigrations(join(findProjectRoot(), 'supabase', 'migrations'));
const step = (version: string, sql: string): Migration => ({ version, name: 'try_it', sql });

let backend: TestBackend;
beforeAll(async () => {
	backend = await openTestBackend();
});
afterAll(() => backend.close());

async function exists(table: string): Promise<boolean> {
	const { rows } = await backend.postgres.query<{ found: boolean }>(
		'select to_regclass($1) is not null as found',
		[`public.${table}`]
	);
	return rows[0]?.found ?? false;
}

describe('migrations', () => {
	test('are all applied, in order, and a second time none is', async () => {
		const { rows } = await backend.postgres.query<{ version: string }>(
			'select version from supabase_migrations.schema_migrations order by version'
		);
		expect(rows.map(({ version }) => version)).toEqual(real.map(({ version }) => version));
		expect(await applyMigrations(backend.postgres, real)).toBe(0);
	});

	test('that fail leave nothing of themselves or of those before them', async () => {
		const broken = [
			...real,
			step('29990101000000', 'create table public.first (id integer)'),
			step('29990101000001', 'create table public.second (id integer); select nonsense from nowhere')
		];
		await expect(applyMigrations(backend.postgres, broken)).rejects.toMatchObject({
			reason: 'migration-failed',
			message: expect.stringMatching(/29990101000001_try_it.*nowhere.*42P01/s)
		});
		expect(await exists('first')).toBe(false);
		expect(await exists('second')).toBe(false);
		expect(await applyMigrations(backend.postgres, real)).toBe(0);
	});

	test('of a newer Sourcework stop an older one', async () => {
		await expect(applyMigrations(backend.postgres, real.slice(0, -1))).rejects.toMatchObject({
			reason: 'migration-failed',
			message: expect.stringContaining('newer Sourcework')
		});
	});

	test('must be there and be named for their time', () => {
		const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
		expect(() => readMigrations(folder)).toThrow('No migrations');
		expect(() => readMigrations(join(folder, 'nowhere'))).toThrow('cannot be read');
		writeFileSync(join(folder, 'first.sql'), 'select 1');
		expect(() => readMigrations(folder)).toThrow('first.sql is not named');
		rmSync(folder, { recursive: true });
	});

	test('are found from anywhere inside the project, and their absence is said', () => {
		expect(findProjectRoot([join(findProjectRoot(), 'build', 'server', 'chunks')])).toBe(findProjectRoot());
		expect(() => findProjectRoot([tmpdir()])).toThrow('supabase/migrations was not found');
	});
});
