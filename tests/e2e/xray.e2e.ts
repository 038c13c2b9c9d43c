import { m } from '../../src/i18n/generated/messages.js';
import passages from '../../src/i18n/messages/en/rules-passages.json' with { type: 'json' };
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

const REPORT = '/articles/russia-and-the-us-agree-to-new-discussions';
const PAIR = '/articles/a-critical-moment-in-geneva';

/** What only an open X-ray says: its keys in data, its classes in HTML, the sentences of its cues. */
const SECRETS = [
	'voice-letter',
	'attribution',
	'"voices"',
	'"marks"',
	'"opinions"',
	'"timeline"',
	'"confidence"',
	passages.rule_loaded_word,
	passages.rule_sarcasm
];

test('nothing of a closed X-ray leaves the server, whatever is asked for', async ({ request }) => {
	for (const path of [
		`${PAIR}/x-ray`,
		`${PAIR}/x-ray/__data.json`,
		`${PAIR}/x-ray/__data.json?x-sveltekit-invalidated=11`,
		`${PAIR}/x-ray?/reveal`,
		`${PAIR}/x-ray?open=true`,
		PAIR,
		`${PAIR}/__data.json`
	]) {
		const answer = await request.get(path);
		expect(answer.status(), path).toBe(200);
		const body = await answer.text();
		for (const secret of SECRETS) expect(body, path).not.toContain(secret);
	}
});

test('a reveal needs a form of this site and an article that there is', async ({ request, baseURL }) => {
	const post = (path: string, origin: string) =>
		request.post(path, { headers: { origin, accept: 'text/html' }, form: {}, maxRedirects: 0 });
	expect((await post(`${PAIR}/x-ray?/reveal`, 'https://elsewhere.example')).status()).toBe(403);
	expect((await post('/articles/nowhere/x-ray?/reveal', baseURL!)).status()).toBe(404);
	expect((await request.get('/articles/nowhere/x-ray')).status()).toBe(404);
	expect(await (await request.get(`${PAIR}/x-ray`)).text()).not.toContain('voice-letter');
	expect((await post(`${PAIR}/x-ray?/reveal`, baseURL!)).status()).toBe(303);
	expect(await (await request.get(`${PAIR}/x-ray`)).text()).toContain('voice-letter');
});

test('“Reveal” tells its price, opens the X-ray and shows the answers', async ({
	page,
	browser,
	baseURL
}) => {
	await page.goto(PAIR);
	await page.getByRole('link', { name: m.xray_locked_link() }).click();
	const listed = await page.locator('li[data-kind]').count();
	expect(listed).toBeGreaterThan(1);
	await expect(page.locator('#cost')).toHaveText(m.xray_reveal_cost({ missing: listed }));
	await page.getByRole('button', { name: m.xray_reveal_button({ missing: listed }) }).click();
	await expect(page.getByRole('heading', { name: m.voices_title() })).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`${PAIR}/x-ray$`));

	await page.goto(PAIR);
	await expect(page.getByText(m.xray_open_note())).toBeVisible();
	await expect(page.locator('li[data-kind]')).toHaveCount(listed);
	await expect(page.locator('li[data-phase="revealed"]')).toHaveCount(listed);

	const stranger = await browser.newContext({ baseURL: baseURL! });
	const other = await stranger.newPage();
	await other.goto(`${PAIR}/x-ray`);
	await expect(other.getByRole('heading', { name: m.xray_missing_title() })).toBeVisible();
	await stranger.close();
});

test('the X-ray opens by finishing every exercise on the article', async ({ page, baseURL }) => {
	await page.goto(`${REPORT}/x-ray`);
	const items = page.locator('li[data-kind]');
	const paths = await items
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	const quotes = (await page.locator('li[data-kind="quote-speaker"] a').first().getAttribute('href'))!;
	expect(paths).toContain(quotes);
	const exercise = new ExercisePage(page);
	await page.goto(quotes);
	await exercise.fillIn();
	await exercise.submit();
	for (const path of paths.filter((each) => each !== quotes)) {
		await page.goto(`${REPORT}/x-ray`);
		await expect(page.getByRole('heading', { name: m.xray_missing_title() })).toBeVisible();
		const revealed = await page.request.post(`${path}?/reveal`, { headers: { origin: baseURL! }, form: {} });
		expect(revealed.ok()).toBe(true);
	}
	await page.goto(REPORT);
	await page.getByRole('link', { name: m.xray_link() }).click();
	await expect(page.getByRole('heading', { name: m.timeline_title() })).toBeVisible();
	await expect(page.locator('li[data-phase="solved"]')).toHaveCount(0);
});

test.describe('an open X-ray', () => {
	test.beforeEach(async ({ page, baseURL }) => {
		await page.request.post(`${PAIR}/x-ray?/reveal`, { headers: { origin: baseURL! }, form: {} });
	});

	test('needs no scripts', async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.push(request.url());
		});
		await page.goto(`${PAIR}/x-ray`);
		await expect(page.getByRole('heading', { name: m.timeline_title() })).toBeVisible();
		expect(scripts).toEqual([]);
	});

	test('adds every word up, in numbers and in the bar', async ({ page }) => {
		await page.goto(`${PAIR}/x-ray`);
		const tables = page.getByRole('table');
		await expect(tables).toHaveCount(2);
		for (const table of await tables.all()) {
			const words = await table.locator('tbody td:nth-child(2)').allInnerTexts();
			const total = Number(await table.locator('tfoot td').first().innerText());
			expect(words.reduce((sum, cell) => sum + parseInt(cell, 10), 0)).toBe(total);
			expect(total).toBeGreaterThan(500);
		}
		for (const bar of await page.locator('svg.bar').all()) {
			await expect(bar).toHaveAccessibleName(/Sergei Lavrov \d+%/);
			const widths = await bar
				.locator('rect')
				.evaluateAll((rects) => rects.map((rect) => parseFloat(rect.getAttribute('width')!)));
			expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
		}
	});

	test('leads from speakers, opinions and events to their words', async ({ page }) => {
		await page.goto(`${PAIR}/x-ray`);
		for (const [link, words] of [
			[
				page.getByRole('link', { name: m.voices_quote_link({ number: 1, name: 'Antony Blinken' }) }),
				'This is a critical moment'
			],
			[
				page.getByRole('link', { name: m.opinion_place({ number: 1 }), exact: true }),
				'This shows these are no negotiations'
			],
			[
				page.getByRole('link', { name: /^US Secretary of State Antony Blinken and Russian/ }),
				'US Secretary of State Antony Blinken and Russian'
			]
		] as const) {
			await link.click();
			await expect(page.locator('.anchor:target')).toBeInViewport();
			await expect(page.locator('p:has(> .anchor:target)')).toContainText(words);
		}
	});

	test('shows by keyboard alone what gives an opinion away', async ({ page }) => {
		await page.goto(`${PAIR}/x-ray#opinion-1`);
		const button = page.getByRole('button', { name: m.opinion_why({ number: 1 }), exact: true });
		const note = page.locator('#opinion-note-1');
		await expect(note).toBeHidden();
		await page.keyboard.press('Tab');
		await expect(button).toBeFocused();
		// Beside the text where there is room: the focus is enough.
		await expect(note).toBeInViewport();
		await expect(note).toContainText('“This shows”');
		await expect(note).toContainText(passages.rule_conclusion);
		const column = (await page.locator('.xray-text').boundingBox())!;
		expect((await note.boundingBox())!.x).toBeGreaterThanOrEqual(column.x + column.width);

		await page.keyboard.press('Tab');
		await expect(note).toBeHidden();
		await expect(page.locator('#opinion-note-2')).toBeInViewport();
		await page.setViewportSize({ width: 800, height: 900 });
		await expect(page.locator('#opinion-note-2')).toBeHidden();
		await page.keyboard.press('Enter');
		await expect(page.locator('#opinion-note-2')).toBeInViewport();
		await page.keyboard.press('Escape');
		await expect(page.locator('#opinion-note-2')).toBeHidden();
		await expect(page.getByRole('button', { name: m.opinion_why({ number: 2 }), exact: true })).toBeFocused();
	});
});

test('an article is printed alone', async ({ page }) => {
	await page.goto(REPORT);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	for (const left of [page.locator('aside'), page.getByRole('navigation').first()])
		await expect(left).toBeHidden();
	await expect(page.locator('p.rights')).toBeVisible();
});

test('an article tells its language, and the exercises that need others beside it', async ({ page }) => {
	await page.goto(PAIR);
	await expect(page.locator('article .text')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', { name: m.article_story_exercises_title() })).toBeVisible();
	await expect(page.locator('h3 + ul li[data-kind="order-events"]').first()).toBeVisible();
});
