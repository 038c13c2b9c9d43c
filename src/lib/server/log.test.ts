import { describe, expect, test } from 'vitest';
import { describeError, formatEntry, scrub } from './log';

const NOW = new Date('2026-01-02T03:04:05.678Z');

describe('formatEntry', () => {
	test('writes one JSON object', () => {
		const line = formatEntry('info', 'request', { status: 200, route: '/', none: undefined }, NOW, false);
		expect(JSON.parse(line)).toEqual({
			time: NOW.toISOString(),
			level: 'info',
			event: 'request',
			status: 200,
			route: '/'
		});
	});

	test('keeps a line one line, whatever is in it', () => {
		expect(formatEntry('info', 'request', { route: 'a\nb' }, NOW, false)).not.toContain('\n');
	});

	test('writes for a person at a terminal', () => {
		expect(formatEntry('warn', 'slow', { ms: 12, frames: ['a', 'b'], none: undefined }, NOW, true)).toBe(
			'03:04:05 warn  slow ms=12 frames=a < b'
		);
	});
});

describe('scrub', () => {
	test.each([
		['no user ada.lovelace+x@example.org here', 'no user [address] here'],
		['invalid input syntax for type uuid: "ada"', 'invalid input syntax for type uuid: "…"'],
		['Key (email)=(ada@example.org) already exists.', 'Key (email)=(…) already exists.'],
		['connect ECONNREFUSED 192.168.1.20:5432', 'connect ECONNREFUSED [address]:5432'],
		['a plain sentence', 'a plain sentence']
	])('%s', (sentence, clean) => {
		expect(scrub(sentence)).toBe(clean);
	});
});

describe('describeError', () => {
	test("tells name, code, cause and place, and nobody's address", () => {
		const cause = Object.assign(new Error('no ada@example.org'), { name: 'PostgrestError' });
		const fields = describeError(
			Object.assign(new TypeError('row of ada@example.org', { cause }), { code: '23505' })
		);
		expect(fields).toMatchObject({
			error: 'TypeError',
			code: '23505',
			cause: 'PostgrestError: no [address]'
		});
		expect(fields.frames).not.toHaveLength(0);
		expect(JSON.stringify(fields)).not.toContain('ada@');
	});

	test('keeps what is no error to itself', () => {
		expect(describeError('ada@example.org')).toEqual({ error: 'string' });
	});
});
