import { expect, type Page } from '@playwright/test';
import { m } from '../../../src/i18n/generated/messages.js';
import { nameKind } from '../../../src/lib/ui/exercises/name-kind';
import type { PlayableKind } from '../../../src/lib/schemas/exercise-kinds';
import { ExercisePage } from '../exercise-page';
import { OrderPlayer } from './order-events';
import { OpinionPage } from './spot-opinion';

/** What a series is asked to be. */
interface Wish {
	/** Those that stay ticked; all unless said. */
	readonly kinds?: readonly PlayableKind[];
	readonly length?: '5' | '10' | 'all';
	readonly again?: boolean;
}

/** A series, from its choice to its summary, with scripts or without. */
export class SeriesPage {
	readonly exercise: ExercisePage;

	constructor(readonly page: Page) {
		this.exercise = new ExercisePage(page);
	}

	/** The line of a series on the page of an exercise. */
	get line() {
		return this.page.getByRole('navigation', { name: m.series_line_label() });
	}

	/** Fills in the form of the page of practice. */
	async choose({ kinds, length = '5', again = false }: Wish = {}): Promise<void> {
		await this.page.goto('/practice');
		const form = this.page.locator('form[action="/practice"]');
		for (const box of await form.locator('input[name="kind"]').all()) {
			const kind = (await box.getAttribute('value')) as PlayableKind;
			await box.setChecked(!kinds || kinds.includes(kind));
		}
		await form.locator(`input[name="length"][value="${length}"]`).check();
		await form.getByRole('checkbox', { name: m.practice_again() }).setChecked(again);
	}

	async start(wish: Wish = {}): Promise<void> {
		await this.choose(wish);
		await this.page.getByRole('button', { name: m.practice_series_start() }).click();
		await this.exercise.form.waitFor();
	}

	/** Whether the kind of the page's exercise is this one. */
	async shows(kind: PlayableKind): Promise<boolean> {
		return (await this.page.getByRole('heading', { level: 1 }).innerText()) === nameKind(kind);
	}

	/** Hands in the page's exercise: right, or with mistakes and then the answer shown. Leads to its answer. */
	async finish({ mistakes = 0 } = {}): Promise<void> {
		const { exercise, page } = this;
		if (await this.shows('spot-opinion')) await new OpinionPage(page).answer({ mistakes });
		else if (await this.shows('order-events')) await this.giveOrder(mistakes);
		else await exercise.fillIn({ mistakes });
		await exercise.submit();
		if (mistakes > 0) {
			await page.getByRole('button', { name: m.reveal_button() }).click();
			await exercise.article.locator('mark, u').first().waitFor();
		}
	}

	private async giveOrder(mistakes: number): Promise<void> {
		const order = new OrderPlayer(this.page);
		if (await this.page.evaluate(() => matchMedia('(scripting: enabled)').matches)) await order.wake();
		await order.giveOrder({ mistakes });
	}

	/** Follows the way on from an answer to the next exercise. */
	async goOn(): Promise<void> {
		const before = await this.line.innerText();
		await this.page.locator('main').getByRole('link', { name: m.solution_next() }).last().click();
		// The address changes before the page does.
		await expect(this.line).not.toHaveText(before);
		await this.exercise.form.waitFor();
	}
}

/** Takes a new guest through a series: refused, begun, one left for later, finished with mistakes, read again. */
export async function visitSeriesStates(page: Page, look: (state: string) => Promise<void>): Promise<void> {
	const series = new SeriesPage(page);
	await series.choose({ kinds: [] });
	await page.getByRole('button', { name: m.practice_series_start() }).click();
	await page.getByRole('alert').waitFor();
	await page.locator('#series-articles summary').click();
	await look('series-refused');

	await series.start({ kinds: ['quote-speaker'], length: '5' });
	await look('series-first');
	const first = new URL(page.url()).pathname;
	await series.finish({ mistakes: 1 });
	await look('series-way-on');
	await page.goto('/practice');
	await look('series-under-way');
	await page.getByRole('link', { name: m.practice_under_way_see() }).click();
	await page.waitForURL(/\/practice\/[0-9a-f-]{36}/);
	await look('series-stand');

	await page.goto(first);
	while ((await page.locator('main').getByRole('link', { name: m.solution_next() }).count()) > 0) {
		await series.goOn();
		await series.finish();
	}
	await page.getByRole('link', { name: m.series_see() }).click();
	await page.getByRole('heading', { name: m.series_review_title() }).waitFor();
	await look('series-summary');
}
