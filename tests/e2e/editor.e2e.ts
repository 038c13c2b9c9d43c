/** What an editor does to the bank, and what learners see of it: a server of its own, since it changes exercises. */
import type { BrowserContext, Page } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';
import { inventPerson, signIn, signUp } from '../helpers/account-page';
import { expect, test } from '../helpers/app';
import { EDITOR } from '../helpers/editor-account';
import { startServer, type RunningServer } from '../helpers/server';
import { TOUR_MS } from '../helpers/tour';

test.describe.configure({ mode: 'default' });

let server: RunningServer;
test.beforeAll(async () => {
	// Two starts: one makes the editor, the other is the server.
	test.setTimeout(TOUR_MS);
	server = await startServer('server-editor', {}, { withEditor: true });
});
test.afterAll(() => server.stop());

async function openEditor(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await signIn(page, EDITOR, '/sign-in?next=/editor');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.editor_title());
	return page;
}

/** The exercises a newcomer is offered. */
async function listOffered(context: BrowserContext): Promise<string[]> {
	const page = await context.newPage();
	const paths: string[] = [];
	for (const slug of ['us-calls-on-russia-to-de-escalate-tensions', 'a-critical-moment-in-geneva']) {
		await page.goto(`/articles/${slug}`);
		const links = await page.locator('main a[href^="/exercise/"]').all();
		for (const link of links) paths.push((await link.getAttribute('href')) ?? '');
	}
	await page.close();
	return paths;
}

for (const javaScriptEnabled of [true, false]) {
	const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

	test(`a report reaches an editor, who retires the exercise and restores it, ${way}`, async ({
		browser
	}) => {
		const options = { baseURL: server.url, javaScriptEnabled };
		const [pupils, editors] = [await browser.newContext(options), await browser.newContext(options)];
		const [path = ''] = await listOffered(pupils);
		const words = `Not Blinken, ${way}`;
		const pupil = await pupils.newPage();
		await pupil.goto(path);
		await pupil.getByRole('link', { name: m.report_open() }).click();
		await pupil.getByRole('radio', { name: m.report_reason_wrong_key() }).check();
		await pupil.getByLabel(m.report_comment()).fill(words);
		await pupil.getByRole('button', { name: m.report_send() }).click();
		await expect(pupil.getByRole('status').getByText(m.report_sent_title())).toBeVisible();

		const page = await openEditor(editors);
		await page
			.getByRole('link', { name: /open report/ })
			.first()
			.click();
		const report = page.getByRole('article').filter({ hasText: words });
		await report.getByRole('link').click();
		await expect(page.locator('#parts')).toBeVisible();
		await page.getByRole('button', { name: m.editor_exercise_retire() }).click();
		await expect(page.getByText(m.editor_exercise_done())).toBeVisible();
		expect(await listOffered(pupils)).not.toContain(path);
		await page.getByRole('button', { name: m.editor_exercise_restore() }).click();
		await expect(page.getByRole('button', { name: m.editor_exercise_retire() })).toBeVisible();
		expect(await listOffered(pupils)).toContain(path);

		await page
			.getByRole('article')
			.filter({ hasText: words })
			.getByRole('button', { name: m.editor_report_settle() })
			.click();
		await expect(page.getByRole('article').filter({ hasText: words })).toHaveAttribute(
			'data-settled',
			'true'
		);
		await page.goto('/editor/reports');
		await expect(page.getByText(words)).toHaveCount(0);
		await pupils.close();
		await editors.close();
	});

	test(`an unsure quotation is approved by keyboard, asked for, and taken back, ${way}`, async ({
		browser
	}) => {
		const options = { baseURL: server.url, javaScriptEnabled };
		const [pupils, editors] = [await browser.newContext(options), await browser.newContext(options)];
		const before = await listOffered(pupils);
		const page = await openEditor(editors);
		await page.goto('/editor/articles/us-calls-on-russia-to-de-escalate-tensions?show=unsure');
		const finding = () => page.locator('article').filter({ hasText: 'any success in the coming week' });
		await finding().getByText(m.editor_judge()).focus();
		await page.keyboard.press('Enter');
		await finding().getByRole('button', { name: m.editor_approve(), exact: true }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText(m.editor_done_said())).toBeVisible();
		expect((await listOffered(pupils)).toSorted()).not.toEqual(before.toSorted());

		await page.goto('/editor/articles/us-calls-on-russia-to-de-escalate-tensions?show=judged');
		await expect(finding().getByText(m.editor_finding_approved(), { exact: true })).toBeVisible();
		await expect(finding().getByText(EDITOR.name, { exact: false })).toBeVisible();
		await finding().getByText(m.editor_judge()).click();
		await finding().getByRole('button', { name: m.editor_undo() }).click();
		await expect(page.getByText(m.editor_done_taken_back())).toBeVisible();
		expect((await listOffered(pupils)).toSorted()).toEqual(before.toSorted());
		await pupils.close();
		await editors.close();
	});
}

test('to everybody else there are no such pages', async ({ browser }) => {
	const context = await browser.newContext({ baseURL: server.url });
	const page = await context.newPage();
	await page.goto('/editor/reports?show=settled');
	await expect(page).toHaveURL(/\/sign-in\?next=%2Feditor%2Freports%3Fshow%3Dsettled$/);
	await signUp(page, inventPerson());
	await expect(
		page.getByRole('navigation').getByRole('link', { name: m.nav_editor(), exact: true })
	).toHaveCount(0);
	for (const path of ['/editor', '/editor/reports', '/editor/articles/a-critical-moment-in-geneva']) {
		expect((await page.goto(path))?.status()).toBe(404);
	}
	const refused = await page.request.post('/editor/articles/a-critical-moment-in-geneva?/say', {
		form: { kind: 'quotation', start: '1', end: '2', verdict: 'approved' },
		headers: { origin: server.url, accept: 'text/html' }
	});
	expect(refused.status()).toBe(404);
	await context.close();
});
