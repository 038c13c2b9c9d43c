import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHosted } from './hosted';
import { CLIENT_PRIVILEGES } from './installation';
import { readMigrations } from './migration-files';
import { findProjectRoot } from './project-root';

const SETTINGS = {
	url: 'https://project.example.org',
	publishableKey: 'sb_publishable_0123456789',
	secretKey: 'sb_secret_0123456789',
	hashSecret: 'x'.repeat(32)
};
const VERSIONS = readMigrations(join(findProjectRoot(), 'supabase', 'migrations')).map(
	({ version }) => version
);
const REPORT = { versions: VERSIONS, privileges: [...CLIENT_PRIVILEGES], exposed: [] };

function answer(body: unknown, status = 200): typeof fetch {
	return async () =>
		new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

describe('openHosted', () => {
	test('opens a project that has everything, asking with the secret key', async () => {
		const asked: [string, string | null][] = [];
		const backend = await openHosted(SETTINGS, async (input, init) => {
			asked.push([String(input), new Headers(init?.headers).get('apikey')]);
			return answer(REPORT)(input, init);
		});
		expect(asked).toEqual([[`${SETTINGS.url}/rest/v1/rpc/report_installation`, SETTINGS.secretKey]]);
		expect(backend).toMatchObject({ kind: 'hosted', mail: 'hosted' });
		expect(backend.hashSubject('a')).toMatch(/^[0-9a-f]{64}$/);
		await expect(backend.ping()).resolves.toBeUndefined();
		await expect(backend.close()).resolves.toBeUndefined();
	});

	test.each([
		['without any migration', { code: 'PGRST202', message: 'no function' }, 404, /lacks the migrations/],
		[
			'without the last',
			{ ...REPORT, versions: VERSIONS.slice(0, -1) },
			200,
			RegExp(`lacks migration ${VERSIONS.at(-1)}`)
		]
	])('stops %s', async (_name, body, status, message) => {
		await expect(openHosted(SETTINGS, answer(body, status))).rejects.toMatchObject({
			reason: 'migrations-missing',
			message: expect.stringMatching(message)
		});
	});

	test('goes on where the project is ahead: servers are updated after the database', async () => {
		const backend = await openHosted(
			SETTINGS,
			answer({ ...REPORT, versions: [...VERSIONS, '29990101000000'] })
		);
		expect(backend.kind).toBe('hosted');
	});

	test.each([
		[
			{ ...REPORT, privileges: [...CLIENT_PRIVILEGES, 'anon TRUNCATE public.attempts'] },
			'anon TRUNCATE public.attempts'
		],
		[{ ...REPORT, exposed: ['hints'] }, 'hints without row level security']
	])('stops where something is open', async (report, name) => {
		await expect(openHosted(SETTINGS, answer(report))).rejects.toMatchObject({
			reason: 'grants-unsafe',
			message: expect.stringContaining(name)
		});
	});

	test('says in one line that the project does not answer, and that the key is wrong', async () => {
		const unplugged = openHosted(SETTINGS, async () => {
			throw new TypeError('fetch failed');
		});
		await expect(unplugged).rejects.toMatchObject({
			reason: 'unreachable',
			message: expect.stringMatching(
				/^The Supabase project at https:\/\/project\.example\.org did not answer[^\n]*$/
			)
		});
		await expect(openHosted(SETTINGS, answer({ message: 'Invalid API key' }, 401))).rejects.toMatchObject({
			reason: 'unreachable',
			message: expect.stringContaining('refused the secret key')
		});
	});

	test('ping tells an outage', async () => {
		let up = true;
		const backend = await openHosted(SETTINGS, (input, init) =>
			up ? answer(REPORT)(input, init) : answer({ code: '57P03', message: 'down' }, 503)(input, init)
		);
		up = false;
		await expect(backend.ping()).rejects.toMatchObject({ reason: 'unreachable' });
	});
});
