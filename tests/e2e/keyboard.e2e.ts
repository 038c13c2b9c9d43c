import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';
import { tabTo } from '../helpers/tab-to';

/** Tabs into a group of radio buttons and walks to `name` with the arrow keys. */
async function pick(page: Page, group: Locator, name: string): Promise<void> {
	await tabTo(page, group.getByRole('radio').first());
	await page.keyboard.press('Space');
	const wanted = group.getByRole('radio', { name, exact: true });
	const count = await group.getByRole('radio').count();
	for (let presses = 0; presses < count && !(await wanted.isChecked()); presses += 1) {
		await page.keyboard.press('ArrowDown');
	}
	await expect(wanted).toBeChecked();
}

test('a whole exercise by keyboard alone', async ({ page }) => {
	const exercise = new ExercisePage(page);
	await page.goto('/practice');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: m.skip_to_content() })).toBeFocused();
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('link', { name: m.practice_start(), exact: true }));
	await page.keyboard.press('Enter');
	await expect(exercise.form).toBeVisible();

	// A hint, then a wrong first try on one quote.
	const questions = await exercise.readQuestions();
	for (const [index, { group, right, wrong }] of questions.entries()) {
		await pick(page, group, index === 0 ? wrong : right);
		if (index === 0) {
			await tabTo(page, group.getByRole('button'));
			await page.keyboard.press('Enter');
			await expect(group.getByRole('list', { name: m.hint_list_label() })).toBeFocused();
		}
	}
	await tabTo(page, exercise.handIn);
	await page.keyboard.press('Enter');
	await expect(exercise.result).toBeFocused();
	await expect(exercise.result).toHaveText(
		m.result_some({ right: questions.length - 1, total: questions.length })
	);

	await tabTo(page, page.getByRole('link', { name: m.again_button() }));
	await page.keyboard.press('Enter');
	await expect(exercise.form).toBeVisible();
	await pick(page, questions[0]!.group, questions[0]!.right);
	// Enter inside the form hands in; it must not ask for a hint.
	await page.keyboard.press('Enter');
	await expect(exercise.result).toBeFocused();
	await expect(exercise.result).toHaveText(m.result_all({ total: questions.length }));

	await tabTo(page, page.getByRole('link', { name: m.solution_link({ name: m.part_quote({ number: 1 }) }) }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#evidence-/);
	// The article's pane can be scrolled from the keyboard.
	await tabTo(page, exercise.article);
});

test('focus is visible on everything that can take it', async ({ page }) => {
	await page.goto('/practice');
	const seen = new Set<string>();
	for (let presses = 0; presses < 25; presses += 1) {
		await page.keyboard.press('Tab');
		const look = await page.evaluate(() => {
			const focused = document.activeElement;
			if (!focused || focused === document.body) return null;
			const around = [focused, focused.closest('label')].filter((element) => element !== null);
			const shown = around.some((element) => {
				const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
				return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
			});
			return { what: focused.outerHTML.slice(0, 80), shown };
		});
		if (look === null) break;
		seen.add(look.what);
		expect(look).toMatchObject({ shown: true });
	}
	expect(seen.size).toBeGreaterThan(5);
});
