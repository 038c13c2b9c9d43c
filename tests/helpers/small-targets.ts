import type { Page } from '@playwright/test';

/** WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, links inside sentences aside. Answers what is smaller. */
export function findSmallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
			.filter(
				(element) =>
					element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden')
			)
			.map((element) => element.closest('label') ?? element)
			.filter((element) => {
				const { width, height } = element.getBoundingClientRect();
				const inSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
				return !inSentence && width > 1 && (width < 24 || height < 24);
			})
			.map((element) => element.outerHTML.slice(0, 120))
	);
}
