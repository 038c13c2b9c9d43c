/** Limits on what may fail, and on what may be asked for. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	accountSubject,
	addressSubject,
	createLimiter,
	LIMITS,
	reserve
} from '../../src/lib/server/auth/limits';
import { changePassword } from '../../src/lib/server/usecases/account/change-password';
import { confirmLink } from '../../src/lib/server/usecases/account/confirm';
import { eraseAccount } from '../../src/lib/server/usecases/account/erase-account';
import { requestRecovery } from '../../src/lib/server/usecases/account/recover';
import { signIn } from '../../src/lib/server/usecases/account/sign-in';
import { emailOf, openBrowser, PASSWORD, signUpIn, type Browser } from '../helpers/account';
import { openTestBackend, type TestBackend } from '../helpers/backend';

/** A browser in which nobody signed in before. */
const STRANGER = { find: () => null };

let backend: TestBackend;

beforeAll(async () => {
	backend = await openTestBackend();
});
afterAll(() => backend.close());
beforeEach(async () => {
	await backend.postgres.query('delete from public.failures');
});

/** All that count at the moment; successful sign-ins, which are never forgiven, left aside. */
const countFailures = async () =>
	(
		await backend.postgres.query<{ n: number }>(
			"select count(*)::int as n from public.failures where scope <> 'signed-in'"
		)
	).rows[0]?.n;

/** Signs somebody up in a browser that knows them from then on. */
async function openKnown(name: string, options: { address?: string } = {}) {
	const browser = openBrowser(backend, options);
	await signUpIn(browser, name);
	return browser;
}

/** Tries a wrong password twelve times at once; answers how often it was compared. */
async function tryOften(browser: () => Browser, name: string) {
	const outcomes = await Promise.all(
		Array.from({ length: 12 }, () => signIn(browser(), { email: emailOf(name), password: 'wrong' }))
	);
	return outcomes.filter(({ status }) => status === 'wrong-credentials').length;
}

/** A browser that counts how often a password reaches the auth server. */
function watch(browser: Browser) {
	const seen = { passwords: 0 };
	const watched = {
		...browser,
		get supabase() {
			const client = browser.client();
			const original = client.auth.signInWithPassword.bind(client.auth);
			client.auth.signInWithPassword = (credentials) => {
				seen.passwords++;
				return original(credentials);
			};
			return client;
		}
	};
	return { watched, seen };
}

describe('signing in', () => {
	it('lets ten of fifty wrong passwords reach the auth server, sent at once from fifty places', async () => {
		await signUpIn(openBrowser(backend), 'Target');
		const watches = Array.from({ length: 50 }, () => watch(openBrowser(backend)));
		const outcomes = await Promise.all(
			watches.map(({ watched }, n) => signIn(watched, { email: emailOf('Target'), password: `wrong ${n}` }))
		);
		expect(watches.reduce((sum, { seen }) => sum + seen.passwords, 0)).toBe(10);
		expect(outcomes.filter(({ status }) => status === 'wrong-credentials')).toHaveLength(10);
		const limited = outcomes.filter((outcome) => outcome.status === 'limited');
		expect(limited).toHaveLength(40);
		for (const { retryAfter } of limited) {
			expect(retryAfter).toBeGreaterThan(0);
			expect(retryAfter).toBeLessThanOrEqual(15 * 60);
		}
		// Even the right one has to wait now.
		const right = await signIn(openBrowser(backend), { email: emailOf('Target'), password: PASSWORD });
		expect(right.status).toBe('limited');
	});

	it('counts an address that has no account like one that has', async () => {
		const email = 'nobody@example.org';
		const statuses = [];
		for (let n = 0; n < 11; n++) {
			statuses.push((await signIn(openBrowser(backend), { email, password: 'wrong' })).status);
		}
		expect(statuses).toEqual([...Array<string>(10).fill('wrong-credentials'), 'limited']);
	});

	it('is free again when the window has passed', async () => {
		await signUpIn(openBrowser(backend), 'Patient');
		const subjects = [{ subject: accountSubject(emailOf('Patient')), most: 10 }];
		for (let n = 0; n < 10; n++) await reserve(backend, 'sign-in', subjects);
		const attempt = () => signIn(openBrowser(backend), { email: emailOf('Patient'), password: PASSWORD });
		expect((await attempt()).status).toBe('limited');
		await backend.postgres.query(
			"update public.failures set occurred_at = occurred_at - interval '15 minutes'"
		);
		expect((await attempt()).status).toBe('signed-in');
	});

	it('forgives who succeeds, however many they are behind one address', async () => {
		const address = '198.51.100.1';
		const names = ['Una', 'Vic', 'Wes'];
		for (const name of names) await signUpIn(openBrowser(backend), name);
		await backend.postgres.query('delete from public.failures');
		// One failure short of the limit: each sign-in must be gone again before the next.
		const most = LIMITS['sign-in'].address;
		const almost = [{ subject: addressSubject(address), most }];
		for (let n = 1; n < most; n++) await reserve(backend, 'sign-in', almost);
		const statuses: string[] = [];
		for (let n = 0; n < 12; n++) {
			const email = emailOf(names[n % names.length]!);
			statuses.push((await signIn(openBrowser(backend, { address }), { email, password: PASSWORD })).status);
		}
		expect(statuses).toEqual(Array(12).fill('signed-in'));
		expect(await countFailures()).toBe(most - 1);
	});

	it('stops an address that tries a hundred accounts', async () => {
		const limit = createLimiter(backend, '198.51.100.2', STRANGER);
		const results = await Promise.all(
			Array.from({ length: 120 }, (_, n) => limit('sign-in', `guess${n}@example.org`))
		);
		expect(results.filter(({ allowed }) => allowed)).toHaveLength(100);
		// A refusal leaves nothing behind that would count for the account.
		expect(await countFailures()).toBe(200);
		expect(
			(await createLimiter(backend, '198.51.100.3', STRANGER)('sign-in', 'guess119@example.org')).allowed
		).toBe(true);
	});
});

describe('a browser that the account knows', () => {
	const right = (browser: Browser, name: string) =>
		signIn(browser, { email: emailOf(name), password: PASSWORD }).then(({ status }) => status);

	it('signs in while strangers keep trying, from here and from anywhere', async () => {
		const address = '198.51.100.10';
		const home = await openKnown('Sue', { address });
		expect(await tryOften(() => openBrowser(backend), 'Sue')).toBe(10);
		await Promise.all(
			Array.from({ length: LIMITS['sign-in'].address }, (_, n) =>
				createLimiter(backend, address, STRANGER)('sign-in', `noise${n}@example.org`)
			)
		);
		expect(await right(openBrowser(backend, { address }), 'Sue')).toBe('limited');
		expect(await right(home, 'Sue')).toBe('signed-in');
		expect(await right(openBrowser(backend), 'Sue')).toBe('limited');
	});

	it('has ten wrong passwords of its own, which close no other door', async () => {
		const school = await openKnown('Tom');
		const home = openBrowser(backend);
		expect(await right(home, 'Tom')).toBe('signed-in');
		expect(await tryOften(() => school, 'Tom')).toBe(10);
		expect(await right(school, 'Tom')).toBe('limited');
		expect(await right(home, 'Tom')).toBe('signed-in');
		expect(await right(openBrowser(backend), 'Tom')).toBe('signed-in');
	});

	it('shares fifty wrong passwords with all others, so that collecting entries gains nothing', async () => {
		const limitOf = (entry: string) => createLimiter(backend, '198.51.100.20', { find: () => entry });
		let allowed = 0;
		for (let tries = 0; tries < 60; tries++) {
			const reservation = await limitOf(`entry-${tries}`)('sign-in', emailOf('Zed'));
			if (reservation.allowed) allowed++;
		}
		expect(allowed).toBe(50);
	});

	it('is a stranger to every other account, and when somebody else made up its cookie', async () => {
		const browser = await openKnown('Ulf');
		await openKnown('Vera');
		expect(await tryOften(() => browser, 'Vera')).toBe(10);
		const forged = openBrowser(backend);
		for (const [name, value] of browser.knownJar) forged.knownJar.set(name, value.replace(/.$/, 'x'));
		expect(await right(forged, 'Vera')).toBe('limited');
		expect(await right(browser, 'Ulf')).toBe('signed-in');
	});

	it('knows several, and not who only tried', async () => {
		const browser = await openKnown('Wim');
		await openKnown('Xia');
		await signIn(browser, { email: emailOf('Xia'), password: 'wrong' });
		expect(browser.browser.find(emailOf('Xia'))).toBeNull();
		expect(await right(browser, 'Xia')).toBe('signed-in');
		for (const name of ['Wim', 'Xia']) expect(browser.browser.find(emailOf(name))).not.toBeNull();
	});

	it('forgets an account that is deleted', async () => {
		const browser = await openKnown('Yan');
		await eraseAccount(browser, await browser.demandSession(), { password: PASSWORD, agreement: 'yes' });
		expect(browser.knownJar.size).toBe(0);
	});
});

describe('successful sign-ins', () => {
	it('are sixty in a quarter of an hour, however they are made, and leave nothing that keeps others out', async () => {
		const browser = await openKnown('Zoe');
		const session = await browser.demandSession();
		await backend.postgres.query('delete from public.failures');
		const email = emailOf('Zoe');
		const subjects = [{ subject: accountSubject(email), most: LIMITS['signed-in'].account }];
		for (let n = 0; n < 57; n++) await reserve(backend, 'signed-in', subjects);
		const outcomes = await Promise.all(
			Array.from({ length: 6 }, () => signIn(openBrowser(backend), { email, password: PASSWORD }))
		);
		expect(outcomes.filter(({ status }) => status === 'signed-in')).toHaveLength(3);
		expect(outcomes.filter(({ status }) => status === 'limited')).toHaveLength(3);
		const change = { currentPassword: PASSWORD, newPassword: 'another long password' };
		expect(await changePassword(browser, session, change)).toMatchObject({ status: 'limited' });
		expect(await countFailures()).toBe(0);
	});

	it('do not count what fails', async () => {
		await openKnown('Abe');
		expect(await tryOften(() => openBrowser(backend), 'Abe')).toBe(10);
		const { rows } = await backend.postgres.query("select from public.failures where scope = 'signed-in'");
		expect(rows).toEqual([]);
	});
});

it('a forgotten password can be asked for three times an hour, whether there is an account or not', async () => {
	await signUpIn(openBrowser(backend), 'Forgetful');
	for (const email of [emailOf('Forgetful'), 'stranger@example.org']) {
		const outcomes = [];
		for (let n = 0; n < 4; n++) outcomes.push(await requestRecovery(openBrowser(backend), { email }));
		expect(outcomes.map(({ status }) => status)).toEqual(['asked', 'asked', 'asked', 'limited']);
		for (const outcome of outcomes) {
			if (outcome.status === 'asked') expect(await outcome.delivery).toEqual({ done: true });
		}
	}
	expect(backend.sent.map(({ to }) => to)).toEqual(Array(3).fill(emailOf('Forgetful')));
});

it('the password of an open session is asked ten times, however it is asked', async () => {
	const browser = openBrowser(backend);
	await signUpIn(browser, 'Guessed');
	const session = await browser.demandSession();
	const guesses = Array.from({ length: 20 }, (_, n) =>
		n % 2
			? changePassword(browser, session, { currentPassword: `guess ${n}`, newPassword: 'my own password' })
			: eraseAccount(browser, session, { password: `guess ${n}`, agreement: 'yes' })
	);
	const statuses = (await Promise.all(guesses)).map(({ status }) => status);
	expect(statuses.filter((status) => status === 'wrong')).toHaveLength(10);
	expect(statuses.filter((status) => status === 'limited')).toHaveLength(10);
	expect(await browser.session()).toEqual(session);
});

it('an address signs up sixty accounts an hour', async () => {
	const address = '198.51.100.4';
	const limit = createLimiter(backend, address, STRANGER);
	for (let n = 0; n < LIMITS['sign-up'].address; n++) expect((await limit('sign-up')).allowed).toBe(true);
	expect(await signUpIn(openBrowser(backend, { address }), 'Late')).toMatchObject({ status: 'limited' });
	expect(await signUpIn(openBrowser(backend), 'Elsewhere')).toMatchObject({ status: 'signed-in' });
});

it('links cannot be guessed for long', async () => {
	const browser = openBrowser(backend);
	const link = { tokenHash: 'a'.repeat(64), type: 'recovery' } as const;
	const outcomes = await Promise.all(Array.from({ length: 40 }, () => confirmLink(browser, link, null)));
	expect(outcomes.filter(({ status }) => status === 'useless-link')).toHaveLength(30);
	expect(outcomes.filter(({ status }) => status === 'limited')).toHaveLength(10);
});

it('keeps neither addresses nor e-mail addresses', async () => {
	await createLimiter(backend, '198.51.100.5', STRANGER)('sign-in', 'private@example.org');
	const { rows } = await backend.postgres.query<{ row: string }>(
		'select f::text as row from public.failures f'
	);
	expect(rows).toHaveLength(2);
	for (const { row } of rows) expect(row).not.toMatch(/private|example|198\.51/);
});
