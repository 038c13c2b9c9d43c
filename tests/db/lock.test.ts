import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockDataFolder } from '../../src/lib/server/backend/embedded/lock';

const child = resolve(import.meta.dirname, '../helpers/lock-child.ts');
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'));
	children = [];
});

afterEach(async () => {
	await Promise.all(children.map((process) => kill(process)));
	rmSync(folder, { recursive: true, force: true });
});

function start(command: string): ChildProcess {
	const process_ = spawn(process.execPath, ['--import', 'tsx', child, folder, command], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	children.push(process_);
	return process_;
}

async function firstLine(process_: ChildProcess): Promise<string> {
	const [chunk] = (await once(process_.stdout!, 'data')) as [Buffer];
	return chunk.toString('utf8').trim();
}

async function kill(process_: ChildProcess): Promise<void> {
	if (process_.exitCode !== null || process_.signalCode !== null) return;
	const ended = once(process_, 'exit');
	process_.kill('SIGKILL');
	await ended;
}

const sockets = () => readdirSync(folder).filter((name) => name.endsWith('.sock'));

describe('the lock on a data folder', () => {
	test('is refused to a second process with the name of the first', async () => {
		const holder = start('npm start');
		expect(await firstLine(holder)).toBe('held');
		await expect(lockDataFolder(folder, 'npm run dev')).rejects.toMatchObject({
			reason: 'data-folder-in-use',
			message: expect.stringContaining(`"npm start" (process ${holder.pid}`)
		});
		expect(sockets()).toHaveLength(1);
	});

	test('is refused to a second opener in the same process', async () => {
		const lock = await lockDataFolder(folder, 'first');
		await expect(lockDataFolder(folder, 'second')).rejects.toMatchObject({ reason: 'data-folder-in-use' });
		await lock.release();
		const again = await lockDataFolder(folder, 'third');
		await again.release();
		expect(sockets()).toEqual([]);
	});

	test('recovers from a holder that was killed', async () => {
		const holder = start('npm start');
		expect(await firstLine(holder)).toBe('held');
		await kill(holder);
		expect(sockets()).toHaveLength(1);
		const lock = await lockDataFolder(folder, 'next');
		expect(sockets()).toHaveLength(1);
		await lock.release();
		expect(sockets()).toEqual([]);
	});

	test('goes to exactly one of many that race for a dead one', async () => {
		const holder = start('npm start');
		await firstLine(holder);
		await kill(holder);
		for (let round = 0; round < 5; round++) {
			const results = await Promise.allSettled(
				Array.from({ length: 12 }, (_, index) => lockDataFolder(folder, `racer ${index}`))
			);
			const won = results.filter((result) => result.status === 'fulfilled');
			expect(won).toHaveLength(1);
			for (const { value } of won) await value.release();
		}
		expect(sockets()).toEqual([]);
	});

	test('goes to exactly one of several processes that race for a dead one', async () => {
		const dead = start('npm start');
		await firstLine(dead);
		await kill(dead);
		const lines = await Promise.all(['a', 'b', 'c', 'd'].map((name) => firstLine(start(name))));
		expect(lines.filter((line) => line === 'held')).toHaveLength(1);
		expect(lines.filter((line) => line.startsWith('refused'))).toHaveLength(3);
	});

	test('treats a listener that says nothing as a holder', async () => {
		const silent = createServer(() => undefined);
		silent.listen(join(folder, 'lock-0123456789abcdef.sock'));
		await once(silent, 'listening');
		await expect(lockDataFolder(folder, 'next')).rejects.toThrow('in use by another process');
		silent.close();
	});

	test('works in a folder whose path is longer than a socket may have', async () => {
		const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60));
		mkdirSync(deep, { recursive: true });
		const lock = await lockDataFolder(deep, 'first');
		await expect(lockDataFolder(deep, 'second')).rejects.toMatchObject({ reason: 'data-folder-in-use' });
		await lock.release();
		expect(readdirSync(deep)).toEqual([]);
	});
});
