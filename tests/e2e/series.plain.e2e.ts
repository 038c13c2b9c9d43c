import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { SeriesPage } from '../helpers/players/series';

test('a series from its choice to its summary without JavaScript', async ({ page }) => {
	test.setTimeout(90_000);
	const series = new SeriesPage(page);
	await series.choose({ length: '5' });
	await page.getByRole('button', { name: m.practice_fits_count() }).last().click();
	await expect(page).toHaveURL(/\/practice\?.*kind=quote-speaker/);
	await expect(page.getByRole('status').filter({ hasText: m.practice_fits_note() })).toBeVisible();
	await page.getByRole('button', { name: m.practice_series_start() }).click();
	for (let ordinal = 1; ordinal <= 5; ordinal += 1) {
		await expect(series.line).toContainText(m.series_line({ ordinal, total: 5 }));
		await series.finish({ mistakes: ordinal === 2 ? 1 : 0 });
		if (ordinal < 5) await series.goOn();
	}
	await page.getByRole('link', { name: m.series_see() }).click();
	await expect(page.getByRole('heading', { name: m.series_review_title() })).toBeVisible();
	await page.getByRole('region', { name: m.series_review_title() }).getByRole('link').first().click();
	await expect(page.locator('[id^="evidence-"]').first()).toBeVisible();
});

test('a choice that does not fit comes back with what was chosen', async ({ page }) => {
	const series = new SeriesPage(page);
	await series.choose({ kinds: [], length: '10' });
	await page.getByRole('button', { name: m.practice_series_start() }).click();
	await expect(page.getByRole('alert')).toContainText(m.practice_problem_kinds());
	await expect(page.locator('input[name="length"][value="10"]')).toBeChecked();
	await expect(page.locator('input[name="kind"]:checked')).toHaveCount(0);
});
