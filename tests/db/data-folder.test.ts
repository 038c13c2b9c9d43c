import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Environment } from '../../src/lib/server/env';
import { parseEnvironment } from '../../src/lib/server/env';
import { openEmbedded } from '../../src/lib/server/backend/embedded/open-embedded';
import { purgeExpired } from '../../src/lib/server/backend/upkeep';
import { setLogLevel } from '../../src/lib/server/log';

let base: string;
beforeAll(() => {
	setLogLevel('silent');
	base = mkdtempSync(join(tmpdir(), 'data-'));
});
afterAll(() => {
	setLogLevel('info');
	rmSync(base, { recursive: true, force: true });
});

function settings(dataFolder: string, more: Record<string, string> = {}): Environment {
	const parsed = parseEnvironment({ SOURCEWORK_DATA: dataFolder, ...more });
	if (!parsed.ok) throw new Error(parsed.problem);
	return parsed.environment;
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('the data folder', () => {
	// In /proc no folder can be made, and Node's recursive mkdir tries for ever.
	test('that cannot be made is refused', async () => {
		await expect(openEmbedded(settings('/proc/sourcework/data'))).rejects.toMatchObject({
			reason: 'data-folder-unusable'
		});
	});

	test("is its owner's alone, keeps everything over a second start, and is locked meanwhile", async () => {
		const folder = join(base, 'kept');
		const first = await openEmbedded(settings(folder, { SOURCEWORK_CONFIRM_EMAIL: 'true' }));
		expect(mode(folder)).toBe('700');
		expect(mode(join(folder, 'database'))).toBe('700');
		expect(mode(join(folder, 'secrets.json'))).toBe('600');
		await expect(openEmbedded(settings(folder))).rejects.toMatchObject({ reason: 'data-folder-in-use' });

		const email = 'ada@example.org';
		const password = 'a long enough secret';
		const { error } = await first.createAnonymousClient().auth.signUp({ email, password });
		expect(error).toBeNull();
		const outbox = join(folder, 'outbox');
		expect(mode(outbox)).toBe('700');
		const [message = ''] = readdirSync(outbox);
		expect(mode(join(outbox, message))).toBe('600');
		const text = readFileSync(join(outbox, message), 'utf8');
		expect(text).toMatch(/^To: ada@example\.org\nSubject: Confirm your Sourcework account\n/);
		const [, token_hash = ''] =
			/http:\/\/localhost:3000\/auth\/confirm\?token_hash=(\w+)&type=signup/.exec(text) ?? [];
		const verified = await first.createAnonymousClient().auth.verifyOtp({ token_hash, type: 'signup' });
		expect(verified.error).toBeNull();
		const subject = first.hashSubject('somebody');
		await first.close();
		await first.close();
		expect(readdirSync(folder).filter((name) => name.endsWith('.sock'))).toEqual([]);

		const second = await openEmbedded(settings(folder));
		const user = second.createAnonymousClient();
		const signedIn = await user.auth.signInWithPassword({ email, password });
		expect(signedIn.error).toBeNull();
		expect(second.hashSubject('somebody')).toBe(subject);
		const session = await user.auth.setSession(verified.data.session!);
		expect(session.error).toBeNull();

		// A message that lay there for a week goes with the upkeep, with its address.
		const weekAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
		utimesSync(join(outbox, message), weekAgo, weekAgo);
		await purgeExpired(second);
		expect(readdirSync(outbox)).toEqual([]);
		await second.close();
	});

	test('has a database whose making was cut short set aside, not deleted', async () => {
		const folder = join(base, 'cut');
		mkdirSync(join(folder, 'database'), { recursive: true });
		writeFileSync(join(folder, 'database', 'PG_VERSION'), '17\n');
		const backend = await openEmbedded(settings(folder));
		await expect(backend.ping()).resolves.toBeUndefined();
		await backend.close();
		const aside = readdirSync(folder).filter((name) => name.startsWith('database.unfinished-'));
		expect(aside).toHaveLength(1);
		expect(existsSync(join(folder, aside[0]!, 'PG_VERSION'))).toBe(true);
	});

	test('with damaged secrets is refused, and the lock is given back', async () => {
		const folder = join(base, 'damaged');
		mkdirSync(folder);
		writeFileSync(join(folder, 'secrets.json'), '{"jwtSecret": "short"}');
		chmodSync(join(folder, 'secrets.json'), 0o644);
		for (let attempt = 0; attempt < 2; attempt++) {
			await expect(openEmbedded(settings(folder))).rejects.toMatchObject({
				reason: 'data-folder-unusable',
				message: expect.stringContaining('secrets.json is damaged')
			});
		}
		expect(mode(join(folder, 'secrets.json'))).toBe('600');
		expect(readdirSync(folder).filter((name) => name.endsWith('.sock'))).toEqual([]);
	});

	test('that is a file is refused in one line', async () => {
		const path = join(base, 'file');
		writeFileSync(path, '');
		await expect(openEmbedded(settings(path))).rejects.toMatchObject({
			reason: 'data-folder-unusable',
			message: expect.stringMatching(/^The data folder .*\/file cannot be used \(EEXIST|ENOTDIR\).*\.$/)
		});
	});

	test('that no longer answers is said so', async () => {
		const backend = await openEmbedded(settings(join(base, 'closed')));
		await backend.close();
		await expect(backend.ping()).rejects.toMatchObject({ reason: 'unreachable' });
	});
});
