import {
	expectSignedIn,
	expectSignedOut,
	inventPerson,
	signIn,
	signOut,
	signUp
} from '../helpers/account-page';
import { expect, readSetting, test } from '../helpers/app';

for (const next of [
	'//elsewhere.example',
	'https://elsewhere.example',
	'/\\elsewhere.example',
	'/.//elsewhere.example',
	'/sign-out'
]) {
	test(`after signing in nobody is sent to ${next}`, async ({ page }) => {
		const person = inventPerson();
		await signUp(page, person);
		await signOut(page);
		await signIn(page, person, `/sign-in?next=${encodeURIComponent(next)}`);
		await expect(page).toHaveURL('/practice');
	});
}

test('ten wrong passwords close an account’s door for a while, to the right one too', async ({ page }) => {
	const person = inventPerson();
	await signUp(page, person);
	await signOut(page);
	const origin = readSetting('SOURCEWORK_E2E_URL');
	const statuses: number[] = [];
	for (let tries = 0; tries < 11; tries += 1) {
		const response = await page.request.post('/sign-in', {
			headers: { origin, accept: 'text/html' },
			form: { email: person.email, password: `wrong ${tries}` }
		});
		statuses.push(response.status());
	}
	expect(statuses.slice(0, 10)).toEqual(Array<number>(10).fill(400));
	expect(statuses[10]).toBe(429);
	await signIn(page, person);
	await expect(page.getByText(/^That was tried too many times/)).toBeVisible();
	await expectSignedOut(page);
});

test('strangers who guess keep nobody out of a browser that signed in before', async ({
	page,
	request,
	browser,
	baseURL
}) => {
	const person = inventPerson();
	await signUp(page, person);
	await signOut(page);
	const origin = readSetting('SOURCEWORK_E2E_URL');
	const guess = () =>
		request.post('/sign-in', {
			headers: { origin, accept: 'text/html' },
			form: { email: person.email, password: 'a guess' }
		});
	const guesses = await Promise.all(Array.from({ length: 12 }, guess));
	expect(guesses.filter((response) => response.status() === 429)).toHaveLength(2);

	const elsewhere = await browser.newContext({ baseURL });
	const stranger = await elsewhere.newPage();
	await signIn(stranger, person);
	await expect(stranger.getByText(/^That was tried too many times/)).toBeVisible();
	await elsewhere.close();
	await signIn(page, person);
	await expectSignedIn(page, person.name);
});

test('a form that is none is refused everywhere, and so is one of a thousand fields', async ({ page }) => {
	await signUp(page, inventPerson());
	const { origin } = new URL(page.url());
	const type = 'multipart/form-data; boundary=x';
	const many = new URLSearchParams(Array.from({ length: 1000 }, (_, n) => [`f${n}`, '']));
	for (const path of [
		...['/sign-in', '/sign-up', '/forgot-password', '/auth/resend'],
		...['/account?/name', '/account?/password', '/account?/erase'],
		`/auth/confirm?type=signup&token_hash=${'a'.repeat(32)}`
	]) {
		const headers = { origin, accept: 'text/html' };
		const broken = await page.request.post(path, {
			headers: { ...headers, 'content-type': type },
			data: '--x\r\nnonsense'
		});
		expect(broken.status(), path).toBe(400);
		const flood = await page.request.post(path, {
			headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
			data: many.toString()
		});
		expect(flood.status(), path).toBe(400);
	}
});

test('nobody is signed out by a link, or from another site', async ({ page, request }) => {
	const person = inventPerson();
	await signUp(page, person);
	expect((await page.request.get('/sign-out')).status()).toBe(405);
	const forged = await page.request.post('/sign-out', {
		headers: { origin: 'https://elsewhere.example' },
		form: { anything: 'at all' }
	});
	expect(forged.status()).toBe(403);
	// Kit looks at the origin of forms only; this is none.
	for (const origin of ['https://elsewhere.example', 'null']) {
		const headers = { origin, 'content-type': 'application/json' };
		expect((await page.request.post('/sign-out', { headers, data: '{}' })).status()).toBe(403);
	}
	for (const action of ['name', 'password', 'erase']) {
		const response = await page.request.post(`/account?/${action}`, {
			headers: { origin: 'https://elsewhere.example' },
			form: { displayName: 'Mallory', password: person.password, agreement: 'yes' }
		});
		expect(response.status(), action).toBe(403);
	}
	await page.goto('/practice');
	await expectSignedIn(page, person.name);
	// A session's cookies of another's making open nothing.
	for (const session of [
		{ access_token: 'x' },
		{ access_token: { a: 1 }, refresh_token: [], expires_at: 0 },
		{ access_token: 'YWJj.YWJj.AAAA', refresh_token: 'x', expires_at: 9_999_999_999 }
	]) {
		const value = `base64-${Buffer.from(JSON.stringify(session)).toString('base64url')}`;
		const response = await request.get('/account', {
			headers: { cookie: `sourcework_session=${value}; sourcework_guest=x; sourcework_known=x` },
			maxRedirects: 0
		});
		expect(response.status()).toBe(303);
		expect(response.headers()['set-cookie']).toMatch(/sourcework_session=;.*Max-Age=0/i);
	}
});
