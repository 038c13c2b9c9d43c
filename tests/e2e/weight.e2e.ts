import { gzipSync } from 'node:zlib';
import { PLAYABLE_KINDS } from '../../src/lib/schemas/exercise-kinds';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';

/** Bytes of JavaScript, compressed, that a page may load: a school's old laptop has to read them all. */
const MOST_SCRIPT = 50_000;

for (const kind of PLAYABLE_KINDS) {
	test(`the page of an exercise of the kind ${kind} loads at most 50 kB of JavaScript`, async ({ page }) => {
		const path = await new ExercisePage(page).openNext(kind);
		const scripts: Promise<Buffer>[] = [];
		page.on('response', (response) => {
			if (response.request().resourceType() === 'script') scripts.push(response.body());
		});
		await page.goto(path);
		await expect(page.locator('#svelte-announcer')).toBeAttached();
		const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body, { level: 9 }).length);
		expect(sizes.length).toBeGreaterThan(0);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_SCRIPT);
	});
}
