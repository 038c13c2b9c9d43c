import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { withoutSettings } from '../../src/cli/own-environment';

const root = resolve(import.meta.dirname, '../..');

async function start(args: readonly string[], settings: Record<string, string>) {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts', ...args], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...withoutSettings(process.env), ...settings }
	});
	let [out, err] = ['', ''];
	child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
	child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, out, err };
}

test.each([
	[[], { PORT: '99999' }, 'PORT must be a number from 1 to 65535.\n'],
	[
		[],
		{ HOST: '192.0.2.1', PORT: '1' },
		'HOST is not an address of this computer. Leave it out, or start with --lan to serve the network.\n'
	],
	[['--wan'], {}, '--wan is not known. There is only --lan.\n'],
	[
		[],
		{ SUPABASE_URL: 'https://abc.supabase.co', SUPABASE_SECRET_KEY: 'sb_secret_0123456789' },
		'SUPABASE_PUBLISHABLE_KEY must be set too: a hosted project needs SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY.\n'
	]
])('npm start %j with %j says one line and ends with 1', async (args, settings, line) => {
	expect(await start(args, settings as Record<string, string>)).toEqual({ code: 1, out: '', err: line });
});
