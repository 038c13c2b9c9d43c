import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProblems } from './route-entries';

const routes = resolve(import.meta.dirname, '../../src/routes');

/** Entries that serve everybody alike: file under src/routes, and the entries in it. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
	'articles/+page.server.ts': ['load'],
	'healthz/+server.ts': ['GET']
};

const files = readdirSync(routes, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /(^|\/)\+(page\.server|layout\.server|server)\.ts$/.test(path))
	.sort();

describe('every server entry says first who acts, and reads its input through a schema', () => {
	it.each(files)('%s', (path) => {
		const source = readFileSync(join(routes, path), 'utf8');
		expect(findProblems(source, new Set(OPEN[path]))).toEqual([]);
	});

	it('covers the routes there are', () => {
		expect(files.length).toBeGreaterThan(0);
		expect(files).toEqual(expect.arrayContaining(Object.keys(OPEN)));
	});
});

const IMPORTS = `
	import { requireSession } from '$lib/server/auth/require-session';
	import { readForm } from '$lib/schemas/forms';
`;
const problemsOf = (code: string, open: string[] = []) =>
	findProblems(IMPORTS + code, new Set(open)).map(({ entry, problem }) => `${entry} ${problem}`);

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
		expect(problem).toMatch(/^actions\.save reads .* past a schema$/);
		expect(problem).toContain(read.replace('await ', ''));
	});

	it('lets an open entry go without a guard, and not look at the session', () => {
		expect(problemsOf(`export const GET = () => new Response('ok');`, ['GET'])).toEqual([]);
		expect(problemsOf(`export const GET = ({ locals }) => locals.session;`, ['GET'])).toEqual([
			'GET is open to everybody and looks at the session'
		]);
	});
});
