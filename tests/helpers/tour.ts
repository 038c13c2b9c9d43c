/** Every page and every state of an exercise, one after the other: what axe, narrow screens and screenshots look at. */
import type { Page } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';
import { expectSignedIn, inventPerson, requestRecoveryLink, signIn, signUp } from './account-page';
import { EDITOR } from './editor-account';
import { ExercisePage } from './exercise-page';
import { LEARNER } from './history';
import { visitOrderStates } from './players/order-events';
import { visitSeriesStates } from './players/series';
import { visitOpinionStates } from './players/spot-opinion';

/** Pages anybody may open, by the name their pictures get. */
export const OPEN_PAGES: Readonly<Record<string, string>> = {
	home: '/',
	practice: '/practice',
	articles: '/articles',
	article: '/articles/russia-and-the-us-agree-to-new-discussions',
	'article-of-two-parts': '/articles/a-critical-moment-in-geneva',
	'xray-locked': '/articles/a-critical-moment-in-geneva/x-ray',
	'progress-empty': '/progress',
	refused: '/progress?tries=0',
	about: '/about',
	privacy: '/privacy',
	'sign-in': '/sign-in',
	'sign-up': '/sign-up',
	'forgot-password': '/forgot-password',
	'ask-for-a-link': '/auth/resend',
	'useless-link': '/auth/confirm',
	'account-deleted': '/account/deleted',
	'not-found': '/nowhere'
};

/** Milliseconds a tour with axe at each stop may take on a busy machine of two cores. */
export const TOUR_MS = 90_000;

/** Looks at the state that the page is in now. */
export type Look = (state: string) => Promise<void>;

/** Opens every page in {@link OPEN_PAGES}. */
export async function visitPages(page: Page, look: Look): Promise<void> {
	for (const [name, path] of Object.entries(OPEN_PAGES)) {
		await page.goto(path);
		await look(name);
	}
}

/** Takes a new guest through the life of two exercises, one solved, one shown. */
export async function visitExerciseStates(page: Page, look: Look): Promise<void> {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	await look('exercise-fresh');

	const [first, ...others] = await exercise.readQuestions();
	if (!first) throw new Error('The exercise has no quotes');
	for (const other of others) await exercise.choose(other, other.right);
	for (let step = 1; step <= 3; step += 1) {
		await first.group.getByRole('button').click();
		await first.group
			.getByRole('listitem')
			.nth(step - 1)
			.waitFor();
	}
	await look('exercise-hints');

	await exercise.handIn.click();
	await page.getByRole('alert').waitFor();
	await look('exercise-incomplete');

	await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();
	await look('exercise-tried');
	await page.goto(`${path}?again`);
	await look('exercise-again');
	await exercise.fillIn();
	await exercise.submit();
	await look('exercise-solved');

	await exercise.openNext();
	for (let ordinal = 1; ordinal <= 3; ordinal += 1) {
		if (ordinal > 1) await page.goto(`${new URL(page.url()).pathname}?again`);
		await exercise.fillIn({ mistakes: 1 });
		await exercise.submit();
	}
	await look('exercise-spent');
	await page.locator('form[action$="?/reveal"] button').click();
	await exercise.article.locator('mark').first().waitFor();
	await look('exercise-revealed');

	await page.goto('/progress');
	await look('progress');
	await page.goto('/practice');
	await look('practice-begun');
}

/** By kind, what takes a new guest through every state of its exercises. */
export const EXERCISE_TOURS: Readonly<Record<string, (page: Page, look: Look) => Promise<void>>> = {
	'quote-speaker': visitExerciseStates,
	'spot-opinion': visitOpinionStates,
	'order-events': visitOrderStates,
	'a series': visitSeriesStates
};

/** Opens an X-ray, at the price of its exercises, and a note in it. One look: axe takes ten seconds for so much text. */
export async function visitXrayStates(page: Page, look: Look): Promise<void> {
	await page.goto(OPEN_PAGES['xray-locked'] ?? '');
	await page.locator('form[action$="?/reveal"] button').click();
	await page.locator('#opinion-why-3').click();
	await page.locator('#opinion-note-3').waitFor();
	await look('xray-open');
}

/** Takes a new account through its pages, refused forms included. `outbox` is the server's. */
export async function visitAccountStates(page: Page, look: Look, outbox: string): Promise<void> {
	for (const path of ['sign-up', 'sign-in', 'forgot-password']) {
		await page.goto(`/${path}`);
		await page.getByRole('main').locator('form button[type="submit"]').click();
		await page.getByRole('alert').waitFor();
		await look(`${path}-refused`);
	}
	const person = inventPerson('Wilhelmina Featherstonehaugh');
	await signUp(page, person);
	await look('signed-in');
	await page.goto('/account');
	await look('account');
	for (const form of ['name', 'password', 'erase']) {
		await page.goto('/account');
		if (form === 'name') await page.locator('input[name="displayName"]').fill('');
		await page.locator(`form[action="?/${form}"] button`).click();
		await page.getByRole('alert').waitFor();
		await look(`account-refused-${form}`);
	}
	const link = await requestRecoveryLink(page, person.email, outbox);
	await look('forgot-password-sent');
	await page.goto(link);
	await look('confirm');
	await page.getByRole('main').locator('form button').click();
	await page.locator('input[name="newPassword"]').waitFor();
	await look('new-password');
	await page.locator('input[name="newPassword"]').fill(inventPerson().password);
	await page.getByRole('main').locator('form button').click();
	await page.getByRole('main').getByRole('status').waitFor();
	await look('account-done');
}

/**
 * Takes an editor through the bank. What is changed here changes no exercise, so that other tests go on: a sure finding is
 * approved, and an exercise is only looked at.
 */
export async function visitEditorStates(page: Page, look: Look): Promise<void> {
	await page.context().clearCookies();
	await new ExercisePage(page).openNext();
	await page.getByRole('link', { name: m.report_open() }).click();
	await page.getByLabel(m.report_comment()).waitFor();
	await look('report-form');
	await page.getByRole('radio', { name: m.report_reason_wrong_key() }).check();
	await page
		.getByLabel(m.report_comment())
		.fill('The second quote is of somebody else.\nLook at the third paragraph.');
	await page.getByRole('button', { name: m.report_send() }).click();
	await page.getByText(m.report_sent_title(), { exact: true }).waitFor();
	await look('report-sent');
	await page.context().clearCookies();

	await signIn(page, EDITOR, '/sign-in?next=/editor');
	await page.getByRole('heading', { level: 1, name: m.editor_title() }).waitFor();
	await look('editor-bank');
	await page.goto('/editor?status=withdrawn&sure=least&article=a-critical-moment-in-geneva');
	await look('editor-bank-empty');
	await page.goto('/editor/reports');
	await look('editor-reports');
	await page.getByRole('article').first().getByRole('link').click();
	await page.locator('#parts').waitFor();
	await look('editor-exercise');
	for (const kind of ['quotation', 'passage', 'date', 'event']) {
		await page.goto(`/editor/articles/us-calls-on-russia-to-de-escalate-tensions?kind=${kind}`);
		await page.locator('article summary').getByText(m.editor_judge()).first().click();
		await look(`editor-findings-${kind}`);
	}
	// What is sure already makes the same exercises when it is approved.
	await page.goto('/editor/articles/us-calls-on-russia-to-de-escalate-tensions?kind=event&show=sure');
	await page.locator('article summary').getByText(m.editor_judge()).first().click();
	const form = page.locator('article details[open] form');
	await form.getByLabel(m.editor_from()).fill('2022-01-21');
	await form.getByLabel(m.editor_to()).fill('2022-01-20');
	await form.getByRole('button', { name: m.editor_correct(), exact: true }).click();
	await page.getByRole('alert').waitFor();
	await look('editor-findings-refused');
	await form.getByRole('button', { name: m.editor_approve(), exact: true }).click();
	await page.getByText(m.editor_done_said()).waitFor();
	await look('editor-findings-said');
	await page.goto('/editor/reports?show=settled');
	await look('editor-reports-settled');
}

/** Looks at the progress of somebody who has practised for weeks. */
export async function visitProgressStates(page: Page, look: Look): Promise<void> {
	await signIn(page, LEARNER, '/sign-in?next=/progress');
	await expectSignedIn(page, LEARNER.name);
	for (const summary of await page.locator('summary').all()) await summary.click();
	await look('progress-many');
	await page.goto('/progress?kind=spot-opinion#mistakes');
	await look('progress-one-kind');
	await page.goto('/progress?mistakes=2#mistakes');
	await look('progress-older-mistakes');
}
