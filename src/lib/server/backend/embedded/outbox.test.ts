import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discardOldMessages, OutboxEmailDriver } from './outbox';

const NOW = Date.UTC(2026, 0, 31);
const DAY = 24 * 60 * 60 * 1000;

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'outbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function age(name: string, days: number) {
	const at = new Date(NOW - days * DAY);
	utimesSync(join(folder, name), at, at);
}

describe('messages in the outbox', () => {
	it('go after a week, half-written ones too, and nothing else does', async () => {
		const outbox = new OutboxEmailDriver(folder);
		const send = async () => {
			const before = new Set(readdirSync(folder));
			await outbox.send({ to: 'ann@example.org', subject: 'Hello', text: 'A link', html: '' });
			return readdirSync(folder).find((name) => !before.has(name)) ?? '';
		};
		const [old, recent] = [await send(), await send()];
		const draft = `.${old}`;
		for (const name of [draft, 'notes.txt', 'keep.md']) writeFileSync(join(folder, name), '');
		age(recent, 6.9);
		for (const name of [old, draft, 'notes.txt', 'keep.md']) age(name, 7.1);
		expect(discardOldMessages(folder, NOW)).toBe(2);
		expect(readdirSync(folder).toSorted()).toEqual([recent, 'keep.md', 'notes.txt'].toSorted());
	});

	it('need not be there', () => {
		expect(discardOldMessages(join(folder, 'nowhere'), NOW)).toBe(0);
	});
});
