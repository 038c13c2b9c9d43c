/** Setting a forgotten password by the link of a message. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmLinkSchema } from '../../src/lib/schemas/account';
import { dropMailProof, keepMailProof, readMailProof } from '../../src/lib/server/auth/mail-proof';
import { authSettings } from '../../src/lib/server/backend/embedded/auth-settings';
import { createSecrets } from '../../src/lib/server/backend/embedded/secrets';
import { confirmLink } from '../../src/lib/server/usecases/account/confirm';
import { requestRecovery, setNewPassword } from '../../src/lib/server/usecases/account/recover';
import { signIn } from '../../src/lib/server/usecases/account/sign-in';
import { emailOf, openBrowser, PASSWORD, readMailLink, signUpIn, type Browser } from '../helpers/account';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { publishExercise } from '../helpers/bank';
import { ageConfirmations, delivered, openLastLink, practise, setPassword } from '../helpers/mail-links';

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

const signInAs = (name: string, password = PASSWORD) =>
	signIn(openBrowser(backend), { email: emailOf(name), password });

/** A request of this browser with a cookie jar that Kit would give. */
function requestOf(browser: Browser) {
	return {
		cookies: {
			get: (name: string) => browser.jar.get(name),
			set: (name: string, value: string) => void browser.jar.set(name, value),
			delete: (name: string) => void browser.jar.delete(name)
		},
		locals: { supabase: browser.client() },
		url: new URL('http://localhost:3000/auth/confirm')
	};
}

/** An account whose address is confirmed, and nobody signed in. */
async function makeAccount(name: string) {
	await signUpIn(openBrowser(backend), name);
	await openLastLink(backend, openBrowser(backend));
	await ageConfirmations(backend);
}

describe('a forgotten password', () => {
	it('is set anew by a link that works once, and ends every other session', async () => {
		await makeAccount('Fay');
		const [old, browser] = [openBrowser(backend), openBrowser(backend)];
		await signIn(old, { email: emailOf('Fay'), password: PASSWORD });
		await delivered(await requestRecovery(browser, { email: emailOf('Fay') }));

		expect(await openLastLink(backend, browser)).toEqual({ status: 'mail-proven', isStart: false });
		expect(await setPassword(browser, 'brand new password', false)).toEqual({
			status: 'changed',
			signedIn: true,
			claimed: 0
		});
		expect(await browser.session()).toMatchObject({ email: emailOf('Fay') });
		expect(await old.session()).toBeNull();
		expect(await openLastLink(backend, openBrowser(backend))).toEqual({ status: 'useless-link' });
		expect((await signInAs('Fay')).status).toBe('wrong-credentials');
		expect((await signInAs('Fay', 'brand new password')).status).toBe('signed-in');
	});

	it('is set once: copies of the browser’s cookies are of no use afterwards', async () => {
		await makeAccount('Nia');
		const owner = openBrowser(backend);
		await delivered(await requestRecovery(owner, { email: emailOf('Nia') }));
		await openLastLink(backend, owner);
		await keepMailProof(backend, requestOf(owner), 'recovery', Date.now());
		const copy = openBrowser(backend);
		for (const [name, value] of owner.jar) copy.jar.set(name, value);
		expect(await readMailProof(backend, requestOf(copy), Date.now())).toBe('recovery');
		const stolen = await copy.demandSession();

		expect(await setPassword(owner, 'brand new password', false)).toMatchObject({ signedIn: true });
		expect(await readMailProof(backend, requestOf(copy), Date.now())).toBeNull();
		expect(await copy.session()).toBeNull();
		expect(await setNewPassword(copy, stolen, { newPassword: 'of the thief' }, false)).toEqual({
			status: 'ended'
		});
		expect(await owner.session()).toMatchObject({ email: emailOf('Nia') });
		expect(await readMailProof(backend, requestOf(owner), Date.now())).toBeNull();
	});

	it('only the last link works, and not for long', async () => {
		await makeAccount('Gus');
		const ask = async () => delivered(await requestRecovery(openBrowser(backend), { email: emailOf('Gus') }));
		await ask();
		const first = confirmLinkSchema.parse(readMailLink(backend.sent.at(-1)));
		await ask();
		expect((await confirmLink(openBrowser(backend), first, null)).status).toBe('useless-link');
		await backend.postgres.query(
			"update auth.users set recovery_sent_at = recovery_sent_at - interval '61 minutes'"
		);
		expect((await openLastLink(backend, openBrowser(backend))).status).toBe('useless-link');
	});

	it('hands no practice of others over', async () => {
		await makeAccount('Hal');
		const guestTokenHash = await practise(backend, exercise);
		await delivered(await requestRecovery(openBrowser(backend), { email: emailOf('Hal') }));
		const browser = openBrowser(backend, { guestTokenHash });
		expect(await openLastLink(backend, browser)).toEqual({ status: 'mail-proven', isStart: false });
		expect(await setPassword(browser, 'brand new password', false)).toMatchObject({ claimed: 0 });
		const { data } = await backend.service.from('guests').select('id').eq('token_hash', guestTokenHash);
		expect(data).toHaveLength(1);
	});
});

it('codes behind links are too long to be guessed while they live, here and in a hosted project', () => {
	const hosted = readFileSync('supabase/config.toml', 'utf8');
	const embedded = authSettings({
		folder: null,
		secrets: createSecrets(),
		migrations: [],
		email: { send: async () => undefined },
		siteUrl: 'http://localhost:3000',
		confirmEmail: true,
		root: '.'
	});
	expect(embedded).toMatchObject({ email: { otp_length: 10 } });
	expect(hosted).toMatch(/^otp_length = 10$/m);
});

describe('the proof that a message was read', () => {
	const now = Date.UTC(2026, 0, 1);

	it('is bound to its session, ends after half an hour, and is used once', async () => {
		await makeAccount('Jay');
		const [proven, other] = [openBrowser(backend), openBrowser(backend)];
		for (const browser of [proven, other]) {
			await signIn(browser, { email: emailOf('Jay'), password: PASSWORD });
		}
		expect(await readMailProof(backend, requestOf(proven), now)).toBeNull();
		await keepMailProof(backend, requestOf(proven), 'start', now);
		expect(await readMailProof(backend, requestOf(proven), now)).toBe('start');
		expect(await readMailProof(backend, requestOf(proven), now + 29 * 60_000)).toBe('start');
		expect(await readMailProof(backend, requestOf(proven), now + 30 * 60_000)).toBeNull();

		const proof = proven.jar.get('sourcework_mail_proof')!;
		other.jar.set('sourcework_mail_proof', proof);
		expect(await readMailProof(backend, requestOf(other), now)).toBeNull();
		const [expires, , signature] = proof.split('.') as [string, string, string];
		for (const forged of [
			`${Number(expires) + 9999}.start.${signature}`,
			`${expires}.recovery.${signature}`,
			`${expires}.other.${signature}`,
			`${expires}.start.${'0'.repeat(64)}`,
			'',
			'x.y'
		]) {
			proven.jar.set('sourcework_mail_proof', forged);
			expect(await readMailProof(backend, requestOf(proven), now)).toBeNull();
		}

		proven.jar.set('sourcework_mail_proof', proof);
		dropMailProof(requestOf(proven));
		expect(await readMailProof(backend, requestOf(proven), now)).toBeNull();
	});
});
