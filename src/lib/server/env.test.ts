import { describe, expect, test } from 'vitest';
import { parseEnvironment } from './env';

const HOSTED = {
	SUPABASE_URL: 'https://abc.supabase.co/',
	SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_0123456789',
	SUPABASE_SECRET_KEY: 'sb_secret_0123456789',
	SOURCEWORK_SECRET: 'x'.repeat(32)
};

function read(record: Record<string, string | undefined>) {
	const parsed = parseEnvironment(record);
	if (!parsed.ok) throw new Error(parsed.problem);
	return parsed.environment;
}

describe('parseEnvironment', () => {
	test('has a default for everything', () => {
		expect(read({})).toEqual({
			port: 3000,
			host: null,
			origin: null,
			siteUrl: 'http://localhost:3000',
			dataFolder: '.data',
			hosted: null,
			confirmEmail: false,
			smtp: null,
			addressHeader: null,
			forwardedDepth: 1,
			logLevel: 'info'
		});
	});

	test('takes an empty variable for one that is not set', () => {
		expect(read({ PORT: '', SUPABASE_URL: ' ', ORIGIN: '' })).toEqual(read({}));
	});

	test('reads a hosted project', () => {
		expect(read(HOSTED).hosted).toEqual({
			url: 'https://abc.supabase.co',
			publishableKey: HOSTED.SUPABASE_PUBLISHABLE_KEY,
			secretKey: HOSTED.SUPABASE_SECRET_KEY,
			hashSecret: HOSTED.SOURCEWORK_SECRET
		});
	});

	test('builds links on the public address, then on the port', () => {
		expect(read({ PORT: '4000' }).siteUrl).toBe('http://localhost:4000');
		expect(read({ ORIGIN: 'https://News.example.org/' })).toMatchObject({
			origin: 'https://news.example.org',
			siteUrl: 'https://news.example.org'
		});
		expect(read({ SOURCEWORK_SITE_URL: 'http://192.168.1.2:3000' }).siteUrl).toBe('http://192.168.1.2:3000');
	});

	test('reads a mail server, its password percent-decoded', () => {
		expect(
			read({ SMTP_URL: 'smtp://me%40x.org:p%2Fw@mail.example.org', SMTP_FROM: 'no-reply@example.org' }).smtp
		).toEqual({
			host: 'mail.example.org',
			port: 587,
			secure: false,
			user: 'me@x.org',
			pass: 'p/w',
			from: 'no-reply@example.org'
		});
		expect(read({ SMTP_URL: 'smtps://mail.example.org', SMTP_FROM: 'a@b.org' }).smtp).toMatchObject({
			port: 465,
			secure: true
		});
	});

	test.each([
		[{ PORT: 'abc' }, 'PORT'],
		[{ PORT: '0' }, 'PORT'],
		[{ PORT: '65536' }, 'PORT'],
		[{ PORT: '3000.5' }, 'PORT'],
		[{ HOST: 'no such host' }, 'HOST'],
		[{ ORIGIN: 'news.example.org' }, 'ORIGIN'],
		[{ ORIGIN: 'https://news.example.org/app' }, 'ORIGIN'],
		[{ ORIGIN: 'ftp://news.example.org' }, 'ORIGIN'],
		[{ ...HOSTED, SUPABASE_URL: 'abc' }, 'SUPABASE_URL'],
		[{ SUPABASE_URL: HOSTED.SUPABASE_URL }, 'SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY'],
		[{ ...HOSTED, SUPABASE_SECRET_KEY: undefined }, 'SUPABASE_SECRET_KEY'],
		[{ ...HOSTED, SOURCEWORK_SECRET: undefined }, 'SOURCEWORK_SECRET'],
		[{ ...HOSTED, SOURCEWORK_SECRET: 'short' }, 'SOURCEWORK_SECRET'],
		[{ SOURCEWORK_CONFIRM_EMAIL: 'yes' }, 'SOURCEWORK_CONFIRM_EMAIL'],
		[{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL'],
		[{ SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_FROM'],
		[{ SMTP_FROM: 'a@b.org\r\nBcc: everybody@example.org' }, 'SMTP_FROM'],
		[{ ADDRESS_HEADER: 'x forwarded' }, 'ADDRESS_HEADER'],
		[{ XFF_DEPTH: '0' }, 'XFF_DEPTH'],
		[{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL']
	])('names what is wrong in one line: %j', (record, name) => {
		const parsed = parseEnvironment(record);
		expect(parsed).toMatchObject({ ok: false, problem: expect.stringContaining(name) });
		expect(parsed).toMatchObject({ problem: expect.stringMatching(/^[^\n]+\.$/) });
	});

	test('never repeats a value, which may be a secret', () => {
		const secret = 'sb secret with spaces 0123456789';
		expect(JSON.stringify(parseEnvironment({ ...HOSTED, SUPABASE_SECRET_KEY: secret }))).not.toContain(
			secret
		);
	});
});
