/** What leaves with a person: everything in the download, and everything at deletion. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exerciseKinds } from '../../src/lib/engine/exercises/registry';
import { eraseAccount } from '../../src/lib/server/usecases/account/erase-account';
import { exportData } from '../../src/lib/server/usecases/account/export-data';
import { signIn } from '../../src/lib/server/usecases/account/sign-in';
import { emailOf, openBrowser, PASSWORD, signUpIn, type Browser } from '../helpers/account';
import { callAs, hint, reveal, submit } from '../helpers/attempt';
import { startedSeries } from '../helpers/practice';
import { report } from '../helpers/report';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { HALF, publishExercise, RIGHT, WRONG } from '../helpers/bank';

const NOW = Date.UTC(2026, 0, 1, 12);

let backend: TestBackend;
let tried: string;
let shown: string;

beforeAll(async () => {
	backend = await openTestBackend();
	tried = await publishExercise(backend.service, { edition: 1 });
	shown = await publishExercise(backend.service, { edition: 2 });
});
afterAll(() => backend.close());

/** Signs somebody up who then leaves a row in every table that can hold one of theirs. */
async function makeLearner(name: string): Promise<Browser> {
	const browser = openBrowser(backend);
	await signUpIn(browser, name);
	const user = callAs({ type: 'user', id: (await browser.demandSession()).userId });
	await startedSeries(backend, user);
	await report(backend, user, tried);
	await hint(backend.service, user, tried, 'q1');
	await submit(backend.service, user, tried, HALF);
	await submit(backend.service, user, tried, RIGHT);
	await submit(backend.service, user, shown, WRONG);
	await reveal(backend.service, user, shown);
	return browser;
}

/** What the catalogue calls a reference that is emptied where its account goes: the row stays, and names nobody. */
const FORGETS = 'n';

/** Columns of any schema that refer to accounts, from the catalogue. */
async function findReferences() {
	const { rows } = await backend.postgres.query<{ table: string; column: string; action: string }>(`
		select c.conrelid::regclass::text as table, a.attname as column, c.confdeltype as action
		from pg_constraint c
		join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
		where c.contype = 'f' and c.confrelid = 'auth.users'::regclass
		order by 1`);
	return rows;
}

async function countRows(table: string, column: string, userId: string) {
	const { rows } = await backend.postgres.query<{ n: number }>(
		`select count(*)::int as n from ${table} where ${column}::text = $1`,
		[userId]
	);
	return rows[0]!.n;
}

/** Tables of any schema with a row that mentions one of these words anywhere. */
async function findMentions(words: readonly string[]) {
	const { rows: tables } = await backend.postgres.query<{ name: string }>(`
		select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema')`);
	const found: string[] = [];
	for (const { name } of tables) {
		const { rows } = await backend.postgres.query(
			`select from ${name} as t where t::text ilike any ($1::text[]) limit 1`,
			[words.map((word) => `%${word}%`)]
		);
		if (rows.length > 0) found.push(name);
	}
	return found.toSorted();
}

describe('the download', () => {
	it('holds everything of the account', async () => {
		const browser = await makeLearner('Ann');
		const session = await browser.demandSession();
		const data = await exportData(browser, session, NOW);
		const article = { slug: 'bridge-1', title: 'A bridge for the valley' };
		expect(data).toMatchObject({
			format: 'sourcework-account-1',
			exportedAt: '2026-01-01T12:00:00.000Z',
			account: { id: session.userId, email: 'ann@example.org' },
			profile: { displayName: 'Ann', role: 'student', isEditor: false },
			attempts: [
				{
					exercise: { id: tried, kind: 'quote-speaker', article },
					try: 1,
					answer: HALF,
					points: 0.5,
					hintsUsed: 1
				},
				{ exercise: { id: tried }, try: 2, answer: RIGHT, points: 1, credit: 0.75 },
				{ exercise: { id: shown }, try: 1, answer: WRONG, points: 0 }
			],
			exercises: [
				{
					id: tried,
					article,
					prompt: { quotes: [{ id: 'q1' }, { id: 'q2' }], speakers: [{ id: 's1' }, { id: 's2' }] }
				},
				{ id: shown }
			],
			hints: [{ exercise: { id: tried }, part: 'q1', step: 1 }],
			reveals: [{ exercise: { id: shown } }]
		});
		expect(JSON.parse(JSON.stringify(data))).toEqual(data);
	});

	it('keeps back the result of parts that would tell a key not yet open', async () => {
		const [solver, beginner] = [await makeLearner('Una'), openBrowser(backend)];
		await signUpIn(beginner, 'Vic');
		const id = (await beginner.demandSession()).userId;
		await submit(backend.service, callAs({ type: 'user', id }), tried, HALF);
		const tell = vi.spyOn(exerciseKinds['quote-speaker'], 'tell').mockReturnValue([]);
		const begun = await exportData(beginner, await beginner.demandSession(), NOW);
		const open = await exportData(solver, await solver.demandSession(), NOW);
		tell.mockRestore();
		expect(begun.attempts.map(({ parts }) => parts)).toEqual([[]]);
		expect(open.attempts.map(({ parts }) => parts.length)).toEqual([2, 2, 2]);
	});

	it('knows every table that refers to accounts, with all its rows', async () => {
		const browser = await makeLearner('Bea');
		const session = await browser.demandSession();
		const data = await exportData(browser, session, NOW);
		const exported: Record<string, number> = {
			profiles: 1,
			attempts: data.attempts.length,
			hints: data.hints.length,
			reveals: data.reveals.length,
			reports: data.reports.length,
			practice_series: data.series.length
		};
		// What an editor said belongs to the corpus: only who said it goes.
		const references = (await findReferences()).filter(
			({ table, action }) => !table.startsWith('auth.') && action !== FORGETS
		);
		for (const { table, column } of references) {
			expect({ [table]: await countRows(table, column, session.userId) }).toEqual({
				[table]: exported[table]
			});
		}
		expect(references.map(({ table }) => table).toSorted()).toEqual(Object.keys(exported).toSorted());
	});

	it('holds nothing of anybody else, and no key', async () => {
		const other = await makeLearner('Cal');
		const browser = openBrowser(backend);
		await signUpIn(browser, 'Dee');
		const data = await exportData(browser, await browser.demandSession(), NOW);
		expect(data).toMatchObject({ attempts: [], hints: [], reveals: [] });
		expect(JSON.stringify(data)).not.toContain((await other.demandSession()).userId);
		const own = JSON.stringify(await exportData(other, await other.demandSession(), NOW));
		expect(own).not.toMatch(/evidence|proof|"key"/);
	});

	it('refuses a session that is not its own', async () => {
		const [one, two] = [await makeLearner('Eve'), await makeLearner('Fay')];
		await expect(exportData(one, await two.demandSession(), NOW)).rejects.toThrow('gone');
	});
});

describe('deleting an account', () => {
	it('asks for the password', async () => {
		const browser = await makeLearner('Gus');
		const session = await browser.demandSession();
		expect(await eraseAccount(browser, session, { password: 'wrong', agreement: 'yes' })).toEqual({
			status: 'wrong'
		});
		expect(await browser.session()).toEqual(session);
	});

	it('removes every row that refers to it, and every mention of it in any table', async () => {
		const browser = await makeLearner('Hal');
		const { userId } = await browser.demandSession();
		const references = await findReferences();
		for (const { table, column, action } of references) {
			if (action === FORGETS) continue;
			// A table in which this learner has no row would prove nothing.
			expect(await countRows(table, column, userId), table).toBeGreaterThan(0);
			expect({ table, action }).toEqual({ table, action: 'c' });
		}
		expect(references.length).toBeGreaterThanOrEqual(6);
		expect(await findMentions([userId, emailOf('Hal')])).toContain('auth.users');

		const erased = await eraseAccount(browser, await browser.demandSession(), {
			password: PASSWORD,
			agreement: 'yes'
		});
		expect(erased).toEqual({ status: 'erased' });
		expect(await findMentions([userId, emailOf('Hal')])).toEqual([]);
	});

	it('ends its sessions everywhere and clears the cookies', async () => {
		const [here, there] = [await makeLearner('Ivy'), openBrowser(backend)];
		await signIn(there, { email: emailOf('Ivy'), password: PASSWORD });
		expect(await there.session()).toMatchObject({ displayName: 'Ivy' });
		await eraseAccount(here, await here.demandSession(), { password: PASSWORD, agreement: 'yes' });
		expect(here.jar.size).toBe(0);
		expect(await there.session()).toBeNull();
		expect(there.jar.size).toBe(0);
		expect((await signIn(here, { email: emailOf('Ivy'), password: PASSWORD })).status).toBe(
			'wrong-credentials'
		);
	});

	it('leaves others alone, and the address free', async () => {
		const [gone, stays] = [await makeLearner('Jay'), await makeLearner('Kim')];
		const before = await exportData(stays, await stays.demandSession(), NOW);
		await eraseAccount(gone, await gone.demandSession(), { password: PASSWORD, agreement: 'yes' });
		expect(await exportData(stays, await stays.demandSession(), NOW)).toEqual(before);
		const anew = openBrowser(backend);
		expect(await signUpIn(anew, 'Jay')).toEqual({ status: 'signed-in', claimed: 0 });
		expect(await exportData(anew, await anew.demandSession(), NOW)).toMatchObject({ attempts: [] });
	});

	it('is the server’s alone', async () => {
		const browser = await makeLearner('Lou');
		const { userId } = await browser.demandSession();
		const { error } = await browser.client().rpc('erase_account', { p_user: userId });
		expect(error).toMatchObject({ code: '42501' });
		expect(await browser.session()).not.toBeNull();
	});
});
