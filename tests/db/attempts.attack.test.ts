/**
 * What somebody with the public key, a plain supabase-js client and perhaps an account can do to exercises,
 * keys and attempts: nothing. Each query is shown to work for the service role, so that each test can fail.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAttempt, recordHint, recordReveal } from '../../src/lib/server/repositories/attempts';
import { createGuest } from '../../src/lib/server/repositories/guests';
import { startSeries } from '../../src/lib/server/repositories/practice-series';
import { recordReport } from '../../src/lib/server/repositories/reports';
import { ANY_CHOICE } from '../../src/lib/schemas/practice-forms';
import { setLogLevel } from '../../src/lib/server/log';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { publishExercise, RIGHT } from '../helpers/bank';
import { signUpPupil, type Pupil } from '../helpers/people';

/** Everything that only the server may touch. */
const SECRET_TABLES = [
	'findings',
	'exercises',
	'exercise_keys',
	'exercise_findings',
	'exercise_articles',
	'guests',
	'attempts',
	'reveals',
	'hints',
	'failures',
	'reports',
	'practice_series'
] as const;
const REFUSED = '42501';

let backend: TestBackend;
let exercise: string;
let victim: Pupil;
let attacker: Pupil;
let guest: string;
/** An untyped client: an attacker is not held back by our types. */
let attackers: Record<'anon' | 'pupil', SupabaseClient>;
let service: SupabaseClient;

beforeAll(async () => {
	// Every refused query would write a line.
	setLogLevel('error');
	backend = await openTestBackend();
	service = backend.service as unknown as SupabaseClient;
	exercise = await publishExercise(backend.service);
	victim = await signUpPupil(backend, 'victim');
	attacker = await signUpPupil(backend, 'attacker');
	guest = await createGuest(backend.service, 'ab'.repeat(32));
	attackers = {
		anon: backend.createAnonymousClient() as unknown as SupabaseClient,
		pupil: attacker.client as unknown as SupabaseClient
	};
	for (const owner of [
		{ type: 'user', id: victim.id },
		{ type: 'guest', id: guest }
	] as const) {
		await recordHint(backend.service, owner, { exerciseId: exercise, partId: 'q1', steps: 3 });
		await recordAttempt(backend.service, owner, {
			exerciseId: exercise,
			submissionId: randomUUID(),
			answer: RIGHT,
			score: { points: 0.5, parts: [{ partId: 'q1', correct: true }] },
			confidence: null,
			weights: [1, 0.5, 0.25]
		});
		await recordReveal(backend.service, owner, exercise);
		await recordReport(backend.service, owner, exercise, { reason: 'other', comment: '' });
		await startSeries(backend.service, owner, {
			id: randomUUID(),
			startId: randomUUID(),
			exerciseIds: [exercise],
			choice: ANY_CHOICE
		});
	}
	const { data: home } = await service.from('articles').select('id').single().throwOnError();
	await service
		.from('exercise_articles')
		.insert({ exercise_id: exercise, ordinal: 0, article_id: home?.id })
		.throwOnError();
	await service.from('failures').insert({ scope: 'sign-in', subject_hash: 'x' }).throwOnError();
});
afterAll(() => backend.close());

describe.each(['anon', 'pupil'] as const)('%s', (who) => {
	describe.each(SECRET_TABLES)('%s', (table) => {
		it('cannot be read', async () => {
			const { data, error } = await attackers[who].from(table).select('*');
			expect(error?.code).toBe(REFUSED);
			expect(data).toBeNull();
			expect((await service.from(table).select('*').throwOnError()).data).not.toHaveLength(0);
		});

		it('cannot be counted', async () => {
			const { count, error } = await attackers[who].from(table).select('*', { count: 'exact', head: true });
			expect(error).not.toBeNull();
			expect(count).toBeNull();
			const open = await service.from(table).select('*', { count: 'exact', head: true });
			expect(open.count).toBeGreaterThan(0);
		});

		it('cannot be emptied', async () => {
			const column = table.startsWith('exercise_') ? 'exercise_id' : 'id';
			const before = await service.from(table).select('*', { count: 'exact', head: true });
			const { error } = await attackers[who].from(table).delete().not(column, 'is', null);
			expect(error?.code).toBe(REFUSED);
			const after = await service.from(table).select('*', { count: 'exact', head: true });
			expect(after.count).toBe(before.count);
		});
	});

	it.each([
		'exercises(*)',
		'findings(*)',
		'exercises(exercise_keys(key, evidence))',
		'exercise_articles(exercises(prompt))',
		'exercises(attempts(*))'
	])('cannot reach %s through the public articles', async (embedded) => {
		const query = `slug, ${embedded}`;
		const { data, error } = await attackers[who].from('articles').select(query);
		expect(error?.code).toBe(REFUSED);
		expect(data).toBeNull();
		expect((await service.from('articles').select(query).throwOnError()).data).toHaveLength(1);
	});

	it.each([
		['attempts', 'guests(token_hash)'],
		['profiles', 'attempts(*)']
	])('cannot join %s to %s', async (table, embedded) => {
		const { data, error } = await attackers[who].from(table).select(`*, ${embedded}`);
		expect(error).not.toBeNull();
		expect(data).toBeNull();
	});

	it('cannot insert a score', async () => {
		const score = (owner: object) => ({
			...owner,
			exercise_id: exercise,
			submission_id: randomUUID(),
			ordinal: 3,
			answer: RIGHT,
			points: 1,
			credit: 1,
			parts: []
		});
		for (const owner of [{ user_id: attacker.id }, { user_id: victim.id }, { guest_id: guest }]) {
			const { error } = await attackers[who].from('attempts').insert(score(owner));
			expect(error?.code).toBe(REFUSED);
		}
		const trial = await service
			.from('attempts')
			.insert(score({ user_id: victim.id }))
			.select('id')
			.single();
		expect(trial.error).toBeNull();
		await service.from('attempts').delete().eq('id', trial.data?.id).throwOnError();
	});

	it('cannot alter a score, upsert one, or forget a reveal', async () => {
		const { client } = { client: attackers[who] };
		const altered = await client.from('attempts').update({ points: 1, credit: 1 }).eq('user_id', victim.id);
		expect(altered.error?.code).toBe(REFUSED);
		const { data: own } = await service.from('attempts').select('*').eq('user_id', victim.id).single();
		const upserted = await client.from('attempts').upsert({ ...own, points: 1 });
		expect(upserted.error?.code).toBe(REFUSED);
		const forgotten = await client.from('reveals').delete().eq('user_id', victim.id);
		expect(forgotten.error?.code).toBe(REFUSED);
		const { data: after } = await service.from('attempts').select('*').eq('user_id', victim.id).single();
		expect(after).toEqual(own);
		expect((await service.from('reveals').select('id').eq('user_id', victim.id)).data).toHaveLength(1);
	});

	it('cannot change the corpus', async () => {
		const { client } = { client: attackers[who] };
		const { data: before } = await service.from('articles').select('*').single();
		const outcomes = [
			await client.from('articles').update({ title: 'mine' }).not('id', 'is', null),
			await client.from('articles').delete().not('id', 'is', null),
			await client.from('articles').insert({ ...before, id: randomUUID(), slug: 'mine' }),
			await client.from('exercise_keys').update({ key: {} }).not('exercise_id', 'is', null),
			await client.from('exercises').update({ prompt: {} }).not('id', 'is', null)
		];
		expect(outcomes.map(({ error }) => error?.code)).toEqual(outcomes.map(() => REFUSED));
		expect((await service.from('articles').select('*').single()).data).toEqual(before);
	});

	it('can read the public articles and nothing more of them', async () => {
		const { data, error } = await attackers[who].from('articles').select('slug');
		expect(error).toBeNull();
		expect(data).toEqual([{ slug: 'bridge-1' }]);
	});

	it('cannot call any function of the server', async () => {
		const { rows } = await backend.postgres.query<{ name: string; arguments: string[] }>(`
			select proname as name, coalesce(proargnames, '{}') as arguments from pg_proc
			where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype`);
		expect(rows.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['record_attempt', 'claim_guest', 'publish_article', 'erase_account'])
		);
		for (const { name, arguments: names } of rows) {
			const parameters = Object.fromEntries(names.map((parameter) => [parameter, null]));
			const { data, error } = await attackers[who].rpc(name, parameters);
			expect({ name, data, refused: error !== null }).toEqual({ name, data: null, refused: true });
		}
	});

	it('cannot do with right parameters what the server does', async () => {
		const calls: [string, Record<string, unknown>][] = [
			['claim_guest', { p_token_hash: 'ab'.repeat(32), p_user: attacker.id }],
			['record_reveal', { p_exercise: exercise, p_user: attacker.id, p_guest: null }],
			['record_hint', { p_exercise: exercise, p_user: attacker.id, p_guest: null, p_part: 'q1', p_steps: 3 }],
			[
				'record_report',
				{ p_exercise: exercise, p_user: attacker.id, p_guest: null, p_reason: 'other', p_comment: '' }
			],
			['settle_report', { p_report: randomUUID(), p_editor: attacker.id, p_settled: true }],
			['erase_account', { p_user: victim.id }],
			['purge_expired', {}],
			['publish_article', { p: { article: {}, findings: [], exercises: [] } }],
			['publish_story', { p: { state: 'a'.repeat(64), engine_version: '9', articles: [], exercises: [] } }],
			['retire_story_exercises', { p_articles: [] }],
			['store_exercises', { p_articles: [], p_engine_version: '9', p_exercises: [] }]
		];
		const outcomes = [];
		for (const [name, parameters] of calls) outcomes.push(await attackers[who].rpc(name, parameters));
		expect(outcomes.map(({ error }) => error?.code)).toEqual(calls.map(() => REFUSED));
		expect((await service.from('guests').select('id').eq('id', guest)).data).toHaveLength(1);
		expect((await service.from('profiles').select('id').eq('id', victim.id)).data).toHaveLength(1);
		expect((await service.from('hints').select('id').eq('user_id', attacker.id)).data).toHaveLength(0);
	});
});

describe('in SQL itself', () => {
	/** Runs a statement as a client role and takes it back. Answers the error's code; null where it was allowed. */
	async function attempt(role: string, statement: string): Promise<string | null> {
		return backend.postgres.transaction(async (transaction) => {
			await transaction.exec(`set local role ${role}`);
			const code = await transaction.query(statement).then(
				() => null,
				(error: { code: string }) => error.code
			);
			await transaction.rollback();
			return code;
		});
	}

	it.each(['anon', 'authenticated'])('%s can truncate no table', async (role) => {
		const { rows } = await backend.postgres.query<{ name: string }>(
			`select tablename as name from pg_tables where schemaname = 'public'`
		);
		expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...SECRET_TABLES, 'profiles']));
		for (const { name } of rows) {
			expect([name, await attempt(role, `truncate public.${name} cascade`)]).toEqual([name, REFUSED]);
		}
		// The owner may: the statement itself is sound.
		expect(await attempt('postgres', 'truncate public.failures')).toBeNull();
	});

	it.each(['anon', 'authenticated'])('%s can run no function of the server', async (role) => {
		const { rows } = await backend.postgres.query<{ name: string; allowed: boolean }>(
			`select proname as name, has_function_privilege($1, oid, 'execute') as allowed
			from pg_proc where pronamespace = 'public'::regnamespace`,
			[role]
		);
		expect(rows.length).toBeGreaterThan(5);
		expect(rows.filter(({ allowed }) => allowed)).toEqual([]);
	});

	it.each(['anon', 'authenticated'])('%s can look into no account', async (role) => {
		expect(await attempt(role, 'select * from auth.users')).toBe(REFUSED);
		expect(await attempt('postgres', 'select * from auth.users')).toBeNull();
	});
});

describe('forged tokens', () => {
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const claims = () => ({
		role: 'service_role',
		sub: victim.id,
		aud: 'authenticated',
		iss: 'supabase',
		exp: Math.floor(Date.now() / 1000) + 3600
	});
	const forge = (header: object, secret: string | null) => {
		const body = `${encode(header)}.${encode(claims())}`;
		return `${body}.${secret === null ? '' : createHmac('sha256', secret).update(body).digest('base64url')}`;
	};

	it.each([
		['unsigned', () => forge({ alg: 'none', typ: 'JWT' }, null)],
		['signed with a guess', () => forge({ alg: 'HS256', typ: 'JWT' }, 'super-secret-jwt-token')],
		['signed with nothing', () => forge({ alg: 'HS256', typ: 'JWT' }, '')]
	])('%s opens nothing', async (_, make) => {
		const { data, error } = await attackers.anon
			.from('attempts')
			.select('*')
			.setHeader('Authorization', `Bearer ${make()}`);
		expect(error).not.toBeNull();
		expect(data).toBeNull();
	});
});

describe('profiles', () => {
	it('show a pupil their own row only, and nobody else any', async () => {
		const own = await attackers.pupil.from('profiles').select('id');
		expect(own.data).toEqual([{ id: attacker.id }]);
		const others = await attackers.pupil.from('profiles').select('*').eq('id', victim.id);
		expect(others.data).toEqual([]);
		const anonymous = await attackers.anon.from('profiles').select('*');
		expect(anonymous.error?.code).toBe(REFUSED);
		const all = await service.from('profiles').select('id').throwOnError();
		expect(all.data?.length).toBeGreaterThan(1);
	});

	it.each([
		['role', { role: 'teacher' }],
		['editor', { is_editor: true }],
		['both under a new name', { display_name: 'new', is_editor: true }],
		['id', { id: randomUUID() }]
	])('do not let a pupil change their own %s', async (_, change) => {
		const { error } = await attackers.pupil.from('profiles').update(change).eq('id', attacker.id);
		expect(error?.code).toBe(REFUSED);
		const { data } = await service.from('profiles').select('*').eq('id', attacker.id).single();
		expect(data).toMatchObject({ role: 'student', is_editor: false, display_name: 'attacker' });
	});

	it('do not let a pupil rename, add or delete another', async () => {
		await attackers.pupil.from('profiles').update({ display_name: 'mocked' }).eq('id', victim.id);
		const inserted = await attackers.pupil
			.from('profiles')
			.insert({ id: randomUUID(), display_name: 'x', is_editor: true });
		expect(inserted.error?.code).toBe(REFUSED);
		const deleted = await attackers.pupil.from('profiles').delete().eq('id', victim.id);
		expect(deleted.error?.code).toBe(REFUSED);
		const { data } = await service.from('profiles').select('display_name').eq('id', victim.id).single();
		expect(data).toEqual({ display_name: 'victim' });
	});

	it('take from sign-up nothing but a name and a teaching role', async () => {
		const liar = await signUpPupil(backend, 'liar', { role: 'editor', is_editor: true });
		const readProfile = () =>
			service.from('profiles').select('role, is_editor, display_name').eq('id', liar.id).single();
		expect((await readProfile()).data).toEqual({ role: 'student', is_editor: false, display_name: 'liar' });
		await liar.client.auth.updateUser({ data: { role: 'teacher', is_editor: true } });
		expect((await readProfile()).data).toEqual({ role: 'student', is_editor: false, display_name: 'liar' });
	});
});
