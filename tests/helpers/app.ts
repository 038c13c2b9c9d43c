/** What every browser test starts from: the app's address, and a page whose troubles fail the test. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

interface Watch {
	/** Console errors, exceptions, refused assets and server errors so far. */
	readonly troubles: string[];
}

export const test = base.extend<{ watch: Watch }>({
	baseURL: async ({}, use) => {
		await use(readSetting('SOURCEWORK_E2E_URL'));
	},
	watch: [
		async ({ context }, use) => {
			const troubles: string[] = [];
			context.on('weberror', (error) => troubles.push(`exception: ${error.error().message}`));
			context.on('console', (message) => {
				// A page that answers 404 or 400 on purpose; what must not fail is seen as a response below.
				if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
				troubles.push(`console: ${message.text()}`);
			});
			context.on('response', (response) => {
				const kind = response.request().resourceType();
				const isPage = kind === 'document' || kind === 'fetch';
				if (response.status() >= (isPage ? 500 : 400)) {
					troubles.push(`${response.status()}: ${response.url()}`);
				}
			});
			await use({ troubles });
			expect(troubles).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

export function readSetting(name: 'SOURCEWORK_E2E_URL' | 'SOURCEWORK_E2E_OUTBOX'): string {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: run the tests with npm run e2e`);
	return value;
}

/** Fails with what axe found against WCAG 2.2 A and AA, and against its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
	const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
	expect(
		violations.map(({ id, help, nodes }) => ({
			id,
			help,
			nodes: nodes.map(({ html }) => html.slice(0, 200))
		}))
	).toEqual([]);
}

/** Fails where the page can be scrolled sideways, and names what sticks out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const out = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map((element) => `${element.tagName.toLowerCase()}.${element.className}`.slice(0, 80));
	});
	expect(out).toEqual([]);
}
