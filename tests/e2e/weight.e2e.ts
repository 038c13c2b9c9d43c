import { gzipSync } from 'node:zlib';
import { PLAYABLE_KINDS } from '../../src/lib/schemas/exercise-kinds';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

/** Bytes of JavaScript, compressed, that a page may load: a school's old laptop has to read them all. */
const MOST_SCRIPT = 50_000;

const pages = ['en-GB', 'de-DE'].flatMap((locale) => PLAYABLE_KINDS.map((kind) => ({ locale, kind })));

for (const { locale, kind } of pages) {
	test(`the page of ${kind} in ${locale} loads at most 50 kB of JavaScript`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ baseURL: baseURL ?? '', locale });
		const page = await context.newPage();
		const path = await new ExercisePage(page).openNext(kind);
		const scripts = new Set<string>();
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.add(request.url());
		});
		await page.goto(path);
		await expect(page.locator('#svelte-announcer')).toBeAttached();
		// Asked for once more: the browser may have thrown away what it read from its cache.
		const bodies = await Promise.all([...scripts].map(async (url) => (await page.request.get(url)).body()));
		const sizes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
		expect(sizes.length).toBeGreaterThan(0);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_SCRIPT);
		await context.close();
	});
}
