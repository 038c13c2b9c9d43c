/** Starting an account where addresses are confirmed first, by whoever owns the address and by who does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmLink } from '../../src/lib/server/usecases/account/confirm';
import { requestConfirmation, requestRecovery } from '../../src/lib/server/usecases/account/recover';
import { signIn } from '../../src/lib/server/usecases/account/sign-in';
import { signUp } from '../../src/lib/server/usecases/account/sign-up';
import { emailOf, openBrowser, PASSWORD, readMailLink, signUpIn } from '../helpers/account';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { publishExercise } from '../helpers/bank';
import { delivered, openLastLink, practise, setPassword } from '../helpers/mail-links';

let backend: TestBackend;
let exercise: string;

beforeAll(async () => {
	backend = await openTestBackend({ confirmEmail: true });
	exercise = await publishExercise(backend.service);
});
afterAll(() => backend.close());
beforeEach(async () => {
	await backend.postgres.query('delete from public.failures');
});

const countSessions = async (name: string) =>
	(
		await backend.postgres.query<{ n: number }>(
			'select count(*)::int as n from auth.sessions s join auth.users u on u.id = s.user_id where u.email = $1',
			[emailOf(name)]
		)
	).rows[0]?.n;

const signInAs = (name: string, password = PASSWORD) =>
	signIn(openBrowser(backend), { email: emailOf(name), password });

describe('signing up', () => {
	it('answers a new address and a known one alike, and no sooner', async () => {
		const time = async () => {
			const browser = openBrowser(backend);
			const started = performance.now();
			const outcome = await signUpIn(browser, 'Ann');
			return { outcome, ms: performance.now() - started, cookies: browser.jar.size };
		};
		const before = backend.sent.length;
		const [fresh, known] = [await time(), await time()];
		expect(fresh).toMatchObject({ outcome: { status: 'mail-sent' }, cookies: 0 });
		expect(known).toMatchObject({ outcome: { status: 'mail-sent' }, cookies: 0 });
		expect(Math.min(fresh.ms, known.ms)).toBeGreaterThan(990);
		expect(backend.sent.length).toBe(before + 1);
	});

	it('does not sign in before the address is confirmed, and does not tell strangers why', async () => {
		await signUpIn(openBrowser(backend), 'Waiting');
		expect(await signInAs('Waiting')).toEqual({ status: 'wrong-credentials' });
		expect(await signInAs('Waiting', 'wrong')).toEqual({ status: 'wrong-credentials' });
	});

	it('takes over the practice of the browser that opens the link', async () => {
		const browser = openBrowser(backend, { guestTokenHash: await practise(backend, exercise) });
		await signUpIn(browser, 'Bea');
		expect(await openLastLink(backend, browser)).toEqual({ status: 'confirmed', signedIn: true, claimed: 1 });
		expect(await browser.session()).toMatchObject({ displayName: 'Bea' });
		expect((await signInAs('Bea')).status).toBe('signed-in');
	});

	it('uses a link up', async () => {
		await signUpIn(openBrowser(backend), 'Cal');
		expect((await openLastLink(backend, openBrowser(backend))).status).toBe('confirmed');
		const again = openBrowser(backend);
		expect(await openLastLink(backend, again)).toEqual({ status: 'useless-link' });
		expect(await again.session()).toBeNull();
	});

	it('takes the newer name of such a link too', async () => {
		await signUpIn(openBrowser(backend), 'Dee');
		const { tokenHash } = readMailLink(backend.sent.at(-1));
		const outcome = await confirmLink(openBrowser(backend), { tokenHash, type: 'email' }, PASSWORD);
		expect(outcome.status).toBe('confirmed');
	});

	it('sends another link that starts the account, and none to strangers', async () => {
		await signUpIn(openBrowser(backend), 'Eve');
		const before = backend.sent.length;
		expect(
			await delivered(await requestConfirmation(openBrowser(backend), { email: emailOf('Eve') }))
		).toEqual({ done: true });
		expect(
			await delivered(await requestConfirmation(openBrowser(backend), { email: 'no@example.org' }))
		).toEqual({ done: true });
		expect(backend.sent.slice(before).map(({ to }) => to)).toEqual([emailOf('Eve')]);
		const browser = openBrowser(backend);
		expect(await openLastLink(backend, browser)).toEqual({ status: 'mail-proven', isStart: true });
		// The same one again, now from whoever reads the mail.
		expect(await setPassword(browser, PASSWORD, true)).toMatchObject({ status: 'changed', signedIn: true });
		expect((await signInAs('Eve')).status).toBe('signed-in');
	});
});

describe('an address that somebody else signed up with', () => {
	const ATTACKERS = 'known to the attacker';
	const OWN = 'the password of the owner';

	/** The attacker signs up; the message goes to the owner of the address. */
	async function hijack(name: string) {
		const form = { email: emailOf(name), password: ATTACKERS, displayName: name, role: 'student' } as const;
		await signUp(openBrowser(backend), form);
	}

	it('is its owner’s: the link does not start the account with a password they cannot say', async () => {
		await hijack('Ivo');
		const owner = openBrowser(backend, { guestTokenHash: await practise(backend, exercise) });
		expect(await openLastLink(backend, owner, OWN)).toEqual({ status: 'mail-proven', isStart: true });
		expect(await owner.session()).toMatchObject({ email: emailOf('Ivo') });
		// From here on, also before the owner has set one, and if they never do.
		expect((await signInAs('Ivo', ATTACKERS)).status).toBe('wrong-credentials');
		expect(await countSessions('Ivo')).toBe(1);

		expect(await setPassword(owner, OWN, true)).toEqual({ status: 'changed', signedIn: true, claimed: 1 });
		expect(await countSessions('Ivo')).toBe(1);
		expect((await signInAs('Ivo', ATTACKERS)).status).toBe('wrong-credentials');
		expect((await signInAs('Ivo', OWN)).status).toBe('signed-in');
	});

	it('is its owner’s, also where they ask for another link', async () => {
		for (const ask of [requestConfirmation, requestRecovery]) {
			const name = `Jan-${ask.name}`;
			await hijack(name);
			await delivered(await ask(openBrowser(backend), { email: emailOf(name) }));
			const owner = openBrowser(backend);
			expect(await openLastLink(backend, owner)).toEqual({ status: 'mail-proven', isStart: true });
			expect((await signInAs(name, ATTACKERS)).status).toBe('wrong-credentials');
			expect(await countSessions(name)).toBe(1);
		}
	});

	it('keeps no session of the attacker, who was quicker than the owner', async () => {
		await hijack('Kay');
		const attacker = openBrowser(backend);
		const owner = openBrowser(backend);
		// Signs in between the link and the check of the password.
		const original = backend.createAnonymousClient.bind(backend);
		let clients = 0;
		const slow = {
			...owner,
			supabase: owner.client(),
			backend: {
				...backend,
				createAnonymousClient: () => {
					const client = original();
					if (++clients !== 2) return client;
					const signInWithPassword = client.auth.signInWithPassword.bind(client.auth);
					client.auth.signInWithPassword = async (credentials) => {
						await signIn(attacker, { email: emailOf('Kay'), password: ATTACKERS });
						return signInWithPassword(credentials);
					};
					return client;
				}
			}
		};
		expect(await openLastLink(backend, slow, OWN)).toEqual({ status: 'mail-proven', isStart: true });
		expect(attacker.jar.size).toBeGreaterThan(0);
		expect(await attacker.session()).toBeNull();
		expect(await owner.session()).not.toBeNull();
	});

	it('is not given away where the password cannot be checked', async () => {
		await hijack('Lea');
		expect(await openLastLink(backend, openBrowser(backend), null)).toEqual({
			status: 'mail-proven',
			isStart: true
		});
		expect((await signInAs('Lea', ATTACKERS)).status).toBe('wrong-credentials');
	});

	it('leaves one session of who can say the password', async () => {
		await signUpIn(openBrowser(backend), 'Moa');
		const owner = openBrowser(backend);
		expect(await openLastLink(backend, owner)).toMatchObject({ status: 'confirmed', signedIn: true });
		expect(await countSessions('Moa')).toBe(1);
		expect(owner.browser.find(emailOf('Moa'))).not.toBeNull();
	});
});
