import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';

const de = { locale: 'de' } as const;

test('the language is changed without JavaScript, and back', async ({ page }) => {
	await page.goto('/about');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByRole('button', { name: 'Deutsch' }).click();
	await expect(page).toHaveURL(/\/about$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'de');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.about_title({}, de));
	await page.getByRole('link', { name: m.nav_articles({}, de), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.articles_title({}, de));
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
