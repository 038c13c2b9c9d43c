import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { OrderPlayer, type EventCard } from '../helpers/players/order-events';
import { TOUR_MS } from '../helpers/tour';

test('by touch: a finger on the grip drags, a finger on the words scrolls', async ({ page, context }) => {
	test.setTimeout(TOUR_MS);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const exercise = new OrderPlayer(page);
	await exercise.openOrder();
	await exercise.wake();
	const events = await exercise.readEvents();
	const [first, second] = events as [EventCard, EventCard];
	const session = await context.newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x, y }]
		});

	// A tap puts it into the next place.
	await exercise.card(second).locator('.put').tap();
	await expect(exercise.places.nth(0).locator(`[data-card="${second.id}"]`)).toBeVisible();

	// From below upon it: held at the edge of the window, the page scrolls along.
	const grip = exercise.card(first).locator('.grip');
	await grip.scrollIntoViewIfNeeded();
	const box = (await grip.boundingBox())!;
	const x = box.x + box.width / 2;
	await touch('touchStart', x, box.y + box.height / 2);
	const target = exercise.places.nth(0);
	await expect(async () => {
		const place = (await target.boundingBox())!;
		const y = place.y + place.height / 2;
		const reached = Math.max(12, Math.min(600, y));
		await touch('touchMove', x, reached + 2);
		await touch('touchMove', x, reached);
		expect(y).toBeGreaterThan(80);
		await expect(target).toHaveClass(/later/, { timeout: 200 });
	}).toPass();
	await touch('touchEnd');
	await expect(exercise.said).toContainText(m.order_now({ place: 1, count: events.length }));
	expect((await exercise.readPlaces()).slice(0, 2)).toEqual([first.id, second.id]);

	// The words of a card are no handle for a finger: the page scrolls by them.
	const words = exercise.card(first).locator('.words');
	await words.scrollIntoViewIfNeeded();
	const start = (await words.boundingBox())!;
	const before = await page.evaluate(() => scrollY);
	await touch('touchStart', start.x + 20, start.y + 10);
	for (let step = 1; step <= 8; step += 1) await touch('touchMove', start.x + 20, start.y + 10 - step * 20);
	await touch('touchEnd');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
	expect((await exercise.readPlaces()).slice(0, 2)).toEqual([first.id, second.id]);
});
