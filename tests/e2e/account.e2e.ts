import { readFileSync } from 'node:fs';
import { m } from '../../src/i18n/generated/messages.js';
import {
	expectSignedIn,
	expectSignedOut,
	findLink,
	inventPerson,
	listMessages,
	requestRecoveryLink,
	signIn,
	signOut,
	signUp
} from '../helpers/account-page';
import { expect, readSetting, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

test('what a guest practised moves to the account, and stays there', async ({
	page,
	context,
	browser,
	baseURL
}) => {
	const person = inventPerson();
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	const { length: total } = await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();
	const figure = `${Math.round((100 * (total - 1)) / total)}%`;

	await page.goto('/progress');
	await page.getByRole('link', { name: m.progress_guest_sign_up() }).click();
	await expect(page.getByText(m.sign_up_practice())).toBeVisible();
	await signUp(page, person);
	await page.goto('/progress');
	await expect(page.getByText(figure, { exact: true }).first()).toBeVisible();
	await expect(page.getByText(m.progress_guest_title())).toHaveCount(0);
	expect((await context.cookies()).map(({ name }) => name)).not.toContain('sourcework_guest');

	// From another browser it is the same.
	const elsewhere = await browser.newContext({ baseURL });
	const other = await elsewhere.newPage();
	await signIn(other, person, '/sign-in?next=/progress');
	await expect(other).toHaveURL('/progress');
	await expect(other.getByText(figure, { exact: true }).first()).toBeVisible();
	await elsewhere.close();

	// And after signing out it is nobody's here.
	await signOut(page);
	await page.goto('/progress');
	await expect(page.getByRole('heading', { name: m.progress_empty_title() })).toBeVisible();
});

test('signing in: a wrong password says no more than that, the right one goes where it was going', async ({
	page,
	context
}) => {
	const person = inventPerson();
	await signUp(page, person);
	await signOut(page);
	const wrong = m.account_problem_wrong_credentials();

	await signIn(page, { ...person, password: 'not this one' });
	await expect(page.getByText(wrong)).toBeVisible();
	await expect(page.getByLabel(m.account_email())).toHaveValue(person.email);
	await signIn(page, inventPerson('Nobody'));
	await expect(page.getByText(wrong)).toBeVisible();

	await page.goto('/account');
	await expect(page).toHaveURL('/sign-in?next=%2Faccount');
	await signIn(page, person, page.url());
	await expect(page).toHaveURL('/account');
	for (const { name, httpOnly, sameSite } of await context.cookies()) {
		expect({ name, httpOnly, sameSite }).toEqual({ name, httpOnly: true, sameSite: 'Lax' });
	}
	const days = new Map(
		(await context.cookies()).map(({ name, expires }) => [name, (expires - Date.now() / 1000) / 86_400])
	);
	expect(days.get('sourcework_session')).toBeCloseTo(30, 1);
	expect(days.get('sourcework_known')).toBeCloseTo(365, 1);
	// Nothing of the session is in a page.
	expect(await page.content()).not.toMatch(/access_token|refresh_token|eyJ[A-Za-z0-9_-]{10}/);
});

test('a forgotten password: the link waits in the outbox, works once, and ends other sessions', async ({
	page,
	browser,
	baseURL
}) => {
	const outbox = readSetting('SOURCEWORK_E2E_OUTBOX');
	const person = inventPerson();
	await signUp(page, person);
	const elsewhere = await browser.newContext({ baseURL });
	const forgetful = await elsewhere.newPage();

	const link = await requestRecoveryLink(forgetful, person.email, outbox);
	// A program that looks at links does not use it up.
	expect((await forgetful.request.get(link)).status()).toBe(200);
	await forgetful.goto(link);
	await forgetful.getByRole('button', { name: m.confirm_submit_recovery() }).click();
	await expect(forgetful.getByRole('heading', { level: 1 })).toHaveText(m.new_password_title());
	const renewed = { ...person, password: inventPerson().password };
	await forgetful.getByLabel(m.account_new_password()).fill(renewed.password);
	await forgetful.getByRole('button', { name: m.new_password_submit() }).click();
	await expect(forgetful.getByText(m.account_done_password())).toBeVisible();

	// The other browser is signed out, the old password and the link are of no use.
	await page.goto('/account');
	await expect(page).toHaveURL(/\/sign-in/);
	await signIn(page, person);
	await expect(page.getByText(m.account_problem_wrong_credentials())).toBeVisible();
	await page.goto(link);
	await page.getByRole('button', { name: m.confirm_submit_recovery() }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.confirm_useless_title());
	await signIn(page, renewed);
	await expectSignedIn(page, person.name);
	await elsewhere.close();
});

test('asking for a link for an unknown address answers the same, and sends nothing', async ({ page }) => {
	const outbox = readSetting('SOURCEWORK_E2E_OUTBOX');
	const nobody = inventPerson('Nobody');
	await page.goto('/forgot-password');
	await page.getByLabel(m.account_email()).fill(nobody.email);
	await page.getByRole('button', { name: m.forgot_submit() }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.forgot_sent_title());
	await expect(page.getByText(m.mail_outbox())).toBeVisible();

	// A message asked for later is there: the one to nobody would have been, too.
	const person = inventPerson();
	await signUp(page, person);
	await requestRecoveryLink(page, person.email, outbox);
	expect(findLink(outbox, nobody.email)).toBeUndefined();
	expect(listMessages(outbox, nobody.email)).toEqual([]);
});

test('a new name shows at once; a new password needs the old one, and signs out elsewhere', async ({
	page,
	browser,
	baseURL
}) => {
	const person = inventPerson();
	await signUp(page, person);
	await page.goto('/account');
	await page.getByLabel(m.account_name(), { exact: true }).fill('Grace H.');
	await page.getByRole('button', { name: m.account_name_submit() }).click();
	await expect(page.getByText(m.account_done_name())).toBeVisible();
	await expectSignedIn(page, 'Grace H.');

	const elsewhere = await browser.newContext({ baseURL });
	const other = await elsewhere.newPage();
	await signIn(other, person);
	await expectSignedIn(other, 'Grace H.');

	const renewed = inventPerson().password;
	await page.getByLabel(m.account_current_password()).fill('not this one');
	await page.getByLabel(m.account_new_password()).fill(renewed);
	await page.getByRole('button', { name: m.account_password_submit() }).click();
	await expect(page.getByText(m.account_problem_password_wrong()).first()).toBeVisible();
	await page.getByLabel(m.account_current_password()).fill(person.password);
	await page.getByLabel(m.account_new_password()).fill(renewed);
	await page.getByRole('button', { name: m.account_password_submit() }).click();
	await expect(page.getByText(m.account_done_password())).toBeVisible();
	await expectSignedIn(page, 'Grace H.');

	await other.goto('/account');
	await expect(other).toHaveURL(/\/sign-in/);
	await elsewhere.close();
});

test('the data of an account can be taken along: answers and scores, and no key', async ({ page }) => {
	const person = inventPerson();
	await signUp(page, person);
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();

	await page.goto('/account');
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: m.account_data_submit() }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^sourcework-data-\d{4}-\d\d-\d\d\.json$/);
	const text = readFileSync(await file.path(), 'utf8');
	const data = JSON.parse(text) as { account: { email: string }; attempts: unknown[] };
	expect(data.account.email).toBe(person.email);
	expect(data.attempts).toHaveLength(1);
	expect(text).not.toMatch(/evidence|proof|"key"|password|token/i);
});

test('a deleted account is gone, everywhere and at once', async ({ page, browser, baseURL }) => {
	const person = inventPerson();
	await signUp(page, person);
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();
	const elsewhere = await browser.newContext({ baseURL });
	const other = await elsewhere.newPage();
	await signIn(other, person);
	await expectSignedIn(other, person.name);

	await page.goto('/account');
	const erase = page.getByRole('button', { name: m.account_erase_submit() });
	await page.getByLabel(m.account_erase_password(), { exact: true }).fill(person.password);
	await erase.click();
	await expect(page.getByText(m.account_problem_agreement_missing()).first()).toBeVisible();
	await page.getByLabel(m.account_erase_password(), { exact: true }).fill('not this one');
	await page.getByLabel(m.account_erase_agreement()).check();
	await erase.click();
	await expect(page.getByText(m.account_problem_password_wrong()).first()).toBeVisible();
	await page.getByLabel(m.account_erase_password(), { exact: true }).fill(person.password);
	await page.getByLabel(m.account_erase_agreement()).check();
	await erase.click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.deleted_title());
	await expectSignedOut(page);
	await other.goto('/progress');
	await expectSignedOut(other);
	await expect(other.getByRole('heading', { name: m.progress_empty_title() })).toBeVisible();
	await signIn(page, person);
	await expect(page.getByText(m.account_problem_wrong_credentials())).toBeVisible();
	// The address is free again.
	await signUp(page, person);
	await page.goto('/progress');
	await expect(page.getByRole('heading', { name: m.progress_empty_title() })).toBeVisible();
	await elsewhere.close();
});

test('a refused sign-up names every field, keeps what was typed but the password, and takes the focus', async ({
	page
}) => {
	await page.goto('/sign-up');
	await page.getByLabel(m.account_email()).fill('not an address');
	await page.getByLabel(m.account_password(), { exact: true }).fill('short');
	await page.getByRole('button', { name: m.sign_up_submit() }).click();
	const summary = page.getByRole('alert');
	await expect(summary).toBeFocused();
	for (const problem of [
		m.account_problem_name_missing(),
		m.account_problem_email_malformed(),
		m.account_problem_password_short()
	]) {
		await expect(summary.getByRole('link', { name: problem })).toBeVisible();
	}
	await expect(page.getByLabel(m.account_email())).toHaveValue('not an address');
	await expect(page.getByLabel(m.account_email())).toHaveAccessibleDescription(
		m.account_problem_email_malformed()
	);
	await summary.getByRole('link', { name: m.account_problem_email_malformed() }).click();
	await expect(page.getByLabel(m.account_email())).toBeFocused();

	const person = inventPerson();
	await signUp(page, person);
	await signOut(page);
	await page.goto('/sign-up');
	await page.getByLabel(m.account_name(), { exact: true }).fill(person.name);
	await page.getByLabel(m.account_email()).fill(person.email);
	await page.getByLabel(m.account_password(), { exact: true }).fill(person.password);
	await page.getByRole('button', { name: m.sign_up_submit() }).click();
	await expect(page.getByText(m.account_problem_address_taken())).toBeVisible();
});
