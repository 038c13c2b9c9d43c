import { m } from '../../src/i18n/generated/messages.js';
import { expectSignedIn, signIn } from '../helpers/account-page';
import { expect, test } from '../helpers/app';
import { LEARNER } from '../helpers/history';

test('progress without JavaScript: the chart, the pages of mistakes, and the way to their evidence', async ({
	page
}) => {
	await signIn(page, LEARNER, '/sign-in?next=/progress');
	await expectSignedIn(page, LEARNER.name);
	await expect(page.getByRole('img', { name: m.progress_time_weeks() })).toBeVisible();
	await page.getByText(m.progress_rule_title()).click();
	await expect(page.getByText(m.progress_rule_chance())).toBeVisible();

	await page
		.getByRole('navigation', { name: m.progress_mistakes_filter() })
		.getByRole('link', { name: m.kind_quote_speaker() })
		.click();
	await expect(page).toHaveURL('/progress?kind=quote-speaker#mistakes');
	await page.locator('[data-state="open"]').first().getByRole('link').click();
	await expect(page).toHaveURL(/\/exercise\/[0-9a-f-]{36}#evidence-q\d+$/);
	await expect(page.locator(':target')).toBeInViewport();
});
