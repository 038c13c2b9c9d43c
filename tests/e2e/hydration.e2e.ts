import type { Page } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

/** The page's scripts have taken over: Kit adds what announces new pages last. */
async function expectAlive(page: Page): Promise<void> {
	await expect(page.locator('#svelte-announcer')).toBeAttached();
}

/** Holds every script back until it is called. */
async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((done) => (release = done));
	await page.route('**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

test('what is typed before the scripts arrive stays as it was typed', async ({ page }) => {
	const release = await holdScripts(page);
	await page.goto('/sign-up', { waitUntil: 'commit' });
	await page.getByLabel(m.account_email()).fill('early@example.org');
	release();
	await expectAlive(page);
	await expect(page.getByLabel(m.account_email())).toHaveValue('early@example.org');
	await expect(page.getByLabel(m.account_name(), { exact: true })).toHaveValue('');
	await expect(page.getByLabel(m.account_password(), { exact: true })).toHaveValue('');
});

test('what is chosen before the scripts arrive stays chosen', async ({ page }) => {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	const release = await holdScripts(page);
	await page.goto(path, { waitUntil: 'commit' });
	const [first] = await exercise.readQuestions();
	await exercise.choose(first!, first!.right);
	release();
	await expectAlive(page);
	await exercise.handIn.click();
	// Alive now: a refused form takes the focus without a reload.
	await expect(page.getByRole('alert')).toBeFocused();
	await expect(first!.group.getByRole('radio', { name: first!.right, exact: true })).toBeChecked();
});
