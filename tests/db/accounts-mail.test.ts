/** Links in messages: confirming an address where the project asks for it, and setting a forgotten password. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmLinkSchema } from '../../src/lib/schemas/account';
import { createGuestToken, hashGuestToken } from '../../src/lib/server/auth/guest';
import { dropMailProof, hasMailProof, keepMailProof } from '../../src/lib/server/auth/mail-proof';
import { authSettings } from '../../src/lib/server/backend/embedded/auth-settings';
import { createSecrets } from '../../src/lib/server/backend/embedded/secrets';
import { createGuest } from '../../src/lib/server/repositories/guests';
import { confirmLink } from '../../src/lib/server/usecases/account/confirm';
import {
	requestConfirmation,
	requestRecovery,
	setNewPassword,
	type MailRequestOutcome
} from '../../src/lib/server/usecases/account/recover';
import { signIn } from '../../src/lib/server/usecases/account/sign-in';
import { emailOf, openBrowser, PASSWORD, readMailLink, signUpIn, type Browser } from '../helpers/account';
import { callAs, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { HALF, publishExercise } from '../helpers/bank';

let backend: TestBackend;

beforeAll(async () => {
	backend = await openTestBackend({ confirmEmail: true });
});
afterAll(() => backend.close());
beforeEach(async () => {
	await backend.postgres.query('delete from public.failures');
});

/** Uses the link of the last message up. */
const openLastLink = (browser: Browser) =>
	confirmLink(browser, confirmLinkSchema.parse(readMailLink(backend.sent.at(-1))), Date.now());

async function delivered(outcome: MailRequestOutcome) {
	return outcome.status === 'asked' ? outcome.delivery : outcome;
}

const signInAs = (name: string, password = PASSWORD) =>
	signIn(openBrowser(backend), { email: emailOf(name), password });

/** An account whose address is confirmed, and nobody signed in. */
async function makeAccount(name: string) {
	await signUpIn(openBrowser(backend), name);
	await openLastLink(openBrowser(backend));
}

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
		const token = createGuestToken();
		const guestTokenHash = hashGuestToken(token);
		const guest = { type: 'guest', id: await createGuest(backend.service, guestTokenHash) } as const;
		await submit(backend.service, callAs(guest), await publishExercise(backend.service), HALF);
		const browser = openBrowser(backend, { guestTokenHash });
		await signUpIn(browser, 'Bea');
		expect(await openLastLink(browser)).toEqual({ status: 'confirmed', signedIn: true, claimed: 1 });
		expect(await browser.session()).toMatchObject({ displayName: 'Bea' });
		expect((await signInAs('Bea')).status).toBe('signed-in');
	});

	it('uses a link up', async () => {
		await signUpIn(openBrowser(backend), 'Cal');
		expect((await openLastLink(openBrowser(backend))).status).toBe('confirmed');
		const again = openBrowser(backend);
		expect(await openLastLink(again)).toEqual({ status: 'useless-link' });
		expect(await again.session()).toBeNull();
	});

	it('takes the newer name of such a link too', async () => {
		await signUpIn(openBrowser(backend), 'Dee');
		const { tokenHash } = readMailLink(backend.sent.at(-1));
		const outcome = await confirmLink(openBrowser(backend), { tokenHash, type: 'email' }, Date.now());
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
		expect((await openLastLink(openBrowser(backend))).status).toBe('confirmed');
		expect((await signInAs('Eve')).status).toBe('signed-in');
	});
});

describe('a forgotten password', () => {
	it('is set anew by a link that works once, and ends every other session', async () => {
		await makeAccount('Fay');
		const [old, browser] = [openBrowser(backend), openBrowser(backend)];
		await signIn(old, { email: emailOf('Fay'), password: PASSWORD });
		await delivered(await requestRecovery(browser, { email: emailOf('Fay') }));

		expect(await openLastLink(browser)).toMatchObject({ status: 'confirmed', signedIn: true });
		expect(await setNewPassword(browser, { newPassword: 'brand new password' })).toEqual({
			status: 'changed'
		});
		expect(await browser.session()).toMatchObject({ email: emailOf('Fay') });
		expect(await old.session()).toBeNull();
		expect(await openLastLink(openBrowser(backend))).toEqual({ status: 'useless-link' });
		expect((await signInAs('Fay')).status).toBe('wrong-credentials');
		expect((await signInAs('Fay', 'brand new password')).status).toBe('signed-in');
	});

	it('only the last link works, and not for long', async () => {
		await makeAccount('Gus');
		const ask = async () => delivered(await requestRecovery(openBrowser(backend), { email: emailOf('Gus') }));
		await ask();
		const first = confirmLinkSchema.parse(readMailLink(backend.sent.at(-1)));
		await ask();
		expect((await confirmLink(openBrowser(backend), first, Date.now())).status).toBe('useless-link');
		await backend.postgres.query(
			"update auth.users set recovery_sent_at = recovery_sent_at - interval '61 minutes'"
		);
		expect((await openLastLink(openBrowser(backend))).status).toBe('useless-link');
	});

	it('hands no practice of others over', async () => {
		await makeAccount('Hal');
		const guestTokenHash = hashGuestToken(createGuestToken());
		await createGuest(backend.service, guestTokenHash);
		await backend.postgres.query(
			"update auth.users set email_confirmed_at = email_confirmed_at - interval '1 day'"
		);
		await delivered(await requestRecovery(openBrowser(backend), { email: emailOf('Hal') }));
		const outcome = await openLastLink(openBrowser(backend, { guestTokenHash }));
		expect(outcome).toEqual({ status: 'confirmed', signedIn: true, claimed: 0 });
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

	it('is bound to its session, ends after half an hour, and is used once', async () => {
		await makeAccount('Jay');
		const [proven, other] = [openBrowser(backend), openBrowser(backend)];
		for (const browser of [proven, other]) {
			await signIn(browser, { email: emailOf('Jay'), password: PASSWORD });
		}
		expect(await hasMailProof(backend, requestOf(proven), now)).toBe(false);
		await keepMailProof(backend, requestOf(proven), now);
		expect(await hasMailProof(backend, requestOf(proven), now)).toBe(true);
		expect(await hasMailProof(backend, requestOf(proven), now + 29 * 60_000)).toBe(true);
		expect(await hasMailProof(backend, requestOf(proven), now + 30 * 60_000)).toBe(false);

		const proof = proven.jar.get('sourcework_mail_proof')!;
		other.jar.set('sourcework_mail_proof', proof);
		expect(await hasMailProof(backend, requestOf(other), now)).toBe(false);
		const [expires, signature] = proof.split('.') as [string, string];
		for (const forged of [
			`${Number(expires) + 9999}.${signature}`,
			`${expires}.${'0'.repeat(64)}`,
			'',
			'x.y'
		]) {
			proven.jar.set('sourcework_mail_proof', forged);
			expect(await hasMailProof(backend, requestOf(proven), now)).toBe(false);
		}

		proven.jar.set('sourcework_mail_proof', proof);
		dropMailProof(requestOf(proven));
		expect(await hasMailProof(backend, requestOf(proven), now)).toBe(false);
	});
});
