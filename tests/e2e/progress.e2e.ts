import { m } from '../../src/i18n/generated/messages.js';
import { expectSignedIn, signIn } from '../helpers/account-page';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';
import { LEARNER } from '../helpers/history';

test('a mistake leads to another try while the key is closed, and to its evidence once it is open', async ({
	page
}) => {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	const [question] = await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();

	await page.goto('/progress');
	const mistake = page.locator('[data-state]');
	await expect(mistake).toHaveCount(1);
	await expect(mistake).toContainText(`${m.result_chosen()} ${question!.wrong}`);
	await expect(mistake).not.toContainText(question!.right);
	await expect(page.getByText(/All of it is from/)).toBeVisible();
	await mistake.getByRole('link', { name: m.mistake_again() }).click();
	await expect(page).toHaveURL(`${path}?again#answer`);
	await exercise.fillIn();
	await exercise.submit();

	await page.goto('/progress');
	await expect(mistake).toContainText(m.mistake_right_on({ ordinal: 2 }));
	await mistake.getByRole('link', { name: m.mistake_evidence() }).click();
	await expect(page).toHaveURL(`${path}#evidence-q1`);
	const evidence = exercise.article.locator('#evidence-q1');
	await expect(evidence).toBeInViewport();
	await expect(evidence).toContainText(question!.text.split(' … ')[0]?.slice(0, 20) ?? '');
});

test('somebody who has practised for weeks sees it by kind, over time, and beside how sure they were', async ({
	page
}) => {
	await signIn(page, LEARNER, '/sign-in?next=/progress');
	await expectSignedIn(page, LEARNER.name);
	for (const name of [m.kind_quote_speaker(), m.kind_spot_opinion(), m.kind_order_events()]) {
		await expect(page.getByRole('term').filter({ hasText: name })).toBeVisible();
	}
	await expect(page.getByRole('heading', { name: m.progress_certainty_title() })).toBeVisible();
	await expect(page.getByText(m.progress_guest_title())).toHaveCount(0);

	const chart = page.getByRole('img', { name: m.progress_time_weeks() });
	await expect(chart).toBeVisible();
	// The table says the same as the dots; its keyboard way is the summary's own.
	await page.getByText(m.progress_time_table()).focus();
	await page.keyboard.press('Enter');
	const cells = page.getByRole('row').locator('td:first-of-type');
	await expect(cells.first()).toBeVisible();
	const shares = await cells.allInnerTexts();
	const tried = shares.filter((share) => share !== m.progress_time_nothing());
	await expect(chart.locator('circle')).toHaveCount(tried.length);
	expect(tried.length).toBeLessThan(shares.length);
	await expect(page.getByText(m.progress_time_gap())).toBeVisible();
});

test('mistakes are shown by kind and page by page, those first said to be sure of', async ({ page }) => {
	await signIn(page, LEARNER, '/sign-in?next=/progress');
	await expectSignedIn(page, LEARNER.name);
	const mistakes = page.locator('[data-state]');
	await expect(mistakes).toHaveCount(10);
	const sure = mistakes.filter({ hasText: m.confidence_was_sure() }).first();
	expect(await sure.innerText()).toMatch(new RegExp(`^${m.confidence_was_sure()}`));
	const first = await mistakes.first().innerText();

	const pages = page.getByRole('navigation', { name: m.progress_mistakes_pages() });
	await pages.getByRole('link', { name: m.pager_older() }).click();
	await expect(page).toHaveURL('/progress?mistakes=2#mistakes');
	await expect(pages).toContainText(m.pager_page({ page: 2, pages: 3 }).slice(0, 6));
	await expect(mistakes.first()).not.toHaveText(first);

	const kinds = page.getByRole('navigation', { name: m.progress_mistakes_filter() });
	await kinds.getByRole('link', { name: m.kind_spot_opinion() }).click();
	await expect(page).toHaveURL('/progress?kind=spot-opinion#mistakes');
	await expect(mistakes.getByText(m.kind_spot_opinion(), { exact: true })).toHaveCount(
		await mistakes.count()
	);
	await expect(kinds.locator('[aria-current]')).toContainText(m.kind_spot_opinion());
});

test('an address that makes no sense is refused with a page that helps', async ({ page }) => {
	for (const query of ['tries=0', 'kind=fill-gap', 'mistakes=1&mistakes=2']) {
		expect((await page.goto(`/progress?${query}`))?.status()).toBe(400);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.error_refused_title());
	}
	expect((await page.goto('/progress?tries=999999'))?.status()).toBe(200);
});
