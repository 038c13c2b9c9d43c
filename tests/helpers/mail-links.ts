/** What tests do with the links of messages, through the use cases. */
import { confirmLinkSchema } from '../../src/lib/schemas/account';
import { createGuestToken, hashGuestToken } from '../../src/lib/server/auth/guest';
import { createGuest } from '../../src/lib/server/repositories/guests';
import { confirmLink } from '../../src/lib/server/usecases/account/confirm';
import { setNewPassword, type MailRequestOutcome } from '../../src/lib/server/usecases/account/recover';
import { PASSWORD, readMailLink, type Browser } from './account';
import { callAs, submit } from './attempt';
import type { TestBackend } from './backend';
import { HALF } from './bank';

/** Uses the link of the last message up, saying this password where it asks for one. */
export function openLastLink(backend: TestBackend, browser: Browser, password: string | null = PASSWORD) {
	return confirmLink(browser, confirmLinkSchema.parse(readMailLink(backend.sent.at(-1))), password);
}

/** Waits until the message that was asked for is sent. */
export async function delivered(outcome: MailRequestOutcome) {
	return outcome.status === 'asked' ? outcome.delivery : outcome;
}

/** Sets a password in a browser that was signed in by a link. */
export async function setPassword(browser: Browser, newPassword: string, isStart: boolean) {
	return setNewPassword(browser, await browser.demandSession(), { newPassword }, isStart);
}

/** Makes a guest with one attempt; answers the hash of its cookie. */
export async function practise(backend: TestBackend, exercise: string): Promise<string> {
	const guestTokenHash = hashGuestToken(createGuestToken());
	const guest = { type: 'guest', id: await createGuest(backend.service, guestTokenHash) } as const;
	await submit(backend.service, callAs(guest), exercise, HALF);
	return guestTokenHash;
}

/** As if every address had been confirmed a day ago. */
export async function ageConfirmations(backend: TestBackend): Promise<void> {
	await backend.postgres.query(
		"update auth.users set email_confirmed_at = email_confirmed_at - interval '1 day'"
	);
}
