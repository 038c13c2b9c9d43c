import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

test('from any place in the article one touch leads back to the exercise', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	const back = page.getByRole('link', { name: m.jump_to_exercise() });
	await expect(back).not.toBeInViewport();
	const paragraphs = page.locator('p.prose');
	for (const paragraph of [paragraphs.first(), paragraphs.nth(8), paragraphs.last()]) {
		await paragraph.scrollIntoViewIfNeeded();
		await expect(back).toBeInViewport({ ratio: 1 });
	}
	expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await back.tap();
	await expect(exercise.form).toBeInViewport();
	await expect(back).not.toBeInViewport();
});

test('the link back never covers the words a link leads to', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	const { length: total } = await exercise.fillIn();
	await exercise.submit();
	const back = page.getByRole('link', { name: m.jump_to_exercise() });
	for (let number = 1; number <= total; number += 1) {
		await page.getByRole('link', { name: m.solution_link({ name: m.part_quote({ number }) }) }).click();
		await expect(page.locator(`#evidence-q${number}`)).toBeInViewport();
		const words = await page.locator(`#evidence-q${number}`).evaluate((mark) => {
			const { top, bottom } = mark.getClientRects()[0]!;
			return { top, bottom };
		});
		const link = (await back.boundingBox())!;
		expect(words.bottom).toBeLessThan(link.y);
		expect(words.top).toBeGreaterThan(0);
	}
});

test('the front page shows the article’s beginning until a link leads into it', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await page.goto('/');
	const height = () => exercise.article.evaluate((element) => element.getBoundingClientRect().height);
	expect(await height()).toBeLessThan(500);
	const [first] = await exercise.readQuestions();
	await first!.group.getByRole('button').click();
	await first!.group.getByRole('listitem').getByRole('link').click();
	await expect(page.locator('p.prose:target')).toBeInViewport();
	expect(await height()).toBeGreaterThan(1000);

	await page.getByRole('link', { name: m.jump_to_exercise() }).tap();
	await expect(exercise.form).toBeInViewport();
	expect(await height()).toBeLessThan(500);
	await page.getByRole('link', { name: m.article_preview_open() }).tap();
	expect(await height()).toBeGreaterThan(1000);
});
