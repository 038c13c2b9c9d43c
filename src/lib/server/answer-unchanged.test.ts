import { describe, expect, it } from 'vitest';
import { answerUnchanged } from './answer-unchanged';

const ask = (known?: string) =>
	new Request('http://localhost/', { headers: known === undefined ? {} : { 'if-none-match': known } });
const page = (status = 200, etag: string | null = '"one"') =>
	new Response('<p>Words</p>', {
		status,
		headers: {
			'content-type': 'text/html',
			'content-length': '12',
			'content-security-policy': "default-src 'self'",
			vary: 'Cookie',
			...(etag === null ? {} : { etag })
		}
	});

describe('answerUnchanged', () => {
	it.each(['"one"', 'W/"one"'])('sends headers alone to who has the page: %s', async (known) => {
		const answer = answerUnchanged(ask(known), page());
		expect(answer.status).toBe(304);
		expect(await answer.text()).toBe('');
		expect(Object.fromEntries(answer.headers)).toEqual({
			'content-security-policy': "default-src 'self'",
			etag: '"one"',
			vary: 'Cookie'
		});
	});

	it.each([
		['has nothing', ask(), page()],
		['has another', ask('"two"'), page()],
		['is refused', ask('"one"'), page(403)],
		['gets what has no mark', ask('"one"'), page(200, null)]
	])('sends all to who %s', (_, request, response) => {
		expect(answerUnchanged(request, response)).toBe(response);
	});
});
