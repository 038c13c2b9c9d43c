import { describe, expect, it, vi } from 'vitest';
import { createGuestToken, GUEST_COOKIE, hashGuestToken, keepGuestToken, readGuestToken } from './guest';

const bringing = (value: string | undefined) => ({
	get: (name: string) => (name === GUEST_COOKIE ? value : undefined)
});

describe('the guest cookie', () => {
	it('reads the tokens it makes', () => {
		const token = createGuestToken();
		expect(readGuestToken(bringing(token))).toBe(token);
		expect(createGuestToken()).not.toBe(token);
	});

	it.each([
		undefined,
		'',
		'guest',
		'a'.repeat(42),
		'a'.repeat(44),
		`${'a'.repeat(42)}=`,
		`${'a'.repeat(42)}\n`
	])('ignores %j', (value) => {
		expect(readGuestToken(bringing(value))).toBeNull();
	});

	it('is known to the database by its hash alone', () => {
		const token = createGuestToken();
		expect(hashGuestToken(token)).toMatch(/^[0-9a-f]{64}$/);
		expect(hashGuestToken(token)).toBe(hashGuestToken(token));
		expect(hashGuestToken(token)).not.toBe(hashGuestToken(createGuestToken()));
	});

	it('is out of reach of scripts and other sites, and over https never sent in the clear', () => {
		const set = vi.fn();
		keepGuestToken({ set }, 'token', true);
		expect(set).toHaveBeenCalledWith(
			GUEST_COOKIE,
			'token',
			expect.objectContaining({ httpOnly: true, sameSite: 'lax', secure: true, path: '/', maxAge: 2_592_000 })
		);
	});
});
