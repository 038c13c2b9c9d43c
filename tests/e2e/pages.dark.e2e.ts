import { expect, expectAccessible, readSetting, test } from '../helpers/app';
import {
	EXERCISE_TOURS,
	TOUR_MS,
	visitAccountStates,
	visitEditorStates,
	visitPages,
	visitProgressStates,
	visitXrayStates
} from '../helpers/tour';

test('axe finds nothing on any page in dark colours, and the pages are dark', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitPages(page, async (name) => {
		await test.step(name, async () => {
			await expectAccessible(page);
			expect(await readLightness(page.locator('body'))).toBeLessThan(0.3);
		});
	});
});

for (const [kind, visit] of Object.entries(EXERCISE_TOURS)) {
	test(`${kind}: axe finds nothing in any state of an exercise in dark colours`, async ({ page }) => {
		test.setTimeout(TOUR_MS);
		await visit(page, async (state) => {
			await test.step(state, () => expectAccessible(page));
		});
	});
}

test('axe finds nothing in an open X-ray in dark colours', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitXrayStates(page, async (state) => {
		await test.step(state, () => expectAccessible(page));
	});
});

test('axe finds nothing in the progress of many weeks in dark colours', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitProgressStates(page, async (state) => {
		await test.step(state, () => expectAccessible(page));
	});
});

test('axe finds nothing in any state of an account in dark colours', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	const look = (state: string) => test.step(state, () => expectAccessible(page));
	await visitAccountStates(page, look, readSetting('SOURCEWORK_E2E_OUTBOX'));
});

test('axe finds nothing on an editor’s pages in dark colours', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitEditorStates(page, async (state) => {
		await test.step(state, () => expectAccessible(page));
	});
});

/** Of the background, 0 black to 1 white. */
function readLightness(body: import('@playwright/test').Locator): Promise<number> {
	return body.evaluate((element) => {
		const painter = document.createElement('canvas').getContext('2d');
		if (!painter) return 1;
		const own = getComputedStyle(element).backgroundColor;
		const root = getComputedStyle(document.documentElement).backgroundColor;
		// Whatever colour space the style is written in, the canvas says it in bytes.
		for (const colour of [root, own]) {
			painter.fillStyle = colour;
			painter.fillRect(0, 0, 1, 1);
		}
		const [red = 0, green = 0, blue = 0] = painter.getImageData(0, 0, 1, 1).data;
		return (red + green + blue) / 3 / 255;
	});
}
