import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

test.use({ viewport: { width: 320, height: 640 } });

test('the front page’s article opens and closes by links alone', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await page.goto('/');
	const height = () => exercise.article.evaluate((element) => element.getBoundingClientRect().height);
	expect(await height()).toBeLessThan(500);
	await page.getByRole('link', { name: m.article_preview_open() }).click();
	expect(await height()).toBeGreaterThan(1000);
	await page.getByRole('link', { name: m.jump_to_exercise() }).click();
	expect(await height()).toBeLessThan(500);
});
