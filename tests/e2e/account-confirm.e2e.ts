/** Where addresses are confirmed: a server of its own. */
import type { BrowserContext } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';
import {
	expectSignedIn,
	findLink,
	handInSignUp,
	inventPerson,
	signIn,
	signOut,
	type Person
} from '../helpers/account-page';
import { expect, expectAccessible, test } from '../helpers/app';
import { startServer, type RunningServer } from '../helpers/server';

test.describe.configure({ mode: 'default' });

let server: RunningServer;
test.beforeAll(async () => {
	server = await startServer('server-confirm', { SOURCEWORK_CONFIRM_EMAIL: 'true' });
});
test.afterAll(() => server.stop());

/** Signs somebody up in a browser of their own; answers the link that the owner of the address gets. */
async function requestLink(context: BrowserContext, person: Person): Promise<string> {
	const page = await context.newPage();
	await handInSignUp(page, person);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.sign_up_sent_title());
	await page.close();
	return findLink(`${server.data}/outbox`, person.email) ?? '';
}

for (const javaScriptEnabled of [true, false]) {
	const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

	test(`the link and the password start an account, ${way}`, async ({ browser }) => {
		const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
		const person = inventPerson();
		const link = await requestLink(context, person);
		const page = await context.newPage();
		await page.goto(link);
		if (javaScriptEnabled) await expectAccessible(page);
		const password = page.getByLabel(m.account_password(), { exact: true });
		await expect(password).toHaveAttribute('autocomplete', 'current-password');
		// Forgetting to type it does not use the link up.
		await page.getByRole('button', { name: m.confirm_submit_signup() }).click();
		await expect(page.getByText(m.account_problem_password_missing()).first()).toBeVisible();
		await password.fill(person.password);
		await page.getByRole('button', { name: m.confirm_submit_signup() }).click();
		await expect(page.getByText(m.account_done_confirmed())).toBeVisible();
		await expectSignedIn(page, person.name);

		await page.goto(link);
		await page.getByLabel(m.account_password(), { exact: true }).fill(person.password);
		await page.getByRole('button', { name: m.confirm_submit_signup() }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.confirm_useless_title());
		await context.close();
	});

	test(`whoever signed up with another’s address gets nothing of it, ${way}`, async ({ browser }) => {
		const attacker = await browser.newContext({ baseURL: server.url });
		const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
		const attackers = inventPerson();
		const owner = { ...attackers, password: inventPerson().password };
		const link = await requestLink(attacker, attackers);

		const page = await context.newPage();
		await page.goto(link);
		await page.getByLabel(m.account_password(), { exact: true }).fill(owner.password);
		await page.getByRole('button', { name: m.confirm_submit_signup() }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.new_password_title());
		await expect(page.getByText(m.new_password_start({ email: owner.email }))).toBeVisible();
		await expect(page.getByRole('link', { name: m.new_password_skip() })).toHaveCount(0);
		if (javaScriptEnabled) await expectAccessible(page);
		await page.getByLabel(m.account_new_password()).fill(owner.password);
		await page.getByRole('button', { name: m.new_password_submit() }).click();
		await expect(page.getByText(m.account_done_confirmed())).toBeVisible();

		const theirs = await attacker.newPage();
		await signIn(theirs, attackers);
		await expect(theirs.getByText(m.account_problem_wrong_credentials())).toBeVisible();
		await signOut(page);
		await signIn(page, owner);
		await expectSignedIn(page, owner.name);
		await Promise.all([attacker.close(), context.close()]);
	});
}
