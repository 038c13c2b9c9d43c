import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

test('the front page holds an exercise that can be solved at once, by mouse', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await page.goto('/');
	await expect(exercise.article).toBeVisible();
	const questions = await exercise.fillIn();
	await exercise.handIn.click();

	await expect(page).toHaveURL(/\/exercise\/[0-9a-f-]{36}/);
	await expect(exercise.result).toHaveText(m.result_all({ total: questions.length }));
	await expect(exercise.result).toBeFocused();
	// The evidence opens by itself: each quote's words are marked in the article, and a link leads there.
	await expect(exercise.article.locator('mark')).not.toHaveCount(0);
	// The article's own column has scrolled to the first of them.
	await expect(exercise.article.locator('#evidence-q1')).toBeInViewport();
	await expect(exercise.result).toBeInViewport();
	await page.getByRole('link', { name: m.solution_link({ name: m.part_quote({ number: 1 }) }) }).click();
	await expect(page).toHaveURL(/#evidence-/);
	const target = page.locator('[id^="evidence-"]').first();
	await expect(target).toBeInViewport();
	await expect(target).toContainText(questions[0]?.text.split(' … ')[0]?.slice(0, 20) ?? '');
});

test('wrong parts are named without the key, right ones are settled, and a second try adds half', async ({
	page
}) => {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	const questions = await exercise.fillIn({ mistakes: 1 });
	const total = questions.length;
	await exercise.submit();

	await expect(exercise.result).toHaveText(m.result_some({ right: total - 1, total }));
	await expect(page.getByText(m.verdict_wrong(), { exact: true })).toHaveCount(1);
	await expect(exercise.article.locator('mark')).toHaveCount(0);

	await page.getByRole('link', { name: m.again_button() }).click();
	await expect(page).toHaveURL(new RegExp(`${path}\\?again`));
	// Only the wrong one is asked for again, and nothing is chosen; the others stand as they were.
	await expect(exercise.form.locator('fieldset:has(legend q)')).toHaveCount(1);
	await expect(exercise.form.locator(':checked')).toHaveCount(0);
	await expect(exercise.form.getByText(m.form_settled({ ordinal: 1 }))).toHaveCount(total - 1);
	for (const { right } of questions.slice(1)) await expect(exercise.form).toContainText(right);

	await exercise.fillIn();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.result_all({ total }));
	await expect(page.getByText(m.result_try({ ordinal: 2 }), { exact: true })).toBeVisible();
	const points = Math.round((100 * (total - 0.5)) / total);
	await expect(page.getByText(m.result_points_final({ points }))).toBeVisible();
});

test('an open quote is pointed out, and the choices made so far stay', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	const questions = await exercise.readQuestions();
	for (const question of questions.slice(1)) await exercise.choose(question, question.right);
	await exercise.handIn.click();

	await expect(page.getByRole('alert')).toContainText(m.answer_incomplete());
	await expect(page.getByRole('alert')).toBeFocused();
	for (const { group, right } of questions.slice(1)) {
		await expect(group.getByRole('radio', { name: right, exact: true })).toBeChecked();
	}
	await page.getByRole('link', { name: m.answer_open_quote({ number: 1 }) }).click();
	await expect(questions[0]!.group.getByRole('radio').first()).toBeFocused();
	await exercise.choose(questions[0]!, questions[0]!.right);
	await exercise.submit();
	// Handing in an incomplete form used up no try.
	await expect(page.getByText(m.result_try({ ordinal: 1 }), { exact: true })).toBeVisible();
	await expect(page.getByText(m.result_points_final({ points: 100 }))).toBeVisible();
});

test('hints come in three steps, keep what was chosen, and lead into the article', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	const [first, ...others] = await exercise.readQuestions();
	for (const other of others) await exercise.choose(other, other.right);
	for (const step of [1, 2, 3]) {
		await first!.group
			.getByRole('button', {
				name: (step === 1 ? m.hint_button_for : m.hint_more_for)({ name: m.part_quote({ number: 1 }) })
			})
			.click();
		await expect(first!.group.getByRole('listitem')).toHaveCount(step);
	}
	await expect(first!.group.getByRole('button')).toHaveCount(0);
	await expect(first!.group.getByRole('list', { name: m.hint_list_label() })).toBeFocused();
	for (const { group, right } of others) {
		await expect(group.getByRole('radio', { name: right, exact: true })).toBeChecked();
	}
	await first!.group.getByRole('listitem').first().getByRole('link').click();
	await expect(page.locator(':target')).toBeInViewport();
	// Kept by the server: a fresh look at the page has them too.
	await page.reload();
	await expect(first!.group.getByRole('listitem')).toHaveCount(3);
});

test('showing the answer ends the scoring', async ({ page }) => {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	const { length: total } = await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();
	await page.getByRole('button', { name: m.reveal_button() }).click();
	await expect(exercise.result).toHaveText(m.result_revealed_some({ right: total - 1, total }));
	await expect(exercise.article.locator('mark')).not.toHaveCount(0);
	await expect(exercise.form).toHaveCount(0);

	await page.goto(`${path}?again`);
	await expect(exercise.form).toHaveCount(0);
	await page.goto('/practice');
	await expect(page.getByText(m.state_revealed())).toHaveCount(1);
});

test('after the third try nothing is left but the answer', async ({ page }) => {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	let total = 0;
	for (const ordinal of [1, 2, 3]) {
		if (ordinal > 1) await page.goto(`${path}?again`);
		const asked = await exercise.fillIn({ mistakes: 1 });
		total = Math.max(total, asked.length);
		await exercise.submit();
		await expect(page.getByText(new RegExp(`^Try ${ordinal} of 3`))).toBeVisible();
	}
	await expect(page.getByText(m.result_spent())).toBeVisible();
	await expect(page.getByRole('link', { name: m.again_button() })).toHaveCount(0);
	await page.getByRole('button', { name: m.reveal_button() }).click();
	await expect(exercise.result).toHaveText(m.result_revealed_some({ right: total - 1, total }));
});

test('the same form sent twice is one try', async ({ page }) => {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	await exercise.fillIn({ mistakes: 1 });
	const fields = await exercise.form.evaluate((form: HTMLFormElement) =>
		[...new FormData(form)].map(([name, value]) => [name, String(value)] as [string, string])
	);
	await exercise.submit();
	const again = await page.request.post(`${path}?/submit`, {
		form: Object.fromEntries(fields),
		headers: { origin: new URL(page.url()).origin }
	});
	expect(again.status()).toBe(200);
	await page.goto('/progress');
	await expect(page.getByText(/^Try \d$/)).toHaveCount(1);
});

test('progress counts first tries, and says that a guest’s practice is kept here', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await page.goto('/progress');
	await expect(page.getByRole('heading', { name: m.progress_empty_title() })).toBeVisible();

	const path = await exercise.openNext();
	const { length: total } = await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();
	await page.goto(`${path}?again`);
	await exercise.fillIn();
	await exercise.submit();

	await page.goto('/progress');
	await expect(page.getByText(m.progress_accuracy({ exercises: 1 }))).toBeVisible();
	const percent = Math.round((100 * (total - 1)) / total);
	await expect(page.getByText(`${percent}%`, { exact: true }).first()).toBeVisible();
	await expect(page.getByText(m.progress_guest_title())).toBeVisible();
	await expect(page.getByText(/^Try \d$/)).toHaveText(['Try 2', 'Try 1']);
});

test('articles can be read in full, each with its exercises', async ({ page }) => {
	await page.goto('/articles');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.articles_title());
	await page
		.getByRole('link', { name: 'Russia and the US agree to new discussions on Ukraine next week' })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Russia and the US agree');
	await expect(page.getByRole('heading', { name: m.article_exercises_title() })).toBeVisible();
	await expect(page.locator('p.prose')).not.toHaveCount(0);
});

test('the second text of a page is announced, by whom it is, and in the head', async ({ page }) => {
	await page.goto('/articles/a-critical-moment-in-geneva');
	await expect(page.getByText(m.article_holds_texts({ count: 2 }))).toBeVisible();
	await expect(page.getByText(m.article_second_text_by({ name: 'H Turner' }), { exact: true })).toBeVisible();
});

test('no two exercises have the same name, in lists or in the tab', async ({ page }) => {
	await page.goto('/practice');
	const links = page.locator('main li a[href^="/exercise/"]');
	const names = await links.allInnerTexts();
	expect(names.length).toBeGreaterThan(5);
	expect(new Set(names).size).toBe(names.length);
	const [first, second] = await links.evaluateAll((all) =>
		all.map((link) => link.getAttribute('href') ?? '')
	);
	await page.goto(first ?? '');
	const title = await page.title();
	await page.goto(second ?? '');
	expect(await page.title()).not.toBe(title);
});

test('a form left open in another tab is scored as the try it is, and the result says which', async ({
	page,
	context
}) => {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	const stale = new ExercisePage(await context.newPage());
	await stale.page.goto(path);
	await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();

	await stale.fillIn();
	await stale.submit();
	await expect(stale.page.getByText(m.result_try({ ordinal: 2 }), { exact: true })).toBeInViewport();
	await expect(stale.result).toHaveAccessibleDescription(new RegExp(m.result_try({ ordinal: 2 })));
});

test('who has finished everything is told so on the front page, with ways on', async ({ page }) => {
	test.setTimeout(60_000);
	await page.goto('/practice');
	const links = page.locator('main li a[href^="/exercise/"]');
	const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	for (const path of paths) {
		const answer = await page.request.post(`${path}?/reveal`, {
			form: { from: 'a test' },
			headers: { origin: new URL(page.url()).origin }
		});
		expect(answer.ok()).toBe(true);
	}
	await page.goto('/');
	await expect(page.getByRole('heading', { name: m.all_done_title() })).toBeVisible();
	await expect(page.getByText(m.home_empty_title())).toHaveCount(0);
	await page.getByRole('link', { name: m.all_done_articles() }).click();
	await expect(page).toHaveURL(/\/articles$/);
});

test('pages that do not exist look alike, and ask for no report', async ({ page }) => {
	const pages = ['/nope', '/articles/nope', `/exercise/${crypto.randomUUID()}`];
	const texts: string[] = [];
	for (const path of pages) {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		texts.push(await page.getByRole('main').innerText());
	}
	expect(new Set(texts).size).toBe(1);
	expect(texts[0]).not.toContain(m.error_request_id());
});
