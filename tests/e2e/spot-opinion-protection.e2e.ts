import type { Page } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { OpinionPage } from '../helpers/players/spot-opinion';

/** Words that only a key, its proof or the way it was found would carry to a browser. */
const OF_THE_KEY =
	/"(opinions?|verdict|proof|evidence|attribution|findings?|findingIds?|seed|rules|voice|why|cues?)":/i;

/** What the server sends for the page it stands on: the page itself, and the data a script would ask for. */
async function readServed(page: Page): Promise<{ html: string; data: string }> {
	const { pathname, search } = new URL(page.url());
	const [html, data] = await Promise.all([
		page.request.get(pathname + search),
		page.request.get(`${pathname}/__data.json${search}`)
	]);
	return { html: await html.text(), data: await data.text() };
}

/** Told parts in a page's data: each one is an object with `correct`. */
const countTold = (data: string) => [...data.matchAll(/"correct":/g)].length;

test('before the answer is open nothing served tells opinions from reports', async ({ page }) => {
	const exercise = new OpinionPage(page);
	const path = await exercise.openHolding('opinions', 2);
	const sentences = await exercise.readSentences();

	const fresh = await readServed(page);
	for (const body of Object.values(fresh)) expect(body).not.toMatch(OF_THE_KEY);
	expect(countTold(fresh.data)).toBe(0);
	// But for its words and its number, every sentence is written alike.
	const shapes = await exercise.form
		.locator('label:has([id^="mark-q"])')
		.evaluateAll((labels) =>
			labels.map((label) =>
				label.outerHTML
					.replace(label.querySelector('.text')?.innerHTML ?? '', '')
					.replaceAll(/([-.])q\d+/g, '$1q')
			)
		);
	expect(shapes).toHaveLength(sentences.length);
	expect(new Set(shapes).size).toBe(1);

	// Hints say where a sentence stands, of opinions and of others alike.
	for (const [index] of sentences.entries()) {
		await exercise.hint(index + 1).click();
		await expect(exercise.form.locator(`#hint-q${index + 1}`)).toBeVisible();
	}
	const hinted = await readServed(page);
	for (const body of Object.values(hinted)) expect(body).not.toMatch(OF_THE_KEY);

	// A wrong “nothing” tells of no sentence.
	await exercise.nothing.check();
	await exercise.submit();
	const refuted = await readServed(page);
	for (const body of Object.values(refuted)) expect(body).not.toMatch(OF_THE_KEY);
	expect(countTold(refuted.data)).toBe(0);

	// Marks tell of themselves alone.
	await page.goto(`${path}?again`);
	await sentences.find((sentence) => sentence.isOpinion)!.box.check();
	await exercise.submit();
	const tried = await readServed(page);
	for (const body of Object.values(tried)) expect(body).not.toMatch(OF_THE_KEY);
	expect(countTold(tried.data)).toBe(1);

	// The pattern can see: the answer, once shown, does hold them.
	await page.getByRole('button', { name: m.reveal_button() }).click();
	await expect(exercise.article.locator('mark.target').first()).toBeAttached();
	const open = await readServed(page);
	expect(open.data).toMatch(OF_THE_KEY);
	expect(countTold(open.data)).toBeGreaterThanOrEqual(sentences.length);
});
