import { expect, expectAccessible, readSetting, test } from '../helpers/app';
import {
	OPEN_PAGES,
	EXERCISE_TOURS,
	TOUR_MS,
	visitAccountStates,
	visitEditorStates,
	visitProgressStates,
	visitXrayStates
} from '../helpers/tour';

for (const [name, path] of Object.entries(OPEN_PAGES)) {
	test(`axe finds nothing on ${name}`, async ({ page }) => {
		await page.goto(path);
		await expectAccessible(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(page).toHaveTitle(/Sourcework/);
	});
}

for (const [kind, visit] of Object.entries(EXERCISE_TOURS)) {
	test(`${kind}: axe finds nothing in any state of an exercise`, async ({ page }) => {
		test.setTimeout(TOUR_MS);
		await visit(page, async (state) => {
			await test.step(state, () => expectAccessible(page));
		});
	});
}

test('axe finds nothing in an open X-ray', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitXrayStates(page, async (state) => {
		await test.step(state, () => expectAccessible(page));
	});
});

test('axe finds nothing in the progress of many weeks', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitProgressStates(page, async (state) => {
		await test.step(state, () => expectAccessible(page));
	});
});

test('axe finds nothing in any state of an account', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	const look = (state: string) => test.step(state, () => expectAccessible(page));
	await visitAccountStates(page, look, readSetting('SOURCEWORK_E2E_OUTBOX'));
});

test('axe finds nothing on an editor’s pages', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitEditorStates(page, async (state) => {
		await test.step(state, () => expectAccessible(page));
	});
});

test('a move to another page is announced and lands on top', async ({ page }) => {
	await page.goto('/practice');
	await page.getByRole('link', { name: 'Articles' }).first().click();
	await expect(page.locator('[aria-live="assertive"]')).toHaveText(/Articles/);
});
