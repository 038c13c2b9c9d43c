import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertInstallation, readInstallation } from '../../src/lib/server/backend/installation';
import { openTestBackend, type TestBackend } from '../helpers/backend';

const VERBS = [
	'SELECT',
	'INSERT',
	'UPDATE',
	'DELETE',
	'TRUNCATE',
	'REFERENCES',
	'TRIGGER',
	'MAINTAIN'
] as const;
const ROLES = ['anon', 'authenticated'] as const;

/** The design, by hand and apart from the code that checks it. Everything else is closed. */
const OPEN: Record<(typeof ROLES)[number], Record<string, readonly string[]>> = {
	anon: { articles: ['SELECT'] },
	authenticated: { articles: ['SELECT'], profiles: ['SELECT'] }
};

let backend: TestBackend;
beforeAll(async () => {
	backend = await openTestBackend();
	// Lite grants everything at a process's first requests, unless it is kept from it.
	await backend.createAnonymousClient().from('articles').select('id');
	await backend.service.from('articles').select('id');
});
afterAll(() => backend.close());

async function column<Value>(sql: string, parameters: unknown[] = []): Promise<Value[]> {
	const { rows } = await backend.postgres.query<{ value: Value }>(sql, parameters);
	return rows.map(({ value }) => value);
}

const listTables = () =>
	column<string>(
		"select relname as value from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')"
	);

describe('what the client roles may do', () => {
	test('to every table, verb by verb', async () => {
		const tables = await listTables();
		expect(tables.length).toBeGreaterThanOrEqual(12);
		for (const role of ROLES) {
			for (const table of tables) {
				const held: string[] = [];
				for (const verb of VERBS) {
					const [may] = await column<boolean>('select has_table_privilege($1, $2, $3) as value', [
						role,
						`public.${table}`,
						verb
					]);
					if (may) held.push(verb);
				}
				expect({ role, table, held }).toEqual({ role, table, held: OPEN[role][table] ?? [] });
			}
		}
	});

	test('to single columns: a user changes their own display name and nothing else', async () => {
		const held = await column<string>(
			`select r || ' ' || v || ' ' || c.relname || '.' || a.attname as value
			from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
				unnest(array['anon', 'authenticated']) as r, unnest(array['INSERT', 'UPDATE', 'REFERENCES']) as v
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
				and has_column_privilege(r, c.oid, a.attnum, v)`
		);
		expect(held).toEqual(['authenticated UPDATE profiles.display_name']);
	});

	test('to accounts and to the history of migrations: nothing', async () => {
		const held = await column<string>(
			`select r || ' ' || v || ' ' || n.nspname || '.' || c.relname as value
			from pg_class c join pg_namespace n on n.oid = c.relnamespace,
				unnest(array['anon', 'authenticated', 'service_role']) as r,
				unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as v
			where n.nspname in ('auth', 'supabase_migrations') and c.relkind = 'r' and has_table_privilege(r, c.oid, v)`
		);
		expect(held).toEqual([]);
	});

	test("to functions: none is theirs, every one but the trigger is the service role's", async () => {
		const rows = await backend.postgres.query<{
			name: string;
			open: boolean;
			service: boolean;
			trigger: boolean;
		}>(
			`select proname as name, has_function_privilege('service_role', oid, 'EXECUTE') as service,
				has_function_privilege('anon', oid, 'EXECUTE') or has_function_privilege('authenticated', oid, 'EXECUTE') as open,
				prorettype = 'trigger'::regtype as trigger
			from pg_proc where pronamespace = 'public'::regnamespace`
		);
		expect(rows.rows.length).toBeGreaterThanOrEqual(10);
		expect(rows.rows.filter(({ open }) => open)).toEqual([]);
		expect(rows.rows.filter(({ service, trigger }) => service === trigger)).toEqual([]);
	});

	test('row level security is on for every table', async () => {
		const exposed = await column<string>(
			"select relname as value from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity"
		);
		expect(exposed).toEqual([]);
	});

	test('tables and functions made later are closed too', async () => {
		await backend.postgres.exec(
			'create table public.later (id integer); create view public.seen as select 1 as one'
		);
		await backend.postgres.exec("create function public.act() returns integer language sql as 'select 1'");
		const held = await column<string>(
			`select r || ' ' || v as value from unnest(array['anon', 'authenticated']) as r, unnest($1::text[]) as v
			where has_table_privilege(r, 'public.later', v) or has_table_privilege(r, 'public.seen', v)`,
			[VERBS]
		);
		await backend.postgres.exec('drop table public.later; drop view public.seen; drop function public.act()');
		expect(held).toEqual([]);
	});
});

describe('the check at the start', () => {
	const check = async () => assertInstallation(await readInstallation(backend.service, 'The database'), []);

	test.each([
		['a table', 'grant truncate on public.attempts to anon', 'revoke truncate on public.attempts from anon'],
		[
			'a column',
			'grant select (key) on public.exercise_keys to authenticated',
			'revoke select (key) on public.exercise_keys from authenticated'
		],
		['everybody', 'grant select on public.hints to public', 'revoke select on public.hints from public'],
		[
			'a function',
			'grant execute on function public.erase_account to anon',
			'revoke execute on function public.erase_account from anon'
		],
		[
			'accounts',
			'grant select on auth.users to authenticated',
			'revoke select on auth.users from authenticated'
		],
		[
			'row level security',
			'alter table public.attempts disable row level security',
			'alter table public.attempts enable row level security'
		],
		['a membership', 'grant service_role to authenticated', 'revoke service_role from authenticated']
	])('refuses %s that is open', async (_name, open, close) => {
		await expect(check()).resolves.toBeUndefined();
		await backend.postgres.exec(open);
		await expect(check()).rejects.toMatchObject({ reason: 'grants-unsafe' });
		await backend.postgres.exec(close);
		await expect(check()).resolves.toBeUndefined();
	});

	test('is not for clients to ask', async () => {
		const { data, error } = await backend.createAnonymousClient().rpc('report_installation');
		expect(data).toBeNull();
		expect(error?.code).toBe('42501');
	});
});
