import { randomUUID } from 'node:crypto';
import { m } from '../../src/i18n/generated/messages.js';
import { expect, readSetting, test } from '../helpers/app';
import { ExercisePage } from '../helpers/exercise-page';
import { OrderPlayer } from '../helpers/players/order-events';
import { OPEN_PAGES } from '../helpers/tour';

const MEGABYTE = 1024 * 1024;
/** Words that only an answer, its proof or the way it was found would carry to a browser. */
const OF_THE_KEY = /speakerOf|"?(proof|evidence|confidence|attribution|findingIds?|seed|mention)"?:/i;

/** The same of an ordering: its key, its answer, and the days of its events. */
const OF_AN_ORDER = /rankOf|placeOf|"?(proof|evidence|findingIds?|seed|when|ties|dateId|basis)"?:/i;

/** As a browser without JavaScript sends a form. */
const ownOrigin = () => ({ origin: readSetting('SOURCEWORK_E2E_URL'), accept: 'text/html' });

test('nothing sent before answering holds the key, its proof or how it was found', async ({ page }) => {
	const bodies: string[] = [];
	await page.route('**/*', async (route) => {
		const response = await route.fetch({ maxRedirects: 0 });
		if (/html|json/.test(response.headers()['content-type'] ?? '')) bodies.push(await response.text());
		await route.fulfill({ response });
	});
	const exercise = new ExercisePage(page);
	await page.goto('/');
	await exercise.openNext();
	// With its scripts the page asks for data; where they come late, the form's answer is a page of its own.
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	const hint = m.hint_button_for({ name: m.part_quote({ number: 1 }) });
	await exercise.form.getByRole('button', { name: hint }).click();
	await expect(exercise.form.getByRole('listitem')).toHaveCount(1);
	const { length: total } = await exercise.fillIn({ mistakes: 1 });
	const before = bodies.splice(0);
	expect(before.length).toBeGreaterThan(3);
	for (const body of before) expect(body).not.toMatch(OF_THE_KEY);

	// After a wrong try: which parts are wrong, one's own answer, and still no key.
	await exercise.submit();
	const after = bodies.splice(0);
	expect(after.length).toBeGreaterThan(0);
	for (const body of after) expect(body.replace(/speakerOf/, '')).not.toMatch(OF_THE_KEY);

	// The pattern can see: the answer, once shown, does hold them.
	await page.getByRole('button', { name: m.reveal_button() }).click();
	await expect(exercise.result).toHaveText(m.result_revealed_some({ right: total - 1, total }));
	expect(bodies.join()).toMatch(OF_THE_KEY);
});

test('nothing sent before an ordering is answered tells when anything was', async ({ page }) => {
	const bodies: string[] = [];
	await page.route('**/*', async (route) => {
		const response = await route.fetch({ maxRedirects: 0 });
		if (/html|json/.test(response.headers()['content-type'] ?? '')) bodies.push(await response.text());
		await route.fulfill({ response });
	});
	const exercise = new OrderPlayer(page);
	const path = await exercise.openOrder();
	const events = await exercise.readEvents();
	await exercise.wake();
	await exercise.button(events[0]!, m.hint_button_for).click();
	await expect(exercise.card(events[0]!).getByRole('listitem')).toHaveCount(1);
	await exercise.giveOrder({ mistakes: 1 });
	const before = bodies.splice(0);
	expect(before.length).toBeGreaterThan(3);
	for (const body of before) expect(body).not.toMatch(OF_AN_ORDER);

	// After a wrong try: which must move, one's own places, and still no order.
	await exercise.submit();
	await page.goto(`${path}?again`);
	await exercise.wake();
	const after = bodies.splice(0);
	expect(after.length).toBeGreaterThan(0);
	for (const body of after) expect(body.replaceAll('placeOf', '')).not.toMatch(OF_AN_ORDER);

	// What nobody is asked for cannot be asked for either.
	const solution = await page.request.get(`${path}/__data.json`);
	expect((await solution.text()).replaceAll('placeOf', '')).not.toMatch(OF_AN_ORDER);

	await page.getByRole('button', { name: m.reveal_button() }).click();
	await expect(exercise.result).toHaveText(m.order_revealed_some({ count: 1 }));
	expect(bodies.join()).toMatch(OF_AN_ORDER);
});

for (const [name, path] of Object.entries(OPEN_PAGES)) {
	test(`${name} is served with strict headers and without inline code`, async ({ request }) => {
		const response = await request.get(path);
		const headers = response.headers();
		const policy = headers['content-security-policy'] ?? '';
		const nonce = /script-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1];
		const html = await response.text();
		// A page without scripts needs none.
		expect(nonce !== undefined).toBe(html.includes('<script'));
		expect(policy).not.toMatch(/unsafe-(inline|eval)|\*/);
		expect(policy).toMatch(/default-src 'self'/);
		expect(policy).toMatch(/object-src 'none'/);
		expect(policy).toMatch(/base-uri 'none'/);
		expect(policy).toMatch(/frame-ancestors 'none'/);
		expect(policy).toMatch(/form-action 'self'/);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toMatch(/same-origin|no-referrer|strict-origin/);
		expect(headers['cache-control']).toMatch(/private|no-store/);
		expect(headers['x-powered-by']).toBeUndefined();
		expect(headers['server']).toBeUndefined();

		for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
		for (const [tag] of html.matchAll(/<style\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
		expect(html).not.toMatch(/<[^>]+\s(style|on[a-z]+)="/);
		expect(html).not.toMatch(/(?:src|href)="https?:\/\//);
	});
}

test('a nonce is used once', async ({ request }) => {
	const read = async () => (await request.get('/')).headers()['content-security-policy'];
	expect(await read()).not.toBe(await read());
});

test('a form posted from another site is refused', async ({ page, request }) => {
	const path = await new ExercisePage(page).openNext();
	for (const action of ['submit', 'reveal', 'hint']) {
		const response = await request.post(`${path}?/${action}`, {
			headers: { origin: 'https://elsewhere.example' },
			form: { submission: randomUUID() }
		});
		expect(response.status()).toBe(403);
	}
});

test('a post to every address of this computer is accepted, to others refused', async ({ page, request }) => {
	const path = await new ExercisePage(page).openNext();
	const { port } = new URL(readSetting('SOURCEWORK_E2E_URL'));
	for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
		const response = await request.post(`http://127.0.0.1:${port}${path}?/hint`, {
			headers: { host, origin: `http://${host}`, accept: 'text/html' },
			form: { part: 'q1' },
			maxRedirects: 0
		});
		expect([303, 400]).toContain(response.status());
	}
	const rebound = await request.get('/', { headers: { host: `elsewhere.example:${port}` } });
	expect(rebound.status()).toBe(421);
});

test('two megabytes are refused, announced or not', async ({ request }) => {
	const body = `submission=${'a'.repeat(2 * MEGABYTE)}`;
	const response = await request.post(`/exercise/${randomUUID()}?/submit`, {
		headers: { ...ownOrigin(), 'content-type': 'application/x-www-form-urlencoded' },
		data: body
	});
	expect(response.status()).toBe(413);

	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			for (let sent = 0; sent < 2 * MEGABYTE; sent += 65_536)
				controller.enqueue(new Uint8Array(65_536).fill(97));
			controller.close();
		}
	});
	const chunked = await fetch(`${readSetting('SOURCEWORK_E2E_URL')}/exercise/${randomUUID()}?/submit`, {
		method: 'POST',
		headers: { ...ownOrigin(), 'content-type': 'application/x-www-form-urlencoded' },
		body: stream,
		duplex: 'half'
	} as RequestInit);
	expect(chunked.status).toBe(413);
});

test('made-up ids are not found, whatever they look like', async ({ request }) => {
	const ids = [randomUUID(), 'x', '1', "' or 1=1 --", '%00', '..%2f..', 'a'.repeat(3000)];
	for (const id of ids) {
		const response = await request.get(`/exercise/${encodeURIComponent(id)}`);
		expect(response.status(), id.slice(0, 40)).toBe(404);
		expect(await response.text()).not.toMatch(/\bat .*\.(js|ts):\d+|node_modules/);
	}
	for (const action of ['submit', 'reveal', 'hint']) {
		const response = await request.post(`/exercise/${randomUUID()}?/${action}`, {
			headers: ownOrigin(),
			form: { submission: randomUUID(), part: 'q1', 'answer.q1': 's1' }
		});
		expect(response.status(), action).toBe(404);
	}
	expect((await request.get(`/articles/${'x'.repeat(200)}`)).status()).toBe(404);
});

test('addresses and actions that no page has are not found', async ({ request }) => {
	for (const slug of ['%00', 'a%00b', 'A', '..%2f..%2fpackage.json', 'a'.repeat(5000)]) {
		expect((await request.get(`/articles/${slug}`)).status(), slug).toBe(404);
	}
	for (const action of ['default', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'nothing']) {
		const response = await request.post(`/exercise/${randomUUID()}?/${action}`, {
			headers: ownOrigin(),
			form: { part: 'q1' }
		});
		expect(response.status(), action).toBe(404);
	}
	for (const page of ['/sign-in', '/sign-up', '/forgot-password', '/account']) {
		const response = await request.post(`${page}?/default`, { headers: ownOrigin(), form: { email: 'a' } });
		expect(response.status(), page).toBe(404);
	}
});

test('a made-up session is nobody’s, and hurts nobody else', async ({ request }) => {
	const stored = [
		{ access_token: 'a.b.c', refresh_token: 'b', expires_at: 9_999_999_999, user: 1 },
		{ access_token: 'a', refresh_token: '', expires_at: 1 },
		{ access_token: 'a.b.c', refresh_token: '\u0000', expires_at: 1 },
		{ access_token: 'a.b.c', refresh_token: 'b', expires_at: 1, user: {} },
		{ access_token: 'YWJj.YWJj.AAAA', refresh_token: 'b', expires_at: 9_999_999_999, user: {} }
	];
	for (const session of stored) {
		const value = `base64-${Buffer.from(JSON.stringify(session)).toString('base64url')}`;
		const headers = { cookie: `sourcework_session=${value}` };
		expect((await request.get('/practice', { headers })).status(), value).toBe(200);
		expect((await request.get('/healthz')).status(), value).toBe(200);
	}
});

test('forms that nobody rendered are refused with a 400', async ({ page }) => {
	const path = await new ExercisePage(page).openNext();
	const forms: Record<string, string>[] = [
		{},
		{ submission: 'no-uuid', 'answer.q1': 's1' },
		{ submission: randomUUID(), 'answer.q1': '<b>' },
		{ submission: randomUUID(), 'answer.__proto__': 's1' },
		{ submission: randomUUID(), 'answer.q1': 's1', 'answer.__proto__': 's1' },
		{ submission: randomUUID(), 'answer.q999': 's999' }
	];
	for (const form of forms) {
		const response = await page.request.post(`${path}?/submit`, { headers: ownOrigin(), form });
		expect(response.status(), JSON.stringify(form)).toBe(400);
	}
	const hint = await page.request.post(`${path}?/hint`, { headers: ownOrigin(), form: { part: 'q999' } });
	expect(hint.status()).toBe(400);
	// None of it counted.
	await page.goto('/progress');
	await expect(page.getByRole('heading', { name: m.progress_empty_title() })).toBeVisible();
});

test('the guest’s cookie cannot be read by scripts, and only exists once there is something to keep', async ({
	page,
	context
}) => {
	const exercise = new ExercisePage(page);
	await exercise.openNext();
	expect(await context.cookies()).toEqual([]);
	await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();
	const [cookie, ...others] = await context.cookies();
	expect(others).toEqual([]);
	expect(cookie).toMatchObject({ name: 'sourcework_guest', httpOnly: true, sameSite: 'Lax', path: '/' });
	expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('one guest’s practice is not another’s', async ({ page, browser, baseURL }) => {
	const exercise = new ExercisePage(page);
	const path = await exercise.openNext();
	await exercise.fillIn({ mistakes: 1 });
	await exercise.submit();

	const context = await browser.newContext({ baseURL });
	const other = await context.newPage();
	await other.goto(path);
	await expect(new ExercisePage(other).form).toBeVisible();
	await other.goto('/progress');
	await expect(other.getByRole('heading', { name: m.progress_empty_title() })).toBeVisible();
	await context.close();
});

test('healthz answers for machines, and says nothing else', async ({ request }) => {
	const response = await request.get('/healthz');
	expect(response.status()).toBe(200);
	expect(await response.json()).toEqual({ status: 'ok' });
	expect(response.headers()['cache-control']).toBe('no-store');
	expect(response.headers()['set-cookie']).toBeUndefined();
});

test('little reaches the browser: no validation library, no database client', async ({ page }) => {
	const addresses = new Set<string>();
	page.on('request', (request) => {
		if (request.resourceType() === 'script') addresses.add(request.url());
	});
	await page.goto('/');
	await expect(page.locator('form#answer')).toBeVisible();
	await new ExercisePage(page).openNext();
	await expect(page.locator('form#answer')).toBeVisible();
	expect(addresses.size).toBeGreaterThan(0);

	let bytes = 0;
	for (const address of addresses) {
		const response = await page.request.get(address, { headers: { 'accept-encoding': 'br' } });
		expect(response.headers()['content-encoding'], address).toBe('br');
		expect(response.headers()['cache-control'], address).toContain('immutable');
		expect(await response.text(), address).not.toMatch(/ZodError|GoTrueClient|PostgrestClient/);
		bytes += Number(response.headers()['content-length']);
	}
	expect(bytes).toBeLessThan(80 * 1024);
});

test('a page that its reader still has keeps its own policy, so that it goes on to work', async ({
	page,
	request
}) => {
	// Without scripts of its own, its words are the same every time.
	const path = OPEN_PAGES['xray-locked'] ?? '';
	const first = await request.get(path);
	const { etag = '', 'content-security-policy': policy } = first.headers();
	expect(policy).toContain("form-action 'self'");
	const again = await request.get(path, { headers: { 'if-none-match': etag } });
	expect(again.status()).toBe(304);
	expect(again.headers()['content-security-policy']).toBe(policy);

	for (const each of [path, '/about', path]) await page.goto(each);
	await page.locator('form[action$="?/reveal"] button').click();
	await expect(page.locator('#voices')).toBeVisible();
});
