import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameSchema } from '../../src/lib/schemas/account';
import { openTestBackend, type TestBackend } from '../helpers/backend';

let backend: TestBackend;
beforeAll(async () => {
	backend = await openTestBackend();
});
afterAll(() => backend.close());

async function signUp(metadata: Record<string, unknown>): Promise<string> {
	const { data, error } = await backend.createAnonymousClient().auth.signUp({
		email: `${randomUUID()}@example.org`,
		password: 'a long enough secret',
		options: { data: metadata }
	});
	if (error || !data.user) throw error ?? new Error('no user');
	return data.user.id;
}

async function readProfile(id: string) {
	const { data } = await backend.service
		.from('profiles')
		.select('display_name, role, is_editor')
		.eq('id', id)
		.single()
		.throwOnError();
	return data;
}

describe('the profile made with an account', () => {
	test.each([
		[
			{ display_name: ' Ada ', role: 'teacher' },
			{ display_name: 'Ada', role: 'teacher', is_editor: false }
		],
		[
			{ display_name: 'Ben', role: 'student' },
			{ display_name: 'Ben', role: 'student', is_editor: false }
		],
		[
			{ display_name: 'Eve', role: 'editor', is_editor: true },
			{ display_name: 'Eve', role: 'student', is_editor: false }
		],
		[
			{ display_name: 'Mal', role: 'admin', is_editor: 'true' },
			{ display_name: 'Mal', role: 'student', is_editor: false }
		],
		[{ display_name: '   ' }, { display_name: 'Learner', role: 'student', is_editor: false }],
		[
			{ display_name: ' \u00a0\u2003\u3000 ' },
			{ display_name: 'Learner', role: 'student', is_editor: false }
		],
		[{ display_name: '\u202e\u200b\n' }, { display_name: 'Learner', role: 'student', is_editor: false }],
		[
			{ display_name: '\u00a0A\u202ed\u2028a\u0007 L.\n' },
			{ display_name: 'Ada L.', role: 'student', is_editor: false }
		],
		[{ display_name: { a: 1 } }, { display_name: '{"a": 1}', role: 'student', is_editor: false }],
		[{ role: ['teacher'] }, { display_name: 'Learner', role: 'student', is_editor: false }],
		[{}, { display_name: 'Learner', role: 'student', is_editor: false }]
	])('from %j', async (metadata, profile) => {
		expect(await readProfile(await signUp(metadata))).toEqual(profile);
	});

	test('keeps a name within sixty characters', async () => {
		const { display_name } = await readProfile(await signUp({ display_name: 'x'.repeat(500) }));
		expect(display_name).toBe('x'.repeat(60));
	});
});

describe('a name', () => {
	/** Somebody who speaks to the API past every form. */
	async function openAttacker() {
		const client = backend.createAnonymousClient();
		const { data, error } = await client.auth.signUp({
			email: `${randomUUID()}@example.org`,
			password: 'a long enough secret',
			options: { data: { display_name: 'Mallory' } }
		});
		if (error || !data.user) throw error ?? new Error('no user');
		const id = data.user.id;
		return {
			id,
			rename: (name: string) =>
				client.from('profiles').update({ display_name: name }).eq('id', id).select('id')
		};
	}

	test.each([
		'',
		'   ',
		'\u00a0\u2003\u3000',
		'\u2060\u200d',
		'Ann\u202egnp',
		'Ann\u2066',
		'Ann\nBob',
		'Ann\u0085Bob',
		'Ann\u2028Bob',
		'\ufeffAnn',
		'x'.repeat(61),
		`Ann${' '.repeat(500)}`
	])('such as %j is refused by the table', async (name) => {
		const attacker = await openAttacker();
		const { error } = await attacker.rename(name);
		// Lite has a code of its own for what PostgreSQL calls 23514.
		expect(error?.message).toMatch(/violates check constraint "profiles_display_name_check"/);
		expect(await readProfile(attacker.id)).toMatchObject({ display_name: 'Mallory' });
	});

	test('that a form lets pass fits the table', async () => {
		const attacker = await openAttacker();
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 70 }), async (displayName) => {
				const parsed = nameSchema.safeParse({ displayName });
				if (!parsed.success) return;
				const { data, error } = await attacker.rename(parsed.data.displayName);
				expect({ error, rows: data?.length }).toEqual({ error: null, rows: 1 });
				expect(await readProfile(attacker.id)).toMatchObject({ display_name: parsed.data.displayName });
			}),
			{ numRuns: 200, examples: [['می‌خواهم'], ['🦊'.repeat(60)], ['O’Neill'], ['ㅤ'], ['`$\\\'"']] }
		);
	});
});

describe('erasing an account', () => {
	/** Every row that names an account, in every schema, found through the catalogue. */
	async function countRowsOf(user: string): Promise<Record<string, number>> {
		const { rows } = await backend.postgres.query<{ place: string; name: string; kind: string }>(
			`select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as place, quote_ident(a.attname) as name,
				format_type(a.atttypid, null) as kind
			from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
			where n.nspname in ('public', 'auth') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
				and c.relname <> 'audit_log_entries' and (a.attname = 'user_id'
					or (c.relname in ('users', 'profiles') and a.attname = 'id'))`
		);
		const counts: Record<string, number> = {};
		for (const { place, name } of rows) {
			const found = await backend.postgres.query<{ count: number }>(
				`select count(*)::integer as count from ${place} where ${name}::text = $1`,
				[user]
			);
			counts[`${place}.${name}`] = found.rows[0]?.count ?? 0;
		}
		return counts;
	}

	test("removes every row of it, and nobody else's", async () => {
		const [gone, stays] = [await signUp({ display_name: 'Gone' }), await signUp({ display_name: 'Stays' })];
		const article = randomUUID();
		const exercise = randomUUID();
		await backend.postgres.exec(`
			insert into public.articles (id, slug, content_hash, title, rights, body, blocks, word_count, engine_version)
			values ('${article}', 'one', '${'a'.repeat(64)}', 'One', 'none', 'text', '[]', 1, '1');
			insert into public.exercises (id, article_id, kind, prompt, difficulty, engine_version, position)
			values ('${exercise}', '${article}', 'quote-speaker', '{}', 1, '1', 1);
		`);
		for (const user of [gone, stays]) {
			await backend.service
				.rpc('record_hint', { p_exercise: exercise, p_user: user, p_guest: null, p_part: 'a', p_steps: 3 })
				.throwOnError();
			await backend.service
				.rpc('record_attempt', {
					p_exercise: exercise,
					p_user: user,
					p_guest: null,
					p_submission: randomUUID(),
					p_answer: {},
					p_points: 0.5,
					p_credits: [1, 0.5, 0.25],
					p_parts: [],
					p_confidence: null
				})
				.throwOnError();
			await backend.service
				.rpc('record_reveal', { p_exercise: exercise, p_user: user, p_guest: null })
				.throwOnError();
		}
		const before = await countRowsOf(gone);
		for (const place of ['attempts', 'reveals', 'hints']) expect(before[`public.${place}.user_id`]).toBe(1);

		const kept = await countRowsOf(stays);
		await backend.service.rpc('erase_account', { p_user: gone }).throwOnError();
		expect(Object.entries(await countRowsOf(gone)).filter(([, count]) => count > 0)).toEqual([]);
		expect(await countRowsOf(stays)).toEqual(kept);
	});
});

describe('what is purged', () => {
	test('sessions that nobody used for sixty days, with their refresh tokens, and no others', async () => {
		const users = [];
		for (let n = 0; n < 4; n++) users.push(await signUp({}));
		const [stale, refreshed, fresh, gone] = users as [string, string, string, string];
		await backend.postgres.query(
			`update auth.sessions set created_at = now() - interval '61 days', updated_at = now() - interval '61 days'
			where user_id <> $1`,
			[fresh]
		);
		const refresh = 'update auth.sessions set refreshed_at = $2::text::timestamp where user_id = $1';
		const before = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
		await backend.postgres.query(refresh, [refreshed, before(59)]);
		await backend.postgres.query(refresh, [gone, before(61)]);
		await backend.service.rpc('purge_expired').throwOnError();
		for (const table of ['sessions', 'refresh_tokens']) {
			const { rows } = await backend.postgres.query<{ user_id: string }>(
				`select user_id from auth.${table} where user_id = any ($1)`,
				[users]
			);
			expect(rows.map(({ user_id }) => user_id).toSorted(), table).toEqual([refreshed, fresh].toSorted());
		}
		expect(await readProfile(stale)).toMatchObject({ display_name: 'Learner' });
	});

	test('everything else, also where sessions are out of reach', async () => {
		await backend.postgres.query(
			"insert into public.failures (scope, subject_hash, occurred_at) values ('x', 'x', now() - interval '2 days')"
		);
		await backend.postgres.query('alter table auth.sessions rename to kept_elsewhere');
		const { error } = await backend.service.rpc('purge_expired');
		await backend.postgres.query('alter table auth.kept_elsewhere rename to sessions');
		expect(error).toBeNull();
		const { rows } = await backend.postgres.query("select from public.failures where scope = 'x'");
		expect(rows).toEqual([]);
	});
});
