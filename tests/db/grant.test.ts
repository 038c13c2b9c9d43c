/** `npm run grant`: what it says, and what it changes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutSettings } from '../../src/cli/own-environment';
import { openBackend } from '../../src/lib/server/backend/open-backend';
import { parseEnvironment } from '../../src/lib/server/env';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sourcework-grant-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function grant(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/grant.ts', ...args], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...withoutSettings(process.env), SOURCEWORK_DATA: folder, LOG_LEVEL: 'error', ...settings }
	});
	let [out, err] = ['', ''];
	child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
	child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, out, err };
}

async function open() {
	const parsed = parseEnvironment({ SOURCEWORK_DATA: folder });
	if (!parsed.ok) throw new Error(parsed.problem);
	return openBackend(parsed.environment);
}

async function readEditors() {
	const backend = await open();
	const { data } = await backend.service
		.from('profiles')
		.select('display_name')
		.eq('is_editor', true)
		.throwOnError();
	await backend.close();
	return data.map(({ display_name: name }) => name);
}

test(
	'makes an editor of an account and takes it back, with the server stopped',
	{ timeout: 120_000 },
	async () => {
		const backend = await open();
		for (const name of ['ada', 'ben']) {
			const { error } = await backend.createAnonymousClient().auth.signUp({
				email: `${name}@example.org`,
				password: `a long password of ${name}`,
				options: { data: { display_name: name } }
			});
			expect(error).toBeNull();
		}
		const busy = await grant(['editor', 'ada@example.org']);
		expect(busy).toMatchObject({ code: 1, out: '' });
		expect(busy.err).toMatch(/^The data folder .* is in use by .*Stop it first.*\n$/);
		await backend.close();

		expect(await grant(['editor', 'Ada@example.org'])).toEqual({
			code: 0,
			out: 'Ada@example.org is an editor now.\n',
			err: ''
		});
		expect(await readEditors()).toEqual(['ada']);
		expect(await grant(['editor', 'eve@example.org'])).toEqual({
			code: 1,
			out: '',
			err: 'There is no account with the e-mail address eve@example.org. Its owner signs up first.\n'
		});
		expect((await grant(['--revoke', 'editor', 'ada@example.org'])).out).toBe(
			'ada@example.org is no editor any more.\n'
		);
		expect(await readEditors()).toEqual([]);
	}
);

test.each([
	[[]],
	[['editor']],
	[['teacher', 'ada@example.org']],
	[['editor', 'a@b.c', 'd@e.f']],
	[['editor', '-x']]
])('called with %j says how it is called', async (args) => {
	const { code, out, err } = await grant(args);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toMatch(/^Usage: npm run grant -- editor EMAIL/);
});

test('with half a project set says what is missing', async () => {
	const { code, err } = await grant(['editor', 'a@b.c'], { SUPABASE_URL: 'https://abc.supabase.co' });
	expect(code).toBe(1);
	expect(err).toMatch(/SUPABASE_PUBLISHABLE_KEY/);
});
