import { m } from '../../src/i18n/generated/messages.js';
import { expect, test } from '../helpers/app';
import { OrderPlayer, type EventCard } from '../helpers/players/order-events';
import { TOUR_MS } from '../helpers/tour';

test('an ordering without JavaScript: gaps and shared places, mistake, try again, time line', async ({
	page
}) => {
	test.setTimeout(TOUR_MS);
	const exercise = new OrderPlayer(page);
	await exercise.openOrder();
	const events = await exercise.readEvents();
	const [first, second, third] = events as [EventCard, EventCard, EventCard];
	const choose = ({ id }: EventCard, place: number) =>
		page.locator(`input[name="answer.${id}"][value="s${place}"]`).check();
	const chosen = ({ id }: EventCard) => page.locator(`input[name="answer.${id}"]:checked`);
	// Blank at first; each event's places are a group that bears its words.
	await expect(page.locator('.choices input:checked')).toHaveCount(0);
	await expect(page.getByRole('group', { name: first.words.split(' …')[0]! })).toHaveCount(1);
	await expect(exercise.places).toHaveCount(events.length);
	await expect(exercise.places.first()).toBeHidden();

	// Two on one place and the others on none: the answer tells them apart in words.
	await choose(first, 2);
	await choose(second, 2);
	await exercise.handIn.click();
	const alert = page.getByRole('alert');
	await expect(alert).toContainText(m.order_incomplete());
	for (const { letter } of [first, second])
		await expect(alert).toContainText(m.order_shared({ letter, place: '2' }));
	for (const { letter } of events.slice(2)) await expect(alert).toContainText(m.order_open({ letter }));
	await expect(chosen(first)).toHaveValue('s2');
	await alert.getByRole('link', { name: m.order_open({ letter: third.letter }) }).click();
	await expect(page.locator(`#event-${third.id}-1`)).toBeInViewport();

	// A hint makes the page anew, and keeps what was chosen.
	await exercise.button(first, m.hint_button_for).click();
	await expect(page).toHaveURL(new RegExp(`#hint-${first.id}$`));
	await expect(chosen(second)).toHaveValue('s2');

	await exercise.giveOrder({ mistakes: 1 });
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.order_result({ count: 1 }));
	await page.getByRole('link', { name: m.again_button() }).click();
	// What stood right has its place again, what must move has none.
	await expect(page.locator('.choices input:checked')).toHaveCount(events.length - 1);
	await exercise.giveOrder();
	await exercise.submit();
	await expect(exercise.result).toHaveText(m.order_solved({ total: events.length }));
	const name = m.part_event({ number: second.letter });
	await page.getByRole('link', { name: m.solution_link({ name }), exact: true }).click();
	await expect(page.locator(`#evidence-${second.id}`)).toBeInViewport();
});

test('an ordering over several articles, given up without JavaScript', async ({ page }) => {
	const exercise = new OrderPlayer(page);
	await exercise.openOrder({ story: true });
	const events = await exercise.readEvents();
	await exercise.giveOrder({ mistakes: 1 });
	await exercise.submit();
	await page.getByRole('button', { name: m.reveal_button() }).click();
	await expect(exercise.result).toHaveText(m.order_revealed_some({ count: 1 }));
	expect(await page.locator('#exercise .words').allTextContents()).toEqual(events.map(({ words }) => words));
	await expect(page.getByText(m.order_had({ place: String(events.length) }), { exact: true })).toHaveCount(1);
});
