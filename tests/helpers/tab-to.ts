import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 80;

/** Presses Tab until `target` has the focus, which must be visible on the way. Throws where it is never reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < MOST_TABS; presses += 1) {
		await page.keyboard.press('Tab');
		if (await target.evaluate((element) => element === document.activeElement)) {
			await expect(target).toBeInViewport();
			return;
		}
	}
	throw new Error(`${target.toString()} is not reached in ${MOST_TABS} presses of Tab`);
}
