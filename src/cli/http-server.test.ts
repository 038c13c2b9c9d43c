import { request as send, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Addressing } from './allowed-hosts';
import { listen, type Listener } from './http-server';

const CLOSED: Addressing = { origin: 'https://news.example.org', open: false, names: [] };
let listener: Listener | undefined;
afterEach(() => listener?.close());

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
}

function ask(headers: Record<string, string>): Promise<Answer> {
	return new Promise((done, fail) => {
		const request = send({ host: '127.0.0.1', port: listener?.port, headers, agent: false }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
		});
		request.on('error', fail).end();
	});
}

/** Answers what the app would see. */
const echo: RequestListener = (request, response) => {
	response.end(`${request.headers['x-sourcework-protocol'] as string}://${request.headers.host}`);
};

describe('listen', () => {
	test('asks for patience until there is something to serve', async () => {
		listener = await listen(['127.0.0.1'], 0, CLOSED);
		expect(await ask({ host: 'localhost' })).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
		listener.serve(echo);
		expect(await ask({ host: 'localhost:3000' })).toMatchObject({
			status: 200,
			text: 'http://localhost:3000'
		});
	});

	test('says itself over which protocol a request came, whatever the client claims', async () => {
		listener = await listen(['127.0.0.1'], 0, CLOSED);
		listener.serve(echo);
		const forged = { 'x-sourcework-protocol': 'https' };
		expect((await ask({ host: 'localhost', ...forged })).text).toBe('http://localhost');
		const proxied = await ask({ host: 'news.example.org' });
		expect(proxied.text).toBe('https://news.example.org');
		expect(proxied.headers['strict-transport-security']).toBe('max-age=31536000');
	});

	test('does not answer to a name that is not its own', async () => {
		listener = await listen(['127.0.0.1'], 0, CLOSED);
		listener.serve(echo);
		const answer = await ask({ host: 'evil.example' });
		expect(answer).toMatchObject({ status: 421, headers: { 'cache-control': 'no-store' } });
		expect(answer.text).toMatch(/^Sourcework is not known by this address\./);
	});

	test('gives every answer its security headers', async () => {
		listener = await listen(['127.0.0.1'], 0, CLOSED);
		for (const host of ['localhost', 'evil.example']) {
			expect((await ask({ host })).headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
				'referrer-policy': 'same-origin',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
				'permissions-policy': expect.stringContaining('camera=()'),
				'content-security-policy': expect.stringContaining("default-src 'none'")
			});
		}
	});

	test('refuses a port that is taken, and gives back what it had', async () => {
		listener = await listen(['127.0.0.1'], 0, CLOSED);
		await expect(listen(['127.0.0.1'], listener.port, CLOSED)).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});

	test('does without an address this computer has not, as long as one remains', async () => {
		listener = await listen(['127.0.0.1', '203.0.113.9'], 0, CLOSED);
		expect((await ask({ host: 'localhost' })).status).toBe(503);
		await expect(listen(['203.0.113.9'], 0, CLOSED)).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
	});

	test('lets a running request finish before it closes', async () => {
		listener = await listen(['127.0.0.1'], 0, CLOSED);
		let finish: (() => void) | undefined;
		const arrived = new Promise<void>((done) => {
			listener?.serve((_request, response) => {
				finish = () => response.end('whole');
				done();
			});
		});
		const answer = ask({ host: 'localhost' });
		await arrived;
		const closed = listener.close();
		finish?.();
		expect((await answer).text).toBe('whole');
		await expect(closed).resolves.toBeUndefined();
		await expect(ask({ host: 'localhost' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	});
});
