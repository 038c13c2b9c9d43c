import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';

/** Too narrow for notes beside the text: they stand at the foot of the window. */
test.use({ viewport: { width: 800, height: 900 } });

test('an X-ray is revealed and read without JavaScript', async ({ page }) => {
	await page.goto('/articles/a-critical-moment-in-geneva/x-ray');
	await page.locator('form[action$="?/reveal"] button').click();
	await expect(page).toHaveURL(/\/x-ray$/);

	const note = page.locator('#opinion-note-1');
	await page.getByRole('button', { name: m.opinion_why({ number: 1 }), exact: true }).click();
	await expect(note).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(note).toBeHidden();
	// The sentence is as good as its number.
	await page.locator('label[for="opinion-why-2"]').first().click();
	await expect(page.locator('#opinion-note-2')).toBeInViewport();

	await page.getByRole('link', { name: m.voices_quote_link({ number: 1, name: 'Antony Blinken' }) }).click();
	await expect(page.locator('#quote-1')).toBeInViewport();
});
