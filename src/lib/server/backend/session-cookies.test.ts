import { describe, expect, it, vi } from 'vitest';
import { guardSessionCookies } from './session-cookies';

const encode = (value: unknown) => `base64-${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
const SESSION = { access_token: 'a.b.c', refresh_token: 'r', expires_at: 1_800_000_000, user: { id: 'é' } };

/** A jar with these cookies, and what was written to it. */
function openJar(cookies: Record<string, string>) {
	const setAll = vi.fn();
	const getAll = () => Object.entries(cookies).map(([name, value]) => ({ name, value }));
	return { jar: guardSessionCookies({ getAll, setAll }, 's'), setAll };
}

const namesOf = (jar: { getAll(): { name: string }[] }) => jar.getAll().map(({ name }) => name);

describe('the cookies of a session', () => {
	it.each<Record<string, string>>([
		{ s: encode(SESSION) },
		{ 's.0': encode(SESSION).slice(0, 20), 's.1': encode(SESSION).slice(20) },
		{ other: 'base64-x' },
		{}
	])('are left alone where they hold one: %j', (cookies) => {
		const { jar, setAll } = openJar(cookies);
		expect(namesOf(jar)).toEqual(Object.keys(cookies));
		expect(setAll).not.toHaveBeenCalled();
	});

	it.each([
		'',
		'garbage',
		'base64-!!!!',
		'{"access_token":"a.b.c","refresh_token":"r"}',
		`base64-${Buffer.from([0x22, 0xff, 0x22]).toString('base64url')}`,
		...[null, 5, 'x', [], {}].map(encode),
		encode({ ...SESSION, access_token: { a: 1 } }),
		encode({ ...SESSION, access_token: 'a' }),
		encode({ ...SESSION, access_token: 'a.b.\u0000' }),
		encode({ ...SESSION, refresh_token: [] }),
		encode({ ...SESSION, refresh_token: '' }),
		encode({ ...SESSION, refresh_token: '\u0000' }),
		encode({ ...SESSION, refresh_token: 'r\n' }),
		encode({ ...SESSION, user: 1 }),
		encode({ ...SESSION, user: 'x' }),
		encode({ ...SESSION, user: null }),
		encode({ ...SESSION, user: [] }),
		encode({ ...SESSION, expires_at: 'soon' })
	])('are hidden and cleared where they hold %j', (value) => {
		const { jar, setAll } = openJar({ 's.0': value, 's.1': '', other: 'x', 's-verifier': 'y' });
		expect(namesOf(jar)).toEqual(['other', 's-verifier']);
		expect(setAll).toHaveBeenCalledExactlyOnceWith(
			['s.0', 's.1'].map((name) => ({ name, value: '', options: { maxAge: 0 } }))
		);
	});

	it('live for thirty days', () => {
		const { jar, setAll } = openJar({});
		jar.setAll([
			{ name: 's', value: 'x', options: { maxAge: 34_560_000, path: '/' } },
			{ name: 's.0', value: '', options: { maxAge: 0 } }
		]);
		expect(setAll).toHaveBeenCalledWith([
			{ name: 's', value: 'x', options: { maxAge: 2_592_000, path: '/' } },
			{ name: 's.0', value: '', options: { maxAge: 0 } }
		]);
	});
});
