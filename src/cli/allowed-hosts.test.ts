import { describe, expect, test } from 'vitest';
import { type Addressing, locateRequest } from './allowed-hosts';

const CLOSED: Addressing = { origin: null, open: false, names: [] };
const OPEN: Addressing = { origin: null, open: true, names: ['classroom', 'classroom.local'] };
const PROXIED: Addressing = { origin: 'https://news.example.org', open: false, names: [] };

describe('locateRequest', () => {
	test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST', 'localhost:8080'])(
		'this computer by %s',
		(host) => {
			expect(locateRequest({ host }, CLOSED)).toEqual({ protocol: 'http', host: host.toLowerCase() });
		}
	);

	test.each([
		'evil.example',
		'localhost.evil.example',
		'evil.example:3000',
		'192.168.1.2:3000',
		'[fe80::1]:3000',
		'classroom.local:3000',
		'localhost:3000@evil.example',
		'localhost:3000/evil',
		'local host',
		'localhost:',
		''
	])('not by %j', (host) => {
		expect(locateRequest({ host }, CLOSED)).toBeNull();
	});

	test("a request without Host is nobody's", () => {
		expect(locateRequest({}, OPEN)).toBeNull();
	});

	test.each(['192.168.1.2:3000', '[fe80::1]:3000', 'classroom.local:3000', 'Classroom:3000', 'localhost'])(
		'a network by %s',
		(host) => {
			expect(locateRequest({ host }, OPEN)).toMatchObject({ protocol: 'http' });
		}
	);

	test.each(['evil.example:3000', '192.168.1.2.evil.example', 'otherroom.local'])(
		'a network not by %s',
		(host) => {
			expect(locateRequest({ host }, OPEN)).toBeNull();
		}
	);

	test('the public address arrives over its own protocol', () => {
		const arrival = { protocol: 'https', host: 'news.example.org' };
		expect(locateRequest({ host: 'news.example.org' }, PROXIED)).toEqual(arrival);
		expect(locateRequest({ host: '127.0.0.1:3000', origin: 'https://news.example.org' }, PROXIED)).toEqual(
			arrival
		);
	});

	test("another page's origin gains nothing by the public address", () => {
		expect(locateRequest({ host: 'localhost:3000', origin: 'https://evil.example' }, PROXIED)).toEqual({
			protocol: 'http',
			host: 'localhost:3000'
		});
		expect(locateRequest({ host: 'evil.example', origin: 'https://evil.example' }, PROXIED)).toBeNull();
	});
});
