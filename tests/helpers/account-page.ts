import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';

export interface Person {
	readonly name: string;
	readonly email: string;
	readonly password: string;
}

/** Somebody nobody else is: tests share one database. */
export function inventPerson(name = 'Ada'): Person {
	return {
		name,
		email: `${name.toLowerCase().replaceAll(' ', '.')}-${randomUUID()}@example.org`,
		password: `bridge ${randomUUID()}`
	};
}

/** Signs up from the page's form and waits until the account is open. */
export async function signUp(page: Page, person: Person): Promise<void> {
	await handInSignUp(page, person);
	await expectSignedIn(page, person.name);
}

/** Hands the sign-up form in; the caller says what should come of it. */
export async function handInSignUp(page: Page, person: Person): Promise<void> {
	await page.goto('/sign-up');
	await page.getByLabel(m.account_name(), { exact: true }).fill(person.name);
	await page.getByLabel(m.account_email()).fill(person.email);
	await page.getByLabel(m.account_password(), { exact: true }).fill(person.password);
	await page.getByRole('button', { name: m.sign_up_submit() }).click();
}

/** Hands the sign-in form in; the caller says what should come of it. */
export async function signIn(page: Page, { email, password }: Person, path = '/sign-in'): Promise<void> {
	await page.goto(path);
	await page.getByLabel(m.account_email()).fill(email);
	await page.getByLabel(m.account_password(), { exact: true }).fill(password);
	await page.getByRole('main').getByRole('button', { name: m.sign_in_submit() }).click();
}

export async function signOut(page: Page): Promise<void> {
	await page.getByRole('button', { name: m.nav_sign_out() }).click();
	await expect(page.getByRole('link', { name: m.nav_sign_in(), exact: true })).toBeVisible();
}

export async function expectSignedIn(page: Page, name: string): Promise<void> {
	await expect(
		page.getByRole('navigation').getByRole('link', { name: `${m.nav_account()} ${name}` })
	).toBeVisible();
}

export async function expectSignedOut(page: Page): Promise<void> {
	await expect(page.getByRole('button', { name: m.nav_sign_out() })).toHaveCount(0);
}

/** Asks for a link for a new password and reads it out of the outbox, as the keeper of the computer would. */
export async function requestRecoveryLink(page: Page, email: string, outbox: string): Promise<string> {
	await page.goto('/forgot-password');
	await page.getByLabel(m.account_email()).fill(email);
	await page.getByRole('button', { name: m.forgot_submit() }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.forgot_sent_title());
	let link: string | undefined;
	// The page does not wait for the message, so that nobody can tell by the time it takes whether there is an account.
	await expect(() => {
		link = findLink(outbox, email);
		expect(link).toBeDefined();
	}).toPass();
	return link ?? '';
}

/** The link in the newest message to an address. */
export function findLink(outbox: string, email: string): string | undefined {
	const messages = listMessages(outbox, email);
	return messages.at(-1)?.match(/https?:\/\/\S+\/auth\/confirm\?\S+/)?.[0];
}

/** Messages to an address, oldest first. */
export function listMessages(outbox: string, email: string): string[] {
	try {
		return readdirSync(outbox)
			.filter((file) => file.endsWith('.txt') && !file.startsWith('.'))
			.sort()
			.map((file) => readFileSync(join(outbox, file), 'utf8'))
			.filter((message) => message.includes(`To: ${email}\n`));
	} catch (error) {
		// The folder is made with the first message.
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
