import { expect, expectAccessible, expectNoSidewaysScroll, readSetting, test } from '../helpers/app';
import { findSmallTargets } from '../helpers/small-targets';
import {
	EXERCISE_TOURS,
	TOUR_MS,
	visitAccountStates,
	visitEditorStates,
	visitPages,
	visitProgressStates,
	visitXrayStates
} from '../helpers/tour';

test('no page scrolls sideways at 320 px, and targets are large enough', async ({ page }) => {
	await visitPages(page, async (name) => {
		await test.step(name, async () => {
			await expectNoSidewaysScroll(page);
			expect(await findSmallTargets(page)).toEqual([]);
		});
	});
});

for (const [kind, visit] of Object.entries(EXERCISE_TOURS)) {
	test(`${kind}: no state of an exercise scrolls sideways at 320 px, and axe finds nothing`, async ({
		page
	}) => {
		test.setTimeout(TOUR_MS);
		await visit(page, async (state) => {
			await test.step(state, async () => {
				await expectNoSidewaysScroll(page);
				expect(await findSmallTargets(page)).toEqual([]);
				await expectAccessible(page);
			});
		});
	});
}

test('an open X-ray does not scroll sideways at 320 px, and axe finds nothing', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitXrayStates(page, async (state) => {
		await test.step(state, async () => {
			await expectNoSidewaysScroll(page);
			expect(await findSmallTargets(page)).toEqual([]);
			await expectAccessible(page);
		});
	});
});

test('no state of progress scrolls sideways at 320 px, and axe finds nothing', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitProgressStates(page, async (state) => {
		await test.step(state, async () => {
			await expectNoSidewaysScroll(page);
			expect(await findSmallTargets(page)).toEqual([]);
			await expectAccessible(page);
		});
	});
});

test('no state of an account scrolls sideways at 320 px', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	const look = (state: string) =>
		test.step(state, async () => {
			await expectNoSidewaysScroll(page);
			expect(await findSmallTargets(page)).toEqual([]);
		});
	await visitAccountStates(page, look, readSetting('SOURCEWORK_E2E_OUTBOX'));
});

test('no editor’s page scrolls sideways at 320 px, and targets are large enough', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	await visitEditorStates(page, async (state) => {
		await test.step(state, async () => {
			await expectNoSidewaysScroll(page);
			expect(await findSmallTargets(page)).toEqual([]);
		});
	});
});

test('text twice as large still fits half a laptop’s width', async ({ page }) => {
	await page.setViewportSize({ width: 640, height: 640 });
	await visitPages(page, async (name) => {
		await test.step(name, async () => {
			await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
			await expectNoSidewaysScroll(page);
		});
	});
});
