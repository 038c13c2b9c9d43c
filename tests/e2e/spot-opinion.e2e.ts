import { m } from '../../src/i18n/generated/messages.js';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../helpers/app';
import { OpinionPage } from '../helpers/players/spot-opinion';
import { tabTo } from '../helpers/tab-to';

const part = (number: number) => m.part_sentence({ number });

test('by mouse: a wrong mark is told, the rest is found, and every sentence is explained', async ({
	page
}) => {
	const exercise = new OpinionPage(page);
	const path = await exercise.openHolding('opinions', 2);
	const sentences = await exercise.readSentences();
	const opinions = sentences.filter((sentence) => sentence.isOpinion);
	const found = opinions[0]!;
	const wrong = sentences.find((sentence) => !sentence.isOpinion)!;

	// The words are as good as the box, and take the mark back as well.
	await exercise.words(found).click();
	await expect(found.box).toBeChecked();
	await exercise.words(wrong).click();
	await expect(exercise.passage.getByRole('status')).toHaveText(m.opinion_marked({ count: 2 }));
	await exercise.words(wrong).click();
	await expect(exercise.passage.getByRole('status')).toHaveText(m.opinion_marked({ count: 1 }));
	await wrong.box.check();
	await exercise.submit();

	await expect(exercise.result).toHaveText(m.opinion_result_some({ right: 1, total: 2 }));
	await expect(page.getByText(m.result_points({ points: 0 }))).toBeVisible();
	await expect(page.getByText(m.opinion_is_not(), { exact: true })).toHaveCount(1);
	await expect(exercise.article.locator('mark')).toHaveCount(0);

	// What was told needs no second try: the right mark stands, the wrong one is no longer asked for.
	await page.getByRole('link', { name: m.again_button() }).click();
	await expect(page).toHaveURL(new RegExp(`${path}\\?again`));
	await expect(exercise.form.getByText(m.form_settled({ ordinal: 1 }))).toHaveCount(1);
	await expect(exercise.form.getByText(m.opinion_is_not(), { exact: true })).toHaveCount(1);
	await expect(exercise.form.getByRole('checkbox')).toHaveCount(sentences.length - 2);
	await expect(exercise.form.locator(':checked')).toHaveCount(0);
	await expect(exercise.nothing).toHaveCount(0);
	await expect(exercise.passage.getByRole('status')).toHaveText(m.opinion_marked({ count: 1 }));

	await exercise.answer();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_solved({ total: opinions.length }));
	await expect(exercise.result).toBeFocused();
	await expect(page.getByText(m.result_points_final({ points: 50 }))).toBeVisible();

	const items = page.locator('#exercise ol > li');
	await expect(items).toHaveCount(sentences.length);
	for (const [index, { text, isOpinion }] of sentences.entries()) {
		const item = items.nth(index);
		await expect(item).toContainText(text);
		await expect(item).toContainText(isOpinion ? m.opinion_is() : m.opinion_is_not());
		await expect(item).toContainText(isOpinion ? m.opinion_you_found() : m.opinion_you_left());
		await item.getByRole('link', { name: m.solution_link({ name: part(index + 1) }) }).click();
		await expect(page.locator(':target')).toBeInViewport();
	}
	// Only what was looked for is washed; other sentences are numbered, and their source is underlined.
	await expect(exercise.article.locator('[id^="evidence-q"]')).toHaveCount(sentences.length);
	await expect(exercise.article.locator('[id^="evidence-q"].target')).toHaveCount(opinions.length);
});

test('the answer opens at the first opinion', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	const sentences = await exercise.readSentences();
	const first = sentences.findIndex((sentence) => sentence.isOpinion);
	await exercise.answer();
	await exercise.submit();
	await expect(exercise.article.locator(`#evidence-q${first + 1}`)).toBeInViewport();
	await expect(exercise.result).toBeInViewport();
});

test('nothing to find: saying so is right, and a lesson', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('nothing');
	const { length: total } = await exercise.readSentences();
	await exercise.nothing.check();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_solved_none());
	await expect(page.getByText(m.result_points_final({ points: 100 }))).toBeVisible();
	await expect(page.getByText(m.opinion_lesson_none())).toBeVisible();
	await expect(page.getByText(m.opinion_you_left())).toHaveCount(total);
	await expect(exercise.article.locator('mark.target')).toHaveCount(0);
	await expect(exercise.article.locator('mark.proof')).not.toHaveCount(0);
	await expect(exercise.article.locator('#evidence-q1')).toBeInViewport();
});

test('nothing to find: marks are told to be wrong, and no more', async ({ page }) => {
	const exercise = new OpinionPage(page);
	const path = await exercise.openHolding('nothing');
	const [first, second] = await exercise.readSentences();
	await first!.box.check();
	await second!.box.check();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_result_wrong({ total: 2 }));
	await page.goto(`${path}?again`);
	await exercise.nothing.check();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_solved_none());
	await expect(page.getByText(m.result_points_final({ points: 50 }))).toBeVisible();
});

test('a wrong “nothing” tells of no sentence, and is not offered again', async ({ page }) => {
	const exercise = new OpinionPage(page);
	const path = await exercise.openHolding('opinions');
	const sentences = await exercise.readSentences();
	await exercise.nothing.check();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_result_nothing());
	await expect(page.locator('#exercise mark')).toHaveCount(0);
	await expect(page.getByText(m.opinion_is_not(), { exact: true })).toHaveCount(0);

	await page.goto(`${path}?again`);
	await expect(exercise.nothing).toHaveCount(0);
	await expect(exercise.form.getByText(m.opinion_none_refuted())).toBeVisible();
	await expect(exercise.form.getByRole('checkbox')).toHaveCount(sentences.length);
	// Remembered beyond the next try, as wrong marks are.
	await sentences.find((sentence) => !sentence.isOpinion)!.box.check();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_result_wrong({ total: 1 }));
	await page.goto(`${path}?again`);
	await expect(exercise.form.getByText(m.opinion_none_refuted())).toBeVisible();
	await expect(exercise.form.getByText(m.opinion_is_not(), { exact: true })).toHaveCount(1);
	await exercise.answer();
	await exercise.submit();
	await expect(page.getByText(m.result_points_final({ points: 25 }))).toBeVisible();
});

test('marks that are right but not all say that there is more', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	await (await exercise.readSentences()).find((sentence) => sentence.isOpinion)!.box.check();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.opinion_result_more({ total: 1 }));
	await page.getByRole('button', { name: m.reveal_button() }).click();
	await expect(page.getByText(m.opinion_you_missed())).not.toHaveCount(0);
});

test('marks and “nothing” take each other back, say so, and come back', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	const [first, second] = await exercise.readSentences();
	const status = exercise.passage.getByRole('status');
	await expect(status).toHaveText(m.opinion_marked({ count: 0 }));
	await first!.box.check();
	await second!.box.check();
	await exercise.nothing.check();
	await expect(first!.box).not.toBeChecked();
	await expect(status).toHaveText(m.opinion_marks_off());
	await exercise.nothing.uncheck();
	await expect(first!.box).toBeChecked();
	await expect(second!.box).toBeChecked();
	await expect(status).toHaveText(m.opinion_marked({ count: 2 }));
	await exercise.nothing.check();
	await first!.box.check();
	await expect(exercise.nothing).not.toBeChecked();
	await expect(second!.box).not.toBeChecked();
	await expect(status).toHaveText(m.opinion_none_off({ count: 1 }));
});

test('an empty answer is pointed out with ways in, uses up no try, and axe finds nothing', async ({
	page
}) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	await exercise.handIn.click();
	const alert = page.getByRole('alert');
	await expect(alert).toContainText(m.opinion_blank());
	await expect(alert).toBeFocused();
	await expectAccessible(page);
	await alert.getByRole('link', { name: m.opinion_none() }).click();
	await expect(exercise.nothing).toBeFocused();
	await alert.getByRole('link', { name: m.opinion_go({ name: part(1) }) }).click();
	await expect(page.locator('#mark-q1')).toBeFocused();
	await exercise.answer();
	// Something was done about it: the complaint beside the boxes is gone.
	await expect(page.locator('#opinion-problem')).toHaveCount(0);
	await exercise.submit();
	await expect(page.getByText(m.result_points_final({ points: 100 }))).toBeVisible();
});

test('hints come in steps, keep marks, and lead into the article', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	const [first, second] = await exercise.readSentences();
	await first!.box.check();
	const list = exercise.form.locator('#hint-q2');
	await exercise.form
		.getByRole('button', { name: m.hint_button_for({ name: part(2) }), exact: true })
		.click();
	await expect(list.getByRole('listitem')).toHaveCount(1);
	await expect(list).toBeFocused();
	await exercise.form.getByRole('button', { name: m.hint_more_for({ name: part(2) }), exact: true }).click();
	await expect(list.getByRole('listitem')).toHaveCount(2);
	await expect(exercise.hint(2)).toHaveCount(0);
	await expect(first!.box).toBeChecked();
	await expect(second!.box).not.toBeChecked();
	await expect(exercise.passage.getByRole('status')).toHaveText(m.opinion_marked({ count: 1 }));
	await list.getByRole('link').click();
	await expect(page.locator(':target')).toBeInViewport();
	await expectAccessible(page);
});

test('a whole exercise by keyboard alone', async ({ page }) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	const sentences = await exercise.readSentences();
	// A hint is the stop after its sentence.
	await tabTo(page, sentences[0]!.box);
	await page.keyboard.press('Tab');
	await expect(exercise.hint(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(exercise.form.locator('#hint-q1')).toBeFocused();

	await tabTo(page, exercise.nothing);
	await page.keyboard.press('Space');
	await expect(exercise.nothing).toBeChecked();
	await tabTo(page, exercise.handIn);
	await page.keyboard.press('Enter');
	await expect(exercise.result).toBeFocused();
	await expect(exercise.result).toHaveText(m.opinion_result_nothing());

	await tabTo(page, page.getByRole('link', { name: m.again_button() }));
	await page.keyboard.press('Enter');
	await expect(exercise.form).toBeVisible();
	for (const { box, isOpinion } of sentences) {
		if (!isOpinion) continue;
		await tabTo(page, box);
		await page.keyboard.press('Space');
		await expect(box).toBeChecked();
	}
	// Enter in a box hands in; it must not ask for a hint.
	await page.keyboard.press('Enter');
	await expect(exercise.result).toBeFocused();
	const total = sentences.filter((sentence) => sentence.isOpinion).length;
	await expect(exercise.result).toHaveText(m.opinion_solved({ total }));
	await tabTo(page, page.getByRole('link', { name: m.solution_link({ name: part(1) }) }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#evidence-q1/);
});

test('at 200% zoom nothing is lost, and nothing scrolls sideways', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		baseURL,
		viewport: { width: 640, height: 400 },
		deviceScaleFactor: 2
	});
	const page = await context.newPage();
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	await expectNoSidewaysScroll(page);
	for (const { box, text } of await exercise.readSentences()) {
		await box.scrollIntoViewIfNeeded();
		await expect(box).toBeInViewport({ ratio: 1 });
		await expect(exercise.passage.getByText(text)).toBeVisible();
	}
	await exercise.answer();
	await exercise.submit();
	await expect(exercise.result).toBeInViewport();
	await expectNoSidewaysScroll(page);
	await context.close();
});

test('read aloud: a box is named by its sentence, a gap by words, a hint by its sentence’s number', async ({
	page
}) => {
	const exercise = new OpinionPage(page);
	await exercise.openHolding('opinions', 2);
	for (const [index, { text }] of (await exercise.readSentences()).entries()) {
		await expect(exercise.passage.getByRole('checkbox', { name: text, exact: true })).toHaveCount(1);
		const name = m.hint_button_for({ name: part(index + 1) });
		await expect(exercise.passage.getByRole('button', { name, exact: true })).toHaveCount(1);
	}
	const gaps = await exercise.passage.getByText('[…]').count();
	await expect(exercise.passage.getByText(m.opinion_gap())).toHaveCount(gaps);
});
