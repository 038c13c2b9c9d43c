import { m } from '../../src/i18n/generated/messages.js';
import {
	expectSignedIn,
	inventPerson,
	requestRecoveryLink,
	signIn,
	signOut,
	signUp
} from '../helpers/account-page';
import { expect, readSetting, test } from '../helpers/app';

test('an account’s whole life works without JavaScript', async ({ page }) => {
	const person = inventPerson();
	await page.goto('/sign-up');
	await page.getByRole('button', { name: m.sign_up_submit() }).click();
	await expect(page.getByRole('alert')).toContainText(m.account_problem_email_missing());
	await signUp(page, person);
	await signOut(page);
	await signIn(page, { ...person, password: 'not this one' });
	await expect(page.getByText(m.account_problem_wrong_credentials())).toBeVisible();
	await expect(page.getByLabel(m.account_email())).toHaveValue(person.email);
	await expect(page.getByLabel(m.account_password(), { exact: true })).toHaveValue('');

	const link = await requestRecoveryLink(page, person.email, readSetting('SOURCEWORK_E2E_OUTBOX'));
	await page.goto(link);
	await page.getByRole('button', { name: m.confirm_submit_recovery() }).click();
	const renewed = { ...person, password: inventPerson().password };
	await page.getByLabel(m.account_new_password()).fill(renewed.password);
	await page.getByRole('button', { name: m.new_password_submit() }).click();
	await expect(page.getByText(m.account_done_password())).toBeVisible();
	await signOut(page);
	await signIn(page, renewed);
	await expectSignedIn(page, person.name);

	await page.goto('/account');
	await page.getByLabel(m.account_erase_password(), { exact: true }).fill(renewed.password);
	await page.getByLabel(m.account_erase_agreement()).check();
	await page.getByRole('button', { name: m.account_erase_submit() }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.deleted_title());
});
