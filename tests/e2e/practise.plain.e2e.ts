import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

test('the front page’s exercise works without JavaScript: mistake, try again, proof', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await page.goto('/');
	const { length: total } = await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();
	await expect(page).toHaveURL(/\/exercise\/[0-9a-f-]{36}#result$/);
	await expect(exercise.result).toHaveText(m.result_some({ right: total - 1, total }));

	await page.getByRole('link', { name: m.again_button() }).click();
	await exercise.fillIn();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.result_all({ total }));
	await page.getByRole('link', { name: m.solution_link({ name: m.part_quote({ number: 1 }) }) }).click();
	await expect(page.locator('[id^="evidence-"]').first()).toBeInViewport();
});

test('an incomplete form comes back with its choices', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	const questions = await exercise.readQuestions();
	for (const question of questions.slice(1)) await exercise.choose(question, question.right);
	await exercise.handIn.click();
	await expect(page.getByRole('alert')).toContainText(m.answer_incomplete());
	for (const { group, right } of questions.slice(1)) {
		await expect(group.getByRole('radio', { name: right, exact: true })).toBeChecked();
	}
	await exercise.choose(questions[0]!, questions[0]!.right);
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.result_all({ total: questions.length }));
});

test('a hint, and then the answer', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	const hint = m.hint_button_for({ name: m.part_quote({ number: 1 }) });
	await exercise.form.getByRole('button', { name: hint }).click();
	await expect(page).toHaveURL(/#hint-/);
	await expect(exercise.form.getByRole('list', { name: m.hint_list_label() })).toHaveCount(1);

	const { length: total } = await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();
	await page.getByRole('button', { name: m.reveal_button() }).click();
	await expect(exercise.result).toHaveText(m.result_revealed_some({ right: total - 1, total }));
	await expect(exercise.article.locator('mark')).not.toHaveCount(0);
});
