import { randomUUID } from 'node:crypto';
import { m } from '../../src/i18n/generated/messages.js';
import { expect, readSetting, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';
import { SeriesPage } from '../helpers/players/series';

/** Of the longest tests here: five exercises one after the other. */
const LONG_MS = 90_000;

test('a series of all kinds, from its choice to its summary, by mouse', async ({ page }) => {
	test.setTimeout(LONG_MS);
	const series = new SeriesPage(page);
	await series.start({ length: '5' });
	const total = 5;
	const seen = new Set<string>();
	const kinds = new Set<string>();
	for (let ordinal = 1; ordinal <= total; ordinal += 1) {
		const path = new URL(page.url()).pathname;
		expect(seen).not.toContain(path);
		seen.add(path);
		kinds.add(await page.getByRole('heading', { level: 1 }).innerText());
		await expect(series.line).toContainText(m.series_line({ ordinal, total }));
		await series.finish({ mistakes: ordinal === 1 ? 1 : 0 });
		if (ordinal < total) await series.goOn();
	}
	expect(kinds.size).toBe(3);
	// After the very last one nothing is called the next.
	await expect(page.getByRole('link', { name: m.solution_next() })).toHaveCount(0);
	await page.getByRole('link', { name: m.series_see() }).click();

	await expect(page).toHaveURL(/\/practice\/[0-9a-f-]{36}$/);
	await expect(page.getByText(m.series_right_at_once({ right: total - 1, total }))).toBeVisible();
	await expect(page.getByRole('table', { name: m.series_table() }).getByRole('row')).toHaveCount(4);
	const review = page.getByRole('region', { name: m.series_review_title() });
	await review.getByRole('link').first().click();
	await expect(page).toHaveURL(new RegExp(`${[...seen][0]}#evidence-q`));

	await page.goBack();
	await page.getByRole('link', { name: m.series_another() }).click();
	await expect(page).toHaveURL(/\/practice\?kind=.*#series$/);
	await expect(page.getByText(m.practice_under_way(), { exact: true })).toHaveCount(0);
});

test('one left for later comes back in the end, and the page of practice leads back', async ({ page }) => {
	test.setTimeout(LONG_MS);
	const series = new SeriesPage(page);
	await series.start({ kinds: ['quote-speaker'] });
	const left = new URL(page.url()).pathname;
	const leave = async (ordinal: number) => {
		await series.line.getByRole('link', { name: m.series_later() }).click();
		await expect(series.line).toContainText(m.series_line({ ordinal, total: 5 }));
	};
	await leave(2);
	await series.finish();

	await page.goto('/practice');
	await expect(
		page.getByRole('heading', { name: m.practice_under_way_title({ done: 1, total: 5 }) })
	).toBeVisible();
	await page.getByRole('link', { name: m.practice_go_on() }).click();
	await expect(page).toHaveURL(new RegExp(left));
	await expect(series.line).toContainText(m.series_line({ ordinal: 1, total: 5 }));
	for (const ordinal of [3, 4, 5]) await leave(ordinal);
	// From the last of the series the way on leads back to what was left.
	await series.finish();
	await series.goOn();
	await expect(page).toHaveURL(new RegExp(left));
});

test('the numbers follow what is chosen, and nothing chosen says what to do', async ({ page }) => {
	const series = new SeriesPage(page);
	await series.choose({ kinds: [] });
	await expect(page.getByText(m.practice_fits_none())).toBeVisible();
	await page.getByRole('button', { name: m.practice_series_start() }).click();
	await expect(page.getByRole('alert')).toContainText(m.practice_problem_kinds());
	await expect(page.getByRole('alert')).toBeFocused();
	await page.locator('input[name="kind"][value="quote-speaker"]').check();
	await expect(page.getByText(m.practice_fits_none())).toHaveCount(0);
	await page.getByRole('button', { name: m.practice_series_start() }).click();
	await series.exercise.form.waitFor();
	await expect(series.line).toBeVisible();
});

test('a series by keyboard alone', async ({ page }) => {
	await page.goto('/practice');
	const start = page.getByRole('button', { name: m.practice_series_start() });
	// Enter in the form counts and starts nothing.
	await page.locator('input[name="length"][value="5"]').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/practice\?.*length=5/);
	await page.locator('input[name="level"][value="3"]').focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL((url) => !url.searchParams.getAll('level').includes('3'));
	for (let presses = 0; presses < 40 && !(await isFocused(start)); presses += 1) {
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await expect(page.getByRole('navigation', { name: m.series_line_label() })).toBeVisible();
});

function isFocused(target: import('@playwright/test').Locator): Promise<boolean> {
	return target.evaluate((element) => element === document.activeElement);
}

test('a series is its owner’s alone, and forged forms start none', async ({
	page,
	browser,
	baseURL,
	request
}) => {
	const series = new SeriesPage(page);
	await series.start({ kinds: ['quote-speaker'] });
	const own = (await series.line.getByRole('link').first().getAttribute('href')) ?? '';
	expect((await page.goto(own))?.status()).toBe(200);
	const context = await browser.newContext({ baseURL });
	const other = await context.newPage();
	expect((await other.goto(own))?.status()).toBe(404);
	// As another guest, too.
	const exercise = new ExercisePage(other);
	await exercise.openNext();
	await exercise.fillIn();
	await exercise.submit();
	expect((await other.goto(own))?.status()).toBe(404);
	await context.close();

	for (const id of [randomUUID(), 'x', '%00', 'a'.repeat(3000)]) {
		expect((await request.get(`/practice/${id}`)).status(), id.slice(0, 40)).toBe(404);
	}
	const post = async (body: string) =>
		(
			await request.post('/practice', {
				headers: {
					origin: readSetting('SOURCEWORK_E2E_URL'),
					accept: 'text/html',
					'content-type': 'application/x-www-form-urlencoded'
				},
				data: body,
				maxRedirects: 0
			})
		).status();
	expect(await post('kind=nonsense&length=5')).toBe(400);
	expect(await post('kind=quote-speaker&level=1&length=7')).toBe(400);
	expect(await post('article=%00')).toBe(400);
	expect(await post('start=1')).toBe(400);
	expect(await post('length=5')).toBe(400);
	expect(await post('article=no-such-article')).toBe(409);
	expect(await post(`length=5&${'article=a&'.repeat(1000)}`)).toBe(400);
});
