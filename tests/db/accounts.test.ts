/** Accounts where addresses need no confirmation, as the embedded backend does by default. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuestToken, hashGuestToken } from '../../src/lib/server/auth/guest';
import { createGuest } from '../../src/lib/server/repositories/guests';
import { changeName } from '../../src/lib/server/usecases/account/change-name';
import { changePassword } from '../../src/lib/server/usecases/account/change-password';
import { signIn } from '../../src/lib/server/usecases/account/sign-in';
import { signUp } from '../../src/lib/server/usecases/account/sign-up';
import { viewProgress } from '../../src/lib/server/usecases/view-progress';
import { emailOf, openBrowser, PASSWORD, signUpIn } from '../helpers/account';
import { callAs, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { publishExercise, RIGHT } from '../helpers/bank';

let backend: TestBackend;

beforeAll(async () => {
	backend = await openTestBackend();
});
afterAll(() => backend.close());

const trySignIn = (email: string, password: string, browser = openBrowser(backend)) =>
	signIn(browser, { email, password });

describe('signing up', () => {
	it('signs in at once, with the name and role that were given', async () => {
		const browser = openBrowser(backend);
		expect(await signUpIn(browser, 'Ann', 'teacher')).toEqual({ status: 'signed-in', claimed: 0 });
		expect(await browser.session()).toEqual({
			userId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
			email: 'ann@example.org',
			displayName: 'Ann',
			role: 'teacher',
			isEditor: false
		});
	});

	it('says that an address is taken, and leaves its account alone', async () => {
		await signUpIn(openBrowser(backend), 'Taken');
		const browser = openBrowser(backend);
		const again = await signUp(browser, {
			email: emailOf('Taken'),
			password: 'somebody else entirely',
			displayName: 'Other',
			role: 'teacher'
		});
		expect(again).toEqual({ status: 'address-taken' });
		expect(await browser.session()).toBeNull();
		expect((await trySignIn(emailOf('Taken'), PASSWORD)).status).toBe('signed-in');
	});

	it('takes over what was practised in this browser', async () => {
		const token = createGuestToken();
		const guest = {
			type: 'guest',
			id: await createGuest(backend.service, hashGuestToken(token))
		} as const;
		await submit(backend.service, callAs(guest), await publishExercise(backend.service), RIGHT);
		const before = await viewProgress(backend.service, guest);

		const browser = openBrowser(backend, { guestTokenHash: hashGuestToken(token) });
		expect(await signUpIn(browser, 'Practised')).toEqual({ status: 'signed-in', claimed: 1 });
		const { userId } = await browser.demandSession();
		expect(await viewProgress(backend.service, { type: 'user', id: userId })).toEqual(before);
		expect(before.attempts.items).toHaveLength(1);
	});
});

describe('signing in', () => {
	it('opens a session for the right password only', async () => {
		await signUpIn(openBrowser(backend), 'Bea');
		const browser = openBrowser(backend);
		expect(await trySignIn(emailOf('Bea'), `${PASSWORD}!`, browser)).toEqual({
			status: 'wrong-credentials'
		});
		expect(await browser.session()).toBeNull();
		expect(await trySignIn(emailOf('Bea'), PASSWORD, browser)).toEqual({ status: 'signed-in' });
		expect(await browser.session()).toMatchObject({ displayName: 'Bea' });
	});

	it('answers an unknown address and a wrong password alike, and no sooner', async () => {
		await signUpIn(openBrowser(backend), 'Known');
		const time = async (email: string) => {
			const started = performance.now();
			const outcome = await trySignIn(email, 'wrong password');
			return { outcome, ms: performance.now() - started };
		};
		const known = await time(emailOf('Known'));
		const unknown = await time('nobody@example.org');
		expect(unknown.outcome).toEqual(known.outcome);
		expect(Math.min(known.ms, unknown.ms)).toBeGreaterThan(390);
	});
});

describe('cookies', () => {
	const encode = (value: unknown) => `base64-${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

	it.each([
		['nothing', undefined],
		['text', 'garbage'],
		['broken base64', 'base64-!!!!'],
		['another shape', encode({ a: 1 })],
		['no strings', encode({ access_token: { a: 1 }, refresh_token: [], expires_at: 0 })],
		[
			'a token of text',
			encode({ access_token: 'YWJj.YWJj.AAAA', refresh_token: 'x', expires_at: 9_999_999_999 })
		],
		[
			'a token without a head',
			encode({
				access_token: `bnVsbA.${Buffer.from('{"exp":9999999999}').toString('base64url')}.AAAA`,
				refresh_token: 'x',
				expires_at: 9_999_999_999
			})
		],
		['null', encode(null)],
		[
			'a token of no meaning',
			encode({ access_token: 'a.b.c', refresh_token: 'x', expires_at: 9_999_999_999 })
		]
	])('that hold %s belong to nobody, and are cleared', async (_, value) => {
		const browser = openBrowser(backend);
		if (value !== undefined) browser.jar.set('sourcework_session', value);
		expect(await browser.session()).toBeNull();
		expect(browser.jar.size).toBe(0);
	});

	it('with a token whose claims were changed belong to nobody', async () => {
		const victim = openBrowser(backend);
		await signUpIn(victim, 'Victim');
		const attacker = openBrowser(backend);
		await signUpIn(attacker, 'Attacker');
		const { data } = await attacker.client().auth.getSession();
		const [header, payload, signature] = data.session!.access_token.split('.') as [string, string, string];
		const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
		const forge = (changed: object, head = header) =>
			[head, Buffer.from(JSON.stringify({ ...claims, ...changed })).toString('base64url'), signature].join(
				'.'
			);
		const sub = (await victim.demandSession()).userId;
		const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
		for (const access_token of [forge({ sub }), forge({ sub }, none)]) {
			attacker.jar.clear();
			const stored = JSON.stringify({ ...data.session, access_token });
			attacker.jar.set('sourcework_session', `base64-${Buffer.from(stored).toString('base64url')}`);
			expect(await attacker.session()).toBeNull();
			expect(attacker.jar.size).toBe(0);
		}
	});
});

describe('changing the password', () => {
	it('asks for the current one', async () => {
		const browser = openBrowser(backend);
		await signUpIn(browser, 'Cal');
		const outcome = await changePassword(browser, await browser.demandSession(), {
			currentPassword: 'not this one',
			newPassword: 'a new long password'
		});
		expect(outcome).toEqual({ status: 'wrong' });
		expect((await trySignIn(emailOf('Cal'), PASSWORD)).status).toBe('signed-in');
	});

	it('keeps this session and ends every other', async () => {
		const [here, there] = [openBrowser(backend), openBrowser(backend)];
		await signUpIn(here, 'Dee');
		await trySignIn(emailOf('Dee'), PASSWORD, there);
		const session = await here.demandSession();
		const outcome = await changePassword(here, session, {
			currentPassword: PASSWORD,
			newPassword: 'a new long password'
		});
		expect(outcome).toEqual({ status: 'changed' });
		expect(await here.session()).toEqual(session);
		expect(await there.session()).toBeNull();
		expect(there.jar.size).toBe(0);
		expect((await trySignIn(emailOf('Dee'), PASSWORD)).status).toBe('wrong-credentials');
		expect((await trySignIn(emailOf('Dee'), 'a new long password')).status).toBe('signed-in');
	});
});

describe('a profile', () => {
	it('changes its name, and only its own', async () => {
		const [eve, fay] = [openBrowser(backend), openBrowser(backend)];
		await signUpIn(eve, 'Eve');
		await signUpIn(fay, 'Fay');
		const victim = await fay.demandSession();
		await changeName(eve.supabase, await eve.demandSession(), { displayName: 'Eve Adams' });
		expect(await eve.session()).toMatchObject({ displayName: 'Eve Adams' });
		await expect(changeName(eve.supabase, victim, { displayName: 'Mallory' })).rejects.toMatchObject({
			failure: 'refused'
		});
		expect(await fay.session()).toEqual(victim);
	});

	it('never promotes itself', async () => {
		const browser = openBrowser(backend);
		await signUpIn(browser, 'Gus');
		const session = await browser.demandSession();
		const client = browser.client();
		const tries = [
			client.from('profiles').update({ role: 'teacher' }).eq('id', session.userId),
			client.from('profiles').update({ is_editor: true }).eq('id', session.userId),
			client.from('profiles').update({ display_name: 'Gus', is_editor: true }).eq('id', session.userId),
			client.from('profiles').upsert({ id: session.userId, display_name: 'Gus', role: 'teacher' }),
			client.from('profiles').delete().eq('id', session.userId)
		];
		for (const attempt of tries) expect((await attempt).error).toMatchObject({ code: '42501' });
		await client.auth.updateUser({ data: { role: 'teacher', is_editor: true, display_name: 'Boss' } });
		expect(await browser.session()).toEqual(session);
	});

	it('gets from metadata a name and one of two roles, and nothing else', async () => {
		const client = backend.createAnonymousClient();
		const { data } = await client.auth.signUp({
			email: 'hal@example.org',
			password: PASSWORD,
			options: { data: { display_name: 'x'.repeat(500), role: 'admin', is_editor: true } }
		});
		const { data: profile } = await client.from('profiles').select('*').eq('id', data.user!.id).single();
		expect(profile).toMatchObject({ display_name: 'x'.repeat(60), role: 'student', is_editor: false });
	});
});
