import { m } from '../../src/i18n/generated/messages.js';
import { expect, expectNoSidewaysScroll, test } from '../helpers/app';
import { OpinionPage } from '../helpers/players/spot-opinion';

test('by touch at 320 px: sentences, a hint, “nothing”, and the way to the proof', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	const sentences = await exercise.readSentences();
	const opinions = sentences.filter((sentence) => sentence.isOpinion);
	await exercise.nothing.tap();
	for (const opinion of opinions) {
		await exercise.words(opinion).tap();
		await expect(opinion.box).toBeChecked();
	}
	await expect(exercise.nothing).not.toBeChecked();
	await exercise.hint(1).tap();
	await expect(exercise.form.locator('#hint-q1').getByRole('listitem')).toHaveCount(1);
	await expectNoSidewaysScroll(page);
	await exercise.handIn.tap();
	await expect(exercise.result).toHaveText(m.opinion_solved({ total: opinions.length }));
	await page.getByRole('link', { name: m.solution_link({ name: m.part_sentence({ number: 1 }) }) }).tap();
	await expect(page.locator(':target')).toBeInViewport();
	await expectNoSidewaysScroll(page);
});

test('a finger has room: boxes, hints and lines stand at least 24 px apart', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	const { hint, line } = await exercise.hint(1).evaluate((button) => ({
		hint: button.getBoundingClientRect().height,
		line: parseFloat(getComputedStyle(button.parentElement!).lineHeight)
	}));
	expect(hint).toBeGreaterThanOrEqual(24);
	expect(line).toBeGreaterThanOrEqual(30);
});
