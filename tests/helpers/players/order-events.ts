import type { Locator, Page } from '@playwright/test';
import { m } from '../../../src/i18n/generated/messages.js';
import { ExercisePage } from '../exercise-page';
import { sortEvents } from './order-book';

/** What the buttons of an event are called. */
const named = (label: string) => (inputs: { name: string }) => `${label}: ${inputs.name}`;
export const UP = named(m.order_up());
export const DOWN = named(m.order_down());
export const PUT_BACK = named(m.order_back());

/** An event of an exercise's form. */
export interface EventCard {
	/** Of the form's field: `q1` for the first of the prompt. */
	readonly id: string;
	/** As its card calls it: A for the first of the prompt. */
	readonly letter: string;
	readonly words: string;
}

/** An exercise of the kind order-events, played with scripts or without. */
export class OrderPlayer extends ExercisePage {
	readonly board: Locator;
	/** The places, in order. */
	readonly places: Locator;
	/** The events without a place. */
	readonly pool: Locator;
	/** What is read out. */
	readonly said: Locator;

	constructor(page: Page) {
		super(page);
		this.board = this.form.locator('.board');
		this.places = this.board.locator('.line li');
		this.pool = this.board.locator('.pool');
		this.said = this.board.getByRole('status');
	}

	/** Opens the first exercise of this kind that was not begun, over one article or several; answers its path. */
	async openOrder({ story = false } = {}): Promise<string> {
		await this.page.goto('/practice');
		const items = this.page.locator('li[data-kind="order-events"][data-phase="fresh"]');
		const paths = await items
			.getByRole('link')
			.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
		for (const path of paths.filter((each) => each.startsWith('/exercise/'))) {
			await this.page.goto(path);
			const several = (await this.article.locator('.reading').count()) > 1;
			if (several === story) return path;
		}
		throw new Error(`No fresh ordering over ${story ? 'several articles' : 'one article'}`);
	}

	/** Waits until the scripts have taken over. */
	async wake(): Promise<void> {
		await this.page.locator('.board.live').waitFor();
	}

	/** The card of an event, wherever it is. */
	card({ id }: EventCard): Locator {
		return this.board.locator(`[data-card="${id}"]`);
	}

	/** A button of an event by what it does. */
	button(event: EventCard, act: (inputs: { name: string }) => string): Locator {
		return this.board.getByRole('button', { name: act({ name: this.nameOf(event) }), exact: true });
	}

	nameOf({ letter }: EventCard): string {
		return m.part_event({ number: letter });
	}

	/** The events, earliest first. */
	async readEvents(): Promise<EventCard[]> {
		const cards = await this.board.locator('.event').evaluateAll((events) =>
			events.map((event) => ({
				id:
					event.closest<HTMLElement>('[data-card]')?.dataset['card'] ??
					event.closest('fieldset')?.id.replace('event-', '') ??
					'',
				words: event.querySelector('.words')?.textContent?.trim() ?? ''
			}))
		);
		const sorted = sortEvents(cards.map(({ words }) => words));
		return cards
			.map(({ id, words }) => ({ id, words, letter: String.fromCharCode(64 + Number(id.slice(1))) }))
			.toSorted((left, right) => sorted.indexOf(left.words) - sorted.indexOf(right.words));
	}

	/** What stands in the places now, by id; null where nothing does. */
	readPlaces(): Promise<(string | null)[]> {
		return this.places.evaluateAll((places) =>
			places.map((place) => place.querySelector<HTMLElement>('[data-card]')?.dataset['card'] ?? null)
		);
	}

	/** Presses the button that puts an event into the next place. */
	async put(event: EventCard): Promise<void> {
		await this.card(event).locator('.put').click();
		await this.places.locator(`[data-card="${event.id}"]`).waitFor();
	}

	/** Gives every event a place, by buttons or, without scripts, by choosing. With a mistake the last two change places. */
	async giveOrder({ mistakes = 0 } = {}): Promise<void> {
		const events = await this.readEvents();
		if (mistakes > 0) events.push(...events.splice(-2).toReversed());
		const live = await this.board.evaluate((board) => board.classList.contains('live'));
		for (const [place, { id }] of events.entries()) {
			if (!live) await this.board.locator(`input[name="answer.${id}"][value="s${place + 1}"]`).check();
		}
		if (!live) return;
		// What stands from an earlier try goes back first, so that every order can be built.
		for (const event of events) {
			const back = this.button(event, PUT_BACK);
			if (await back.isVisible()) await back.click();
		}
		for (const event of events) await this.put(event);
	}
}

/** Takes a new guest through the life of two exercises in ordering, one solved, one over several articles shown. */
export async function visitOrderStates(page: Page, look: (state: string) => Promise<void>): Promise<void> {
	const exercise = new OrderPlayer(page);
	const path = await exercise.openOrder();
	await exercise.wake();
	await look('order-fresh');

	const [first, second] = await exercise.readEvents();
	if (!first || !second) throw new Error('The exercise has no events');
	await exercise.put(second);
	for (let step = 1; step <= 2; step += 1) {
		await exercise.button(second, step === 1 ? m.hint_button_for : m.hint_more_for).click();
		await exercise
			.card(second)
			.getByRole('listitem')
			.nth(step - 1)
			.waitFor();
	}
	await look('order-partly');
	await exercise.handIn.click();
	await page.getByRole('alert').waitFor();
	await look('order-incomplete');

	await exercise.giveOrder({ mistakes: 1 });
	await exercise.submit();
	await look('order-tried');
	await page.goto(`${path}?again`);
	await exercise.wake();
	await look('order-again');
	await exercise.giveOrder();
	await exercise.submit();
	await look('order-solved');

	const story = await exercise.openOrder({ story: true });
	await exercise.wake();
	await look('order-story');
	for (let ordinal = 1; ordinal <= 3; ordinal += 1) {
		if (ordinal > 1) await page.goto(`${story}?again`);
		await exercise.wake();
		await exercise.giveOrder({ mistakes: 1 });
		await exercise.submit();
	}
	await look('order-spent');
	await page.locator('form[action$="?/reveal"] button').click();
	await exercise.article.locator('mark').first().waitFor();
	await look('order-revealed');
}
