import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/i18n/generated/messages.js';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../helpers/app';
import { DOWN, OrderPlayer, PUT_BACK, UP, type EventCard } from '../helpers/players/order-events';
import { TOUR_MS } from '../helpers/tour';

const MOST_TABS = 120;
/** Pixels from the window's edges in which a drag scrolls the page. */
const EDGE = 72;

const idsOf = (events: readonly EventCard[]) => events.map(({ id }) => id);

/** Presses Tab until `target` has the focus. Throws where it is never reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < MOST_TABS; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`${target.toString()} is not reached in ${MOST_TABS} presses of Tab`);
}

/** Takes hold of a card by its words; answers where across the page. */
async function grab(page: Page, exercise: OrderPlayer, event: EventCard): Promise<number> {
	const letter = exercise.card(event).locator('.letter');
	await letter.hover();
	await page.mouse.down();
	const box = (await letter.boundingBox())!;
	return box.x + box.width / 2;
}

/** Holds an element over another with the pressed mouse; near an edge of the window the page scrolls along. */
async function hold(page: Page, x: number, target: Locator, sign: RegExp): Promise<void> {
	const height = page.viewportSize()!.height;
	await expect(async () => {
		const box = (await target.boundingBox())!;
		const wanted = box.y + Math.min(30, box.height / 2);
		const y = Math.max(10, Math.min(height - 10, wanted));
		await page.mouse.move(x, y + 2);
		await page.mouse.move(x, y);
		// Nearer to an edge the page would scroll on.
		expect(wanted).toBeGreaterThanOrEqual(EDGE);
		expect(wanted).toBeLessThanOrEqual(height - EDGE);
		await expect(target).toHaveClass(sign, { timeout: 50 });
	}).toPass({ intervals: [20] });
}

/** Takes the words of a card and holds them over a place, counted from 0. */
async function drag(page: Page, exercise: OrderPlayer, event: EventCard, place: number): Promise<void> {
	const x = await grab(page, exercise, event);
	await hold(page, x, exercise.places.nth(place), /none|later|earlier/);
}

// Smooth scrolling would move the cards away under the mouse.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('by buttons: put, move, put back, mistake, try again, the time line', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	const exercise = new OrderPlayer(page);
	await exercise.openOrder();
	await exercise.wake();
	const events = await exercise.readEvents();
	const count = events.length;
	const [first, second] = events as [EventCard, EventCard];
	// Nothing has a place at first, and the cards are in the order of the prompt.
	expect(await exercise.readPlaces()).toEqual(events.map(() => null));
	await expect(exercise.pool.getByRole('heading')).toHaveText(m.order_pool({ count }));
	expect(await exercise.pool.locator('.letter').allTextContents()).toEqual(
		events.map((_, index) => m.part_event({ number: String.fromCharCode(65 + index) }))
	);

	await exercise.put(second);
	await expect(exercise.said).toContainText(m.order_now({ place: 1, count }));
	await exercise.put(first);
	expect((await exercise.readPlaces()).slice(0, 3)).toEqual([second.id, first.id, null]);
	// Up and down change places; the focus stays with the event.
	const up = exercise.button(first, UP);
	await up.click();
	await expect(up).toBeFocused();
	expect((await exercise.readPlaces()).slice(0, 3)).toEqual([first.id, second.id, null]);
	await expect(exercise.said).toContainText(m.order_now({ place: 1, count }));
	await expect(exercise.said.locator('q')).toHaveAttribute('lang', 'en');
	// What stands at the end goes no further, says so, and keeps the focus.
	await expect(up).toHaveAttribute('aria-disabled', 'true');
	await page.keyboard.press('Enter');
	await expect(exercise.said).toContainText(m.order_stays());
	const down = exercise.button(first, DOWN);
	await down.click();
	await expect(down).toBeFocused();
	await exercise.button(first, PUT_BACK).click();
	await expect(exercise.said).toContainText(m.order_out());
	await expect(exercise.card(first).locator('.put')).toBeFocused();
	expect((await exercise.readPlaces())[0]).toBe(second.id);

	await exercise.giveOrder({ mistakes: 1 });
	await expect(exercise.pool).toHaveCount(0);
	await exercise.submit();
	await expect(exercise.result).toBeFocused();
	await expect(exercise.result).toHaveText(m.order_result({ count: 1 }));
	await expect(page.getByText(m.order_must_move(), { exact: true })).toHaveCount(1);
	await expect(page.getByText(m.order_stands(), { exact: true })).toHaveCount(count - 1);

	// What stood right stands there again; what must move has no place, and goes in between.
	await page.getByRole('link', { name: m.again_button() }).click();
	await exercise.wake();
	await expect(exercise.places.locator('.card')).toHaveCount(count - 1);
	await expect(exercise.pool.locator('.card')).toHaveCount(1);
	await expect(exercise.places.getByText(m.order_stood())).toHaveCount(count - 1);
	await exercise.pool.locator('.put').click();
	const moved = (await exercise.readPlaces()).at(-1)!;
	const from = events.findIndex(({ id }) => id === moved);
	for (let place = count - 1; place > from; place -= 1) {
		await exercise.button(events[from]!, UP).click();
	}
	expect(await exercise.readPlaces()).toEqual(idsOf(events));
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.order_solved({ total: count }));
	expect(await page.locator('.words').allTextContents()).toEqual(events.map(({ words }) => words));
	// Every event has its day, and its way to the proof.
	for (const when of await page.locator('p.when').all()) await expect(when).toHaveText(/\d{4}/);
	const name = m.part_event({ number: second.letter });
	await page.getByRole('link', { name: m.solution_link({ name }), exact: true }).click();
	await expect(page.locator(`#evidence-${second.id}`)).toBeInViewport();
});

test('by dragging with the mouse: into place, among others, out again, and not after all', async ({
	page
}) => {
	test.setTimeout(TOUR_MS);
	const exercise = new OrderPlayer(page);
	await exercise.openOrder();
	await exercise.wake();
	const events = await exercise.readEvents();
	const [first, second] = events as [EventCard, EventCard];
	const line = exercise.places.locator('xpath=self::*[contains(@class, "later")]');

	await drag(page, exercise, second, 1);
	await expect(exercise.places.nth(1)).toHaveClass(/none/);
	await page.mouse.up();
	await expect(exercise.said).toContainText(m.order_now({ place: 2, count: events.length }));
	expect((await exercise.readPlaces()).slice(0, 2)).toEqual([null, second.id]);

	// Upon another: a line shows where it goes, and the other moves on.
	await drag(page, exercise, first, 1);
	await expect(line).toHaveCount(1);
	await page.mouse.up();
	await expect(line).toHaveCount(0);
	expect((await exercise.readPlaces()).slice(0, 3)).toEqual([null, first.id, second.id]);

	// Escape leaves everything as it was, and so does a drop where it came from.
	await drag(page, exercise, first, 0);
	await expect(exercise.card(first)).toHaveAttribute('style', /translate/);
	await page.keyboard.press('Escape');
	await expect(exercise.said).toContainText(m.order_stays());
	await page.mouse.up();
	expect((await exercise.readPlaces()).slice(0, 3)).toEqual([null, first.id, second.id]);
	await expect(exercise.card(first)).not.toHaveAttribute('style', /translate/);

	// Back among the others.
	await hold(page, await grab(page, exercise, second), exercise.pool, /aimed/);
	await page.mouse.up();
	await expect(exercise.pool.locator(`[data-card="${second.id}"]`)).toBeVisible();

	// A whole answer, and the form sends it.
	await exercise.button(first, PUT_BACK).click();
	for (const [place, event] of events.entries()) {
		await drag(page, exercise, event, place);
		await page.mouse.up();
		await expect(exercise.places.nth(place).locator(`[data-card="${event.id}"]`)).toBeVisible();
	}
	expect(await exercise.readPlaces()).toEqual(idsOf(events));
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.order_solved({ total: events.length }));
});

test('by keyboard alone, over several articles', async ({ page }) => {
	test.setTimeout(TOUR_MS);
	const exercise = new OrderPlayer(page);
	await exercise.openOrder({ story: true });
	await exercise.wake();
	const events = await exercise.readEvents();
	const count = events.length;
	await page.locator('h1').click();

	// In the order of the prompt; after each the focus is on its first arrow, two stops before the next event.
	for (const [place, { id }] of events.toSorted((a, b) => a.id.localeCompare(b.id)).entries()) {
		await tabTo(page, exercise.board.locator(`#event-${id}-1`));
		await page.keyboard.press('Enter');
		await expect(exercise.places.nth(place).locator(`#event-${id}-1`)).toBeFocused();
	}
	// Home brings each to the top, so the last is moved first.
	for (const event of events.toReversed()) {
		await page.keyboard.press('Shift+Tab');
		await exercise.button(event, UP).focus();
		await page.keyboard.press('Home');
		await expect(exercise.button(event, UP)).toBeFocused();
		await expect(exercise.said).toContainText(m.order_now({ place: 1, count }));
	}
	expect(await exercise.readPlaces()).toEqual(idsOf(events));
	await page.keyboard.press('End');
	expect((await exercise.readPlaces()).at(-1)).toBe(events[0]!.id);
	await page.keyboard.press('ArrowDown');
	await expect(exercise.said).toContainText(m.order_stays());
	for (let place = count - 1; place > 0; place -= 1) await page.keyboard.press('ArrowUp');
	expect(await exercise.readPlaces()).toEqual(idsOf(events));
	await expect(exercise.board.locator(`#event-${events[0]!.id}-1`)).toBeInViewport();
	await tabTo(page, exercise.handIn);
	await page.keyboard.press('Enter');
	await expect(exercise.result).toBeFocused();
	await expect(exercise.result).toHaveText(m.order_solved({ total: count }));
});

test('over several articles: each event leads into its own, and the first proof is in sight', async ({
	page
}) => {
	test.setTimeout(TOUR_MS);
	const exercise = new OrderPlayer(page);
	await exercise.openOrder({ story: true });
	await exercise.wake();
	const events = await exercise.readEvents();
	for (const event of events) {
		const source = exercise.card(event).locator('.source a');
		const title = await source.innerText();
		await source.click();
		await expect(page.locator('section#article h2:target')).toHaveText(title);
		await expect(page.locator('section#article h2:target')).toBeInViewport();
		// A hint leads into the same article.
		await exercise.button(event, m.hint_button_for).click();
		const hint = exercise.card(event).getByRole('listitem').getByRole('link');
		await hint.click();
		const reading = page.locator('.reading').filter({ has: page.locator('p.prose:target') });
		await expect(reading.getByRole('heading', { level: 2 })).toHaveText(title);
	}
	await page.goto(page.url().replace(/#.*/, ''));
	await exercise.wake();
	await exercise.giveOrder();
	await exercise.submit();
	const proofs = page.locator('[id^="evidence-"]');
	await expect(proofs).toHaveCount(events.length);
	const first = await page.locator(`#evidence-q1`).boundingBox();
	const pane = (await exercise.article.boundingBox())!;
	expect(first!.y).toBeGreaterThan(pane.y);
	expect(first!.y).toBeLessThan(pane.y + pane.height);
	for (const { id, letter, words } of events) {
		const name = m.part_event({ number: letter });
		await page.getByRole('link', { name: m.solution_link({ name }), exact: true }).click();
		await expect(page.locator(`#evidence-${id}`)).toBeInViewport();
		const title = await page
			.locator('li', { has: page.locator('.words', { hasText: words }) })
			.locator('.source a')
			.innerText();
		const reading = page.locator('.reading').filter({ has: page.locator(`#evidence-${id}`) });
		await expect(reading.getByRole('heading', { level: 2 })).toHaveText(title);
	}
});

test('an incomplete order is refused kindly, with a way to what is missing', async ({ page }) => {
	const exercise = new OrderPlayer(page);
	await exercise.openOrder();
	await exercise.wake();
	const [first, ...others] = (await exercise.readEvents()) as [EventCard, ...EventCard[]];
	await exercise.put(first);
	await exercise.handIn.click();
	const alert = page.getByRole('alert');
	await expect(alert).toBeFocused();
	await expect(alert).toContainText(m.order_incomplete());
	await expect(alert.getByRole('link')).toHaveCount(others.length);
	expect((await exercise.readPlaces())[0]).toBe(first.id);
	const { letter } = others[0]!;
	await alert.getByRole('link', { name: m.order_open({ letter }) }).click();
	await expect(exercise.card(others[0]!).locator('.put')).toBeFocused();
	await expect(exercise.card(others[0]!).getByText(m.order_open({ letter }))).toBeVisible();
	await exercise.put(others[0]!);
	await expect(exercise.card(others[0]!).getByText(m.order_open({ letter }))).toHaveCount(0);
});

test('a hint leaves the order as it is', async ({ page }) => {
	const exercise = new OrderPlayer(page);
	await exercise.openOrder();
	await exercise.wake();
	const events = await exercise.readEvents();
	const [first, second] = events as [EventCard, EventCard];
	await exercise.put(second);
	await exercise.put(first);
	await exercise.button(first, m.hint_button_for).click();
	const hints = exercise.card(first).getByRole('list', { name: m.hint_list_label() });
	await expect(hints).toBeFocused();
	expect((await exercise.readPlaces()).slice(0, 2)).toEqual([second.id, first.id]);
	// And goes where its event goes.
	await exercise.button(first, UP).click();
	await expect(hints).toBeVisible();
});

test('what is chosen before the scripts arrive keeps its place', async ({ page }) => {
	const exercise = new OrderPlayer(page);
	const path = await exercise.openOrder();
	let release = () => {};
	const released = new Promise<void>((done) => (release = done));
	await page.route('**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	const choose = (id: string, place: number) =>
		page.locator(`input[name="answer.${id}"][value="s${place}"]`).check();
	await choose('q2', 1);
	await choose('q1', 3);
	release();
	await exercise.wake();
	expect((await exercise.readPlaces()).slice(0, 3)).toEqual(['q2', null, 'q1']);
	await exercise.pool.locator('.put').first().click();
	expect(await exercise.readPlaces()).not.toContain(undefined);
	expect((await exercise.readPlaces()).slice(0, 3)).toEqual(['q2', 'q3', 'q1']);
});

test('axe finds nothing in the form before its scripts arrive', async ({ page }) => {
	const exercise = new OrderPlayer(page);
	const path = await exercise.openOrder({ story: true });
	// They never do.
	await page.route('**/*.js', () => new Promise(() => {}));
	await page.goto(path, { waitUntil: 'commit' });
	await expect(exercise.board.getByRole('radio').first()).toBeVisible();
	await expectAccessible(page);
});

test('cards slide to where they go, and jump for whoever wants no motion', async ({ page }) => {
	const exercise = new OrderPlayer(page);
	await exercise.openOrder();
	await exercise.wake();
	const [first, second] = (await exercise.readEvents()) as [EventCard, EventCard];
	await exercise.put(second);
	await exercise.put(first);
	const up = exercise.button(first, UP);
	const countSlides = () =>
		up.evaluate(async (button: HTMLElement) => {
			button.click();
			await new Promise(requestAnimationFrame);
			return document.getAnimations().length;
		});
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	expect(await countSlides()).toBeGreaterThan(0);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await exercise.button(second, UP).click();
	await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
	expect(await countSlides()).toBe(0);
});

test('text twice as large fits half a laptop’s width', async ({ page }) => {
	await page.setViewportSize({ width: 640, height: 640 });
	const exercise = new OrderPlayer(page);
	await exercise.openOrder({ story: true });
	await exercise.wake();
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	const [first] = await exercise.readEvents();
	await exercise.put(first!);
	await expectNoSidewaysScroll(page);
	const clientWidth = await page.evaluate(() => document.documentElement.clientWidth);
	for (const control of await exercise.board.locator('button:visible').all()) {
		const box = (await control.boundingBox())!;
		expect(box.x + box.width).toBeLessThanOrEqual(clientWidth);
	}
});
