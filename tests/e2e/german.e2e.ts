import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';
import { PLAYABLE_KINDS } from '../../src/lib/schemas/exercise-kinds';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';
import { OPEN_PAGES, TOUR_MS, visitExerciseStates, visitPages, visitXrayStates } from '../helpers/tour';

const de = { locale: 'de' } as const;
const en = { locale: 'en' } as const;

const kinds = {
	'quote-speaker': m.kind_quote_speaker,
	'spot-opinion': m.kind_spot_opinion,
	'order-events': m.kind_order_events
};

test.use({ locale: 'de-DE' });

const language = (page: Page) => page.locator('html').getAttribute('lang');

/** The page's scripts have taken over. */
const expectAlive = (page: Page) => expect(page.locator('#svelte-announcer')).toBeAttached();

test('a browser that asks for German gets it, from the server and after its scripts', async ({ page }) => {
	const response = await page.goto('/');
	expect(await response?.text()).toContain('<html lang="de">');
	expect(response?.headers()['vary']).toContain('Accept-Language');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(m.home_headline({}, de));
	await expectAlive(page);
	await page.getByRole('link', { name: m.nav_practice({}, de), exact: true }).click();
	await expect(page).toHaveTitle(`${m.practice_title({}, de)} – Sourcework`);
	expect(await language(page)).toBe('de');
});

test('a German page loads German scripts and no others', async ({ page }) => {
	const scripts: Promise<{ url: string; code: string }>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script') return;
		scripts.push(response.text().then((code) => ({ url: response.url(), code })));
	});
	await page.goto('/practice');
	await expectAlive(page);
	const loaded = await Promise.all(scripts);
	expect(loaded.length).toBeGreaterThan(0);
	for (const { url } of loaded) expect(url).toContain('/_app/immutable/de/');
	const code = loaded.map((script) => script.code).join();
	expect(code).toContain(m.nav_progress({}, de));
	expect(code).not.toContain(m.footer_about({}, en));
});

test('an exercise in German: English words are marked as English, the answer is explained in German', async ({
	page
}) => {
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.kind_quote_speaker({}, de));
	await expect(exercise.article.locator('.text')).toHaveAttribute('lang', 'en');
	for (const quote of await page.locator('form#answer legend q').all()) {
		await expect(quote).toHaveAttribute('lang', 'en');
	}
	const { length: total } = await exercise.fillIn();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.result_all({ total }, de));
	// Written on the server, in the language of whoever asked.
	await expect(page.locator('#main')).not.toContainText('The name stands right beside');
	await expectAccessible(page);
});

test('axe finds nothing on German pages, and no words are left over from English', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	for (const [name, path] of Object.entries(OPEN_PAGES)) {
		await test.step(name, async () => {
			await page.goto(path);
			expect(await language(page)).toBe('de');
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id }) => id)).toEqual([]);
			expect(await listEnglish(page)).toEqual([]);
		});
	}
});

test('every state of an exercise is German', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitExerciseStates(page, async (state) => {
		await test.step(state, async () => expect(await listEnglish(page)).toEqual([]));
	});
});

for (const kind of PLAYABLE_KINDS) {
	test(`the form of the kind ${kind} is German, and so is what it asks for first`, async ({ page }) => {
		const exercise = new ExercisePage(page);
		await exercise.openNext(kind);
		await expectAlive(page);
		expect(await language(page)).toBe('de');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(kinds[kind]({}, de));
		expect(await listEnglish(page)).toEqual([]);
		await expectAccessible(page);
		await exercise.handIn.click();
		await page.getByRole('alert').waitFor();
		expect(await listEnglish(page)).toEqual([]);
	});
}

test('long German words fit a window of 320 px', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await visitPages(page, (name) => test.step(name, () => expectNoSidewaysScroll(page)));
	for (const kind of PLAYABLE_KINDS) {
		await new ExercisePage(page).openNext(kind);
		await expectNoSidewaysScroll(page);
	}
	await visitXrayStates(page, () => expectNoSidewaysScroll(page));
});

test('what is refused or missing is told in German', async ({ page }) => {
	const titles = { '/progress?tries=0': m.error_refused_title, '/nowhere': m.error_missing_title };
	for (const [path, title] of Object.entries(titles)) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title({}, de));
		expect(await listEnglish(page)).toEqual([]);
	}
});

test('where no page of ours can be shown, a refusal is told in both languages', async ({ request }) => {
	const refused = await request.post('/sign-out', {
		headers: { accept: 'text/html', 'content-type': 'application/json', origin: 'https://evil.example' },
		data: '{}'
	});
	expect(refused.status()).toBe(403);
	const html = await refused.text();
	expect(html).toMatch(/<html lang="en">.*Error 403/s);
	expect(html).toMatch(/<section lang="de">.*Fehler 403/s);
});

test('while a page is on its way, it is said in German', async ({ page }) => {
	await page.goto('/');
	await expectAlive(page);
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/articles/__data.json*', async (route) => {
		await arrived;
		await route.continue();
	});
	await page
		.getByRole('link', { name: m.nav_articles({}, de), exact: true })
		.first()
		.click();
	const line = page.locator('[aria-live]').filter({ hasText: m.loading({}, de) });
	await expect(line.locator('.line')).toBeVisible();
	arrive();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.articles_title({}, de));
	await expect(line).toHaveCount(0);
});

test('the choice at the foot of the page outweighs the browser, and stays', async ({ page, context }) => {
	await page.goto('/articles?from=somewhere');
	await expectAlive(page);
	const form = page.getByRole('form', { name: m.language_label({}, de) });
	await expect(form.getByRole('button', { name: 'Deutsch' })).toHaveAttribute('aria-current', 'true');
	await expect(form.getByRole('button', { name: 'English' })).toHaveAttribute('lang', 'en');
	await form.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.articles_title({}, en));
	expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/articles?from=somewhere');
	expect(await language(page)).toBe('en');
	await page.goto('/progress');
	await expect(page).toHaveTitle(`${m.progress_title({}, en)} – Sourcework`);

	const cookie = (await context.cookies()).find(({ name }) => name === 'sourcework_language');
	expect(cookie).toMatchObject({ value: 'en', httpOnly: true, sameSite: 'Lax', secure: false });
	const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
	expect(Math.round(days)).toBe(365);
});

test('the choice is taken from our own pages only, and only where it is one', async ({
	request,
	baseURL
}) => {
	const origin = baseURL ?? '';
	const post = (form: Record<string, string>, from = origin) =>
		request.post('/language', { form, headers: { origin: from }, maxRedirects: 0 });
	expect((await post({ language: 'de' }, 'https://evil.example')).status()).toBe(403);
	expect((await post({ language: 'fr' })).status()).toBe(400);
	expect((await post({})).status()).toBe(400);
	expect((await post({ language: 'de', next: 'x'.repeat(70_000) })).status()).toBe(413);
	for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/.//evil.example']) {
		const answer = await post({ language: 'de', next });
		expect(answer.status()).toBe(303);
		expect(answer.headers()['location']).toBe('/');
	}
	const answer = await post({ language: 'de', next: '/sign-in?next=%2Faccount&/default=' });
	expect(answer.headers()['location']).toBe('/sign-in?next=%2Faccount');
});

test('two visitors at once never get each other’s language', async ({ request }) => {
	const answers = await Promise.all(
		Array.from({ length: 20 }, async (_, turn) => {
			const wanted = turn % 2 === 0 ? 'de' : 'en';
			const response = await request.get('/practice', { headers: { 'accept-language': wanted } });
			return { wanted, html: await response.text() };
		})
	);
	for (const { wanted, html } of answers) {
		expect(html).toContain(`<html lang="${wanted}">`);
		expect(html.includes(m.practice_list_title({}, de))).toBe(wanted === 'de');
		expect(html.includes(m.practice_list_title({}, en))).toBe(wanted === 'en');
	}
});

/** Sentences outside what is marked as English that hold words no German sentence has. */
function listEnglish(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const english = /\b(the|and|you|your|with|is|are|not|of|this|what)\b/i;
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			// What a sentence cites of the article stands between marks.
			const text = (node.textContent ?? '').replace(/„[^“]*“/g, '').trim();
			if (!parent || parent.closest('[lang="en"], script, style, code, #svelte-announcer')) continue;
			if (english.test(text)) found.push(text.slice(0, 80));
		}
		return found;
	});
}
