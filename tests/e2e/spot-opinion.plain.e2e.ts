import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { OpinionPage } from '../helpers/players/spot-opinion';

test('without JavaScript: a wrong mark, try again, proof', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	const { length: total } = (await exercise.readSentences()).filter((sentence) => sentence.isOpinion);
	await exercise.answer({ mistakes: 1 });
	await exercise.submit();
	await expect(page).toHaveURL(/#result$/);
	await expect(exercise.result).toHaveText(m.opinion_result_some({ right: total, total: total + 1 }));

	// Everything open has been told: handing in what stands is enough.
	await page.getByRole('link', { name: m.again_button() }).click();
	await expect(exercise.form.getByText(m.form_settled({ ordinal: 1 }))).toHaveCount(total);
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_solved({ total }));
	const name = m.part_sentence({ number: 1 });
	await page.getByRole('link', { name: m.solution_link({ name }) }).click();
	await expect(page.locator(':target')).toBeInViewport();
});

test('nothing to find, without JavaScript', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('nothing');
	await exercise.nothing.check();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_solved_none());
});

test('an empty answer and a contradictory one are refused with words of their own', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	await exercise.handIn.click();
	const alert = page.getByRole('alert');
	await expect(alert).toContainText(m.opinion_blank());
	await expect(alert.getByRole('link')).toHaveText([
		m.opinion_go({ name: m.part_sentence({ number: 1 }) }),
		m.opinion_none()
	]);
	await expect(page.locator('#opinion-problem')).toBeVisible();

	const [first, , third] = await exercise.readSentences();
	await first!.box.check();
	await third!.box.check();
	await exercise.nothing.check();
	await exercise.handIn.click();
	await expect(alert).toContainText(m.opinion_torn());
	// Nothing is lost, and the links lead to what contradicts itself.
	for (const box of [first!.box, third!.box, exercise.nothing]) await expect(box).toBeChecked();
	await expect(alert.getByRole('link')).toHaveText([
		m.opinion_go({ name: m.part_sentence({ number: 1 }) }),
		m.opinion_go({ name: m.part_sentence({ number: 3 }) }),
		m.opinion_none()
	]);
	await alert.getByRole('link', { name: m.opinion_none() }).click();
	await expect(page).toHaveURL(/#mark-none$/);
	await exercise.nothing.uncheck();
	await exercise.submit();
	await expect(page.getByText(m.result_try({ ordinal: 1 }), { exact: true })).toBeVisible();
});

test('a hint keeps what was marked', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	const [first, second] = await exercise.readSentences();
	await first!.box.check();
	await exercise.hint(2).click();
	await expect(page).toHaveURL(/#hint-q2$/);
	await expect(exercise.form.locator('#hint-q2').getByRole('listitem')).toHaveCount(1);
	await expect(first!.box).toBeChecked();
	await expect(second!.box).not.toBeChecked();
});
