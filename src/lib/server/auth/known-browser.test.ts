import { createHmac } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { KNOWN_COOKIE, readKnownBrowser } from './known-browser';

const signer = (secret: string) => ({
	hashSubject: (subject: string) => createHmac('sha256', secret).update(subject).digest('hex')
});

/** A browser with a cookie jar. */
function open(secret = 'one', url = 'https://sourcework.example/') {
	const jar = new Map<string, string>();
	const set = vi.fn((name: string, value: string) => void jar.set(name, value));
	const cookies = {
		get: (name: string) => jar.get(name),
		set,
		delete: vi.fn((name: string) => void jar.delete(name))
	};
	return { jar, set, known: readKnownBrowser(signer(secret), { cookies, url: new URL(url) }) };
}

describe('a browser', () => {
	it('knows who signed in with it, however the address is typed, and nobody else', () => {
		const { known } = open();
		expect(known.find('ann@example.org')).toBeNull();
		known.remember('ann@example.org');
		expect(known.find(' Ann@Example.ORG ')).not.toBeNull();
		expect(known.find('bob@example.org')).toBeNull();
	});

	it('tells itself apart from others of the same account, and stays itself', () => {
		const [one, two] = [open(), open()];
		for (const { known } of [one, two]) known.remember('ann@example.org');
		const entry = one.known.find('ann@example.org');
		expect(two.known.find('ann@example.org')).not.toBe(entry);
		one.known.remember('ann@example.org');
		expect(one.known.find('ann@example.org')).toBe(entry);
	});

	it('knows the last five', () => {
		const { known } = open();
		for (const n of [1, 2, 3, 4, 5, 1, 6]) known.remember(`p${n}@example.org`);
		expect([1, 2, 3, 4, 5, 6].filter((n) => known.find(`p${n}@example.org`))).toEqual([1, 3, 4, 5, 6]);
	});

	it('forgets one, and with the last one the cookie', () => {
		const { jar, known } = open();
		known.remember('ann@example.org');
		known.remember('bob@example.org');
		known.forget('ann@example.org');
		known.forget('ann@example.org');
		expect(known.find('ann@example.org')).toBeNull();
		expect(known.find('bob@example.org')).not.toBeNull();
		known.forget('bob@example.org');
		expect(jar.size).toBe(0);
	});

	it('cannot be made up, nor its entries be moved to another account', () => {
		const { jar, known } = open();
		known.remember('ann@example.org');
		const [random = '', mac = ''] = (jar.get(KNOWN_COOKIE) ?? '').split('.');
		const elsewhere = open('another secret');
		elsewhere.known.remember('bob@example.org');
		for (const value of [
			elsewhere.jar.get(KNOWN_COOKIE) ?? '',
			`${random}.${'0'.repeat(64)}`,
			`${'A'.repeat(22)}.${mac}`,
			`${random}.${mac.slice(1)}`,
			'~~~~',
			'~'.repeat(8000)
		]) {
			jar.set(KNOWN_COOKIE, value);
			for (const email of ['ann@example.org', 'bob@example.org', '']) expect(known.find(email)).toBeNull();
		}
	});

	it('keeps that out of reach of scripts, other sites and the clear, and without a name in it', () => {
		const { set, known } = open();
		known.remember('ann@example.org');
		expect(set).toHaveBeenCalledWith(
			KNOWN_COOKIE,
			expect.not.stringMatching(/ann|example/),
			expect.objectContaining({
				httpOnly: true,
				sameSite: 'lax',
				secure: true,
				path: '/',
				maxAge: 31_536_000
			})
		);
		const plain = open('one', 'http://192.168.0.7:3000/');
		plain.known.remember('ann@example.org');
		expect(plain.set.mock.calls[0]?.[2 as never]).toMatchObject({ secure: false });
	});
});
