import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestBackend, type TestBackend } from '../helpers/backend';

const EMAIL = 'ada.lovelace@example.org';

let backend: TestBackend;
let written = '';
const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
const originals = METHODS.map((method) => console[method]);

beforeAll(async () => {
	// Before the first use of the database, so that this is what its redaction falls back to.
	for (const method of METHODS) {
		console[method] = (...values: unknown[]) => {
			written += `${inspect(values, { depth: 8 })}\n`;
		};
	}
	backend = await openTestBackend({ confirmEmail: true });
});
afterAll(async () => {
	await backend.close();
	for (const [index, method] of METHODS.entries()) console[method] = originals[index]!;
});
beforeEach(() => {
	written = '';
	for (const stream of [process.stdout, process.stderr]) {
		vi.spyOn(stream, 'write').mockImplementation((chunk) => {
			written += String(chunk);
			return true;
		});
	}
});
afterEach(() => vi.restoreAllMocks());

describe('what the embedded database prints', () => {
	test('of a refused query is its SQLSTATE, not its parameters', async () => {
		const guest = { token_hash: 'a'.repeat(64), id: randomUUID() };
		await backend.service.from('guests').insert(guest).throwOnError();
		const { error } = await backend.service.from('guests').insert(guest);
		expect(error?.code).toBe('23505');
		const wrong = await backend.service.from('guests').select('id').eq('id', EMAIL);
		expect(wrong.error?.code).toBe('22P02');
		expect(written).toContain('"sqlstate":"23505"');
		expect(written).toContain('"sqlstate":"22P02"');
		expect(written).not.toContain(EMAIL);
		expect(written).not.toContain(guest.id);
		expect(written).not.toContain(guest.token_hash);
	});

	test('of an account and a new password holds no address, code or token', async () => {
		const client = backend.createAnonymousClient();
		await client.auth.signUp({ email: EMAIL, password: 'a long enough secret' });
		await client.auth.resetPasswordForEmail(EMAIL);
		await client.auth.signInWithPassword({ email: EMAIL, password: 'wrong' });
		expect(backend.sent.length).toBeGreaterThanOrEqual(2);
		expect(written).not.toContain(EMAIL);
		for (const { text = '' } of backend.sent) {
			const token = /token_hash=(\w+)/.exec(text)?.[1] ?? '';
			expect(token).not.toBe('');
			expect(written).not.toContain(token);
		}
	});

	test("leaves everybody else's console alone", async () => {
		await backend.service.from('articles').select('id');
		console.info(`ours for ${EMAIL}`);
		expect(written).toContain(`ours for ${EMAIL}`);
	});
});
