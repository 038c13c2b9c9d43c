import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLocalPath, readNext, requireOwnOrigin, requireSession, requireVisitor } from './guard';

const HERE = 'https://sourcework.example';
const SESSION = {
	userId: '00000000-0000-4000-8000-000000000000',
	email: 'ann@example.org',
	displayName: 'Ann',
	role: 'student',
	isEditor: false
} as const;

describe('a path to go to next', () => {
	it.each([
		['/', '/'],
		['/practice', '/practice'],
		['/exercise/1?again#hint-q1', '/exercise/1?again#hint-q1'],
		['/articles/über', '/articles/%C3%BCber'],
		['/a/../b', '/b'],
		['/articles?next=//evil.example', '/articles?next=//evil.example']
	])('%s is kept as %s', (value, path) => {
		expect(readLocalPath(value)).toBe(path);
	});

	it.each([
		null,
		undefined,
		'',
		'practice',
		'//evil.example',
		'///evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'/x\\..\\..//evil.example',
		'https://evil.example',
		'https:evil.example',
		'javascript:alert(1)',
		'/\t/evil.example',
		'/\n/evil.example',
		'/\u0000/evil.example',
		'/ /evil.example',
		' //evil.example',
		'/.//evil.example',
		'/..//evil.example',
		'/a/..//evil.example',
		'/%2e//evil.example',
		'/%2e%2e//evil.example',
		`/${'a'.repeat(500)}`
	])('%j is refused', (value) => {
		expect(readLocalPath(value)).toBeNull();
	});

	it('never leaves the site, whatever is asked', () => {
		const piece = fc.constantFrom(
			...['/', '//', '\\', '.', '..', '%2e', '%2f', '%5c', '\t', '\n', '\r', ' ', '@', ':', '?', '#'],
			...['evil.example', 'https:', 'javascript:', 'data:', 'a', 'é', '\u0000', '\u2028', '。', '／', '＼']
		);
		const hostile = fc.oneof(
			fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
			fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.webUrl(),
			fc.webPath()
		);
		let kept = 0;
		fc.assert(
			fc.property(hostile, (value) => {
				const path = readLocalPath(value);
				if (path === null) return;
				kept++;
				expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
				expect(new URL(path, HERE).origin).toBe(HERE);
				expect(readLocalPath(path)).toBe(path);
			}),
			{ numRuns: 3000 }
		);
		expect(kept).toBeGreaterThan(100);
	});
});

describe('after signing in', () => {
	const next = (value: string) => readNext(new URL(`${HERE}/sign-in?next=${encodeURIComponent(value)}`));

	it('the page that was asked for comes next', () => {
		expect(next('/account/data')).toBe('/account/data');
	});

	it.each(['//evil.example', '/sign-in', '/sign-in?next=/sign-in', '/sign-out', '/auth/confirm?x', ''])(
		'practice comes instead of %j',
		(value) => {
			expect(next(value)).toBe('/practice');
		}
	);
});

describe('guards', () => {
	const event = (session: typeof SESSION | null, path: string, method = 'GET') => {
		const url = new URL(path, HERE);
		return {
			locals: { session } as App.Locals,
			url,
			request: new Request(url, { method })
		};
	};

	it('let a session pass', () => {
		expect(requireSession(event(SESSION, '/account'))).toBe(SESSION);
	});

	it('send who has none to sign in and back', () => {
		expect(() => requireSession(event(null, '/account/data?x=1'))).toThrow(
			expect.objectContaining({ status: 303, location: '/sign-in?next=%2Faccount%2Fdata%3Fx%3D1' })
		);
	});

	it('send a form’s sender back to its page, not to its action', () => {
		expect(() => requireSession(event(null, '/account?/erase', 'POST'))).toThrow(
			expect.objectContaining({ status: 303, location: '/sign-in?next=%2Faccount' })
		);
	});

	it('keep who is signed in from signing in', () => {
		expect(() => requireVisitor(event(SESSION, '/sign-in?next=/articles'))).toThrow(
			expect.objectContaining({ status: 303, location: '/articles' })
		);
		expect(requireVisitor(event(null, '/sign-in'))).toBeUndefined();
	});

	it('let pass what comes from the site itself, and nothing that does not say so', () => {
		const posted = (origin?: string) => ({
			url: new URL('/sign-out', HERE),
			request: new Request(`${HERE}/sign-out`, { method: 'POST', headers: origin ? { origin } : {} })
		});
		expect(requireOwnOrigin(posted(HERE))).toBeUndefined();
		for (const origin of [
			undefined,
			'null',
			'https://elsewhere.example',
			`${HERE}:8443`,
			`${HERE}.example`
		]) {
			expect(() => requireOwnOrigin(posted(origin))).toThrow(expect.objectContaining({ status: 403 }));
		}
	});
});
