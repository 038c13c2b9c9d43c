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
	const response = await request.get('/account', {
		headers: { cookie: 'sourcework_session=base64-eyJhY2Nlc3NfdG9rZW4iOiJ4In0; sourcework_guest=x' },
		maxRedirects: 0
	});
	expect(response.status()).toBe(303);
});
