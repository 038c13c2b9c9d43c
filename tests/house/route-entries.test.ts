import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Exemptions, findProblems } from './route-entries';

const routes = resolve(import.meta.dirname, '../../src/routes');

/** By file under src/routes. What is not named here begins with its guard. */
const EXEMPT: Readonly<Record<string, Exemptions>> = {
	// Says who is signed in, to the head of every page.
	'+layout.server.ts': { aboutSession: ['load'] },
	'articles/+page.server.ts': { open: ['load'] },
	'healthz/+server.ts': { open: ['GET'] },
	'(account)/privacy/+page.server.ts': { open: ['load'] },
	// For whoever is not signed in yet, or cannot be; they sign in with what the form or the link holds.
	'(account)/sign-in/+page.server.ts': { open: ['actions.default'] },
	'(account)/sign-up/+page.server.ts': { open: ['actions.default'] },
	'(account)/sign-up/sent/+page.server.ts': { open: ['load'] },
	'(account)/forgot-password/+page.server.ts': { open: ['actions.default'] },
	'(account)/forgot-password/sent/+page.server.ts': { open: ['load'] },
	'(account)/auth/resend/+page.server.ts': { open: ['actions.default'] },
	'(account)/auth/resend/sent/+page.server.ts': { open: ['load'] },
	'(account)/auth/confirm/+page.server.ts': { open: ['load', 'actions.default'] },
	// Ends a session where there is one; says goodbye where there is none.
	'(account)/sign-out/+server.ts': { aboutSession: ['POST'] },
	'(account)/account/deleted/+page.server.ts': { aboutSession: ['load'] }
};

const files = readdirSync(routes, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /(^|\/)\+(page\.server|layout\.server|server)\.ts$/.test(path))
	.sort();

describe('every server entry says first who acts, and reads its input through a schema', () => {
	it.each(files)('%s', (path) => {
		const source = readFileSync(join(routes, path), 'utf8');
		expect(findProblems(source, EXEMPT[path])).toEqual([]);
	});

	it('covers the routes there are', () => {
		expect(files.length).toBeGreaterThan(0);
		expect(files).toEqual(expect.arrayContaining(Object.keys(EXEMPT)));
	});
});

const IMPORTS = `
	import { requireSession } from '$lib/server/auth/require-session';
	import { readForm } from '$lib/schemas/forms';
`;
const problemsOf = (code: string, exempt?: Exemptions) =>
	findProblems(IMPORTS + code, exempt).map(({ entry, problem }) => `${entry} ${problem}`);

describe('the check itself', () => {
	it('accepts a guarded load and a parsed form', () => {
		expect(
			problemsOf(`
				export const load: PageServerLoad = async (event) => {
					const { service } = await getBackend();
					const session = requireSession(event);
					return view(service, session, event.url.searchParams.has('again'));
				};
				export const actions = {
					save: async (event) => {
						const session = requireSession(event);
						const data = await event.request.formData();
						const form = readForm(data);
						const other = schema.safeParse(Object.fromEntries(await event.request.formData()));
						return save(session, form, other);
					}
				} satisfies Actions;
				export async function GET({ locals }) { return answer(requireSession(locals)); }
			`)
		).toEqual([]);
	});

	it.each([
		['no guard', `export const load = async () => ({});`, 'load does not begin with its guard'],
		[
			'a late guard',
			`export const load = (e) => { work(); requireSession(e); };`,
			'load does not begin with its guard'
		],
		[
			'a guard in a branch',
			`export const load = (e) => { if (e.x) requireSession(e); };`,
			'load does not begin with its guard'
		],
		[
			'a guard that may not run',
			`export const load = (e) => { e.x && requireSession(e); };`,
			'load does not begin with its guard'
		],
		[
			'a guard of another name',
			`export const load = (e) => { requireNothing(e); };`,
			'load does not begin with its guard'
		],
		[
			'an unguarded action',
			`export const actions = { save: async () => {} };`,
			'actions.save does not begin with its guard'
		],
		[
			'a borrowed action',
			`export const actions = { ...others };`,
			'actions.... does not begin with its guard'
		],
		['an unguarded handler', `export function POST() {}`, 'POST does not begin with its guard']
	])('sees %s', (_, code, problem) => {
		expect(problemsOf(code)).toContain(problem);
	});

	it.each([
		['formData', `const name = (await e.request.formData()).get('name');`, 'await e.request.formData()'],
		[
			'a kept form',
			`const data = await e.request.formData(); readForm(data); use(data.get('x'));`,
			'formData()'
		],
		[
			'the form behind its reader',
			`use((await readFormData(e.request)).get('x'));`,
			'readFormData(e.request)'
		],
		['json', `use(await e.request.json());`, 'e.request.json()'],
		['searchParams', `use(e.url.searchParams.get('next'));`, 'e.url.searchParams'],
		['the stream', `use(e.request.body);`, 'e.request.body']
	])('sees %s past a schema', (_, code, read) => {
		const [problem] = problemsOf(
			`export const actions = { save: async (e) => { requireSession(e); ${code} } };`
		);
		expect(problem).toMatch(/^line \d+ reads .* past a schema$/);
		expect(problem).toContain(read.replace('await ', ''));
	});

	it('lets an open entry go without a guard, and not look at the session', () => {
		expect(problemsOf(`export const GET = () => new Response('ok');`, { open: ['GET'] })).toEqual([]);
		expect(problemsOf(`export const GET = ({ locals }) => locals.session;`, { open: ['GET'] })).toEqual([
			'GET is open to everybody and looks at the session'
		]);
	});

	it('takes a function of the file for a guard only where it begins with one', () => {
		const load = `export const load = (e) => requireProof(e);`;
		expect(problemsOf(`function requireProof(e) { return requireSession(e); } ${load}`)).toEqual([]);
		expect(problemsOf(`function requireProof(e) { return e.locals; } ${load}`)).toHaveLength(1);
	});

	it('sees input that a helper of the file reads', () => {
		expect(problemsOf(`const readName = (url) => url.searchParams.get('name');`)).toHaveLength(1);
		expect(problemsOf(`const readName = (url) => schema.safeParse(url.searchParams.get('name'));`)).toEqual(
			[]
		);
	});
});
