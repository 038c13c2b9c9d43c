import { describe, expect, test } from 'vitest';
import { planStart } from './plan-start';

const COMPUTER = { name: 'Classroom', addresses: ['192.168.1.2', '10.0.0.7'] };
const plan = (args: string[], record: Record<string, string> = {}) => planStart(args, record, COMPUTER);

describe('planStart', () => {
	test('keeps to this computer, on both of its own addresses', () => {
		expect(plan([])).toMatchObject({
			hosts: ['127.0.0.1', '::1'],
			addressing: { open: false, names: [], origin: null },
			addresses: ['http://localhost:3000']
		});
	});

	test('serves a network when told to, and says every address', () => {
		expect(plan(['--lan'], { PORT: '4000' })).toMatchObject({
			hosts: ['0.0.0.0', '::'],
			addressing: { open: true, names: ['classroom', 'classroom.local'] },
			addresses: ['http://localhost:4000', 'http://192.168.1.2:4000', 'http://10.0.0.7:4000']
		});
	});

	test('listens where HOST says', () => {
		expect(plan([], { HOST: '0.0.0.0' })).toMatchObject({ hosts: ['0.0.0.0'], addressing: { open: true } });
		expect(plan([], { HOST: '192.168.1.2' })).toMatchObject({
			hosts: ['192.168.1.2'],
			addressing: { open: true },
			addresses: ['http://192.168.1.2:3000']
		});
		expect(plan([], { HOST: '::1' })).toMatchObject({
			addressing: { open: false },
			addresses: ['http://[::1]:3000']
		});
	});

	test('puts the public address first', () => {
		expect(plan([], { ORIGIN: 'https://news.example.org' })).toMatchObject({
			addressing: { origin: 'https://news.example.org', open: false },
			addresses: ['https://news.example.org', 'http://localhost:3000']
		});
	});

	test.each([
		[['--wan'], {}, '--wan is not known. There is only --lan.'],
		[[], { PORT: 'x' }, 'PORT must be a number from 1 to 65535.']
	])('says in one line what is wrong with %j %j', (args, record, message) => {
		expect(() => plan(args, record as Record<string, string>)).toThrow(message);
	});
});
