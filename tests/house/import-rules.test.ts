import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it, vi } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
// Types are not needed to see an import, and the snippets are in no project.
/** ESLint starts slowly where other checks keep the machine busy. */
vi.setConfig({ testTimeout: 60_000 });

const eslint = new ESLint({
	cwd: root,
	overrideConfig: {
		languageOptions: { parserOptions: { projectService: false } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'off',
			'@typescript-eslint/no-misused-promises': 'off',
			'@typescript-eslint/await-thenable': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': 'off'
		}
	}
});

/** Rules that speak up when `code` stands in the file at `path`. */
async function lint(path: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: resolve(root, path) });
	return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const ENGINE = 'src/lib/engine/findings/probe.ts';
const LEARNING = 'src/lib/learning/probe.ts';
const SCHEMA = 'src/lib/schemas/probe.ts';
const COMPONENT = 'src/lib/ui/Probe.svelte';
const REPOSITORY = 'src/lib/server/repositories/probe.ts';
const USECASE = 'src/lib/server/usecases/probe.ts';
const ROUTE = 'src/routes/probe/+page.server.ts';
const PAGE = 'src/routes/probe/+page.svelte';
const COMMAND = 'src/cli/probe.ts';
const TEST = 'src/lib/engine/probe.test.ts';

const script = (code: string) => `<script lang="ts">\n\t${code}\n</script>\n\n{String(x)}\n`;

describe('what the house forbids', () => {
	const forbidden: [rule: string, path: string, code: string][] = [
		['house/imports', ENGINE, `import { x } from '$lib/learning/credit';\nx();`],
		['house/imports', ENGINE, `import { x } from '../../server/usecases/practise';\nx();`],
		['house/imports', ENGINE, `import type { X } from '$lib/schemas/exercise';\nexport type Y = X;`],
		['house/imports', ENGINE, `export { x } from '$lib/ui/x';`],
		['house/imports', ENGINE, `await import('$lib/schemas/x');`],
		['house/imports', ENGINE, `import { readFileSync } from 'node:fs';\nreadFileSync('x');`],
		['house/imports', ENGINE, `import type { Component } from 'svelte';\nexport type Y = Component;`],
		['house/imports', ENGINE, `import { createClient } from '@supabase/supabase-js';\ncreateClient('', '');`],
		['house/imports', ENGINE, `import { m } from '$messages';\nm.app_name();`],
		['no-restricted-properties', ENGINE, `export const x = Math.random();`],
		['no-restricted-properties', ENGINE, `export const x = Date.now();`],
		['no-restricted-syntax', ENGINE, `export const x = new Date();`],
		['no-restricted-globals', ENGINE, `export const x = process.env['X'];`],
		['no-restricted-properties', LEARNING, `export const x = Date.now();`],
		['house/imports', LEARNING, `import { x } from '$lib/engine/rng';\nx();`],
		['house/imports', LEARNING, `import { z } from 'zod';\nz.string();`],
		['house/imports', SCHEMA, `import { x } from '$lib/engine/exercises/registry';\nx();`],
		['house/imports', SCHEMA, `import type { X } from '$lib/server/usecases/views';\nexport type Y = X;`],
		['house/imports', COMPONENT, script(`import { x } from '$lib/learning/credit';`)],
		['house/imports', COMPONENT, script(`import { x } from '$lib/schemas/forms';`)],
		['house/imports', COMPONENT, script(`import { z as x } from 'zod';`)],
		['house/imports', PAGE, script(`import { x } from '../../lib/schemas/forms';`)],
		['house/imports', PAGE, script(`import { createClient as x } from '@supabase/supabase-js';`)],
		['house/imports', REPOSITORY, `import { x } from '$lib/server/usecases/practise';\nx();`],
		['house/imports', REPOSITORY, `import { error } from '@sveltejs/kit';\nerror(404);`],
		['house/imports', USECASE, `import { error } from '@sveltejs/kit';\nerror(404);`],
		['house/imports', USECASE, `import { x } from '$lib/server/auth/session';\nx();`],
		['no-restricted-syntax', USECASE, `export const x = (c: any) => c.from('attempts').select();`],
		['house/imports', ROUTE, `import { x } from '$lib/server/repositories/attempts';\nx();`],
		['house/imports', ROUTE, `import { x } from '$lib/server/backend/hosted';\nx();`],
		['house/imports', ROUTE, `import { x } from '$lib/engine/analyse';\nx();`],
		[
			'no-restricted-syntax',
			ROUTE,
			`export const load = ({ locals }: any) => locals.supabase.from('articles').select();`
		],
		[
			'no-restricted-syntax',
			ROUTE,
			`export const load = ({ locals }: any) => locals.supabase.rpc('claim_guest');`
		],
		['house/imports', COMMAND, `import { x } from '$lib/server/auth/session';\nx();`],
		['no-restricted-imports', LEARNING, `import { x } from './utils';\nx();`],
		['no-warning-comments', USECASE, `// TO${'DO'}: later\nexport const x = 1;`],
		[
			'svelte/no-at-html-tags',
			COMPONENT,
			`<script lang="ts">\n\tlet { x }: { x: string } = $props();\n</script>\n\n{@html x}\n`
		],
		['svelte/no-inline-styles', COMPONENT, `<p style="color: red">x</p>\n`],
		['no-restricted-syntax', TEST, `it.only('x', () => {});`],
		['no-restricted-syntax', TEST, `describe.skip('x', () => {});`],
		['no-restricted-syntax', TEST, `it.todo('x');`],
		['no-restricted-syntax', 'tests/e2e/probe.e2e.ts', `test.describe.skip('x', () => {});`],
		['no-restricted-syntax', 'tests/e2e/probe.e2e.ts', `await page.waitForTimeout(100);`],
		['no-restricted-syntax', TEST, `await new Promise((done) => setTimeout(done, 100));`]
	];
	it.each(forbidden)('%s in %s: %s', async (rule, path, code) => {
		expect(await lint(path, code)).toContain(rule);
	});
});

it('sees a promise that nobody awaits', async () => {
	// Rules with types need a file of the project; its real text is not looked at.
	const code = `async function x() {}\nx();\n`;
	const [result] = await new ESLint({ cwd: root }).lintText(code, {
		filePath: resolve(root, 'tests/helpers/browser.ts')
	});
	expect(result?.messages.map((message) => message.ruleId)).toContain(
		'@typescript-eslint/no-floating-promises'
	);
});

describe('what the house allows', () => {
	const allowed: [path: string, code: string][] = [
		[ENGINE, `import model from 'wink-eng-lite-web-model';\nexport const x = model;`],
		[
			ENGINE,
			`import type { Span } from '../types';\nexport const x: Span = { start: 0, end: Array.from('x').length };`
		],
		[ENGINE, `export const x = new Date(Date.UTC(2022, 0, 21));`],
		[LEARNING, `import type { Score } from '$lib/engine/types';\nexport const x = (s: Score) => s.points;`],
		[
			SCHEMA,
			`import { z } from 'zod';\nimport type { Span } from '$lib/engine/types';\nexport const x: z.ZodType<Span> = z.any();`
		],
		[
			COMPONENT,
			script(
				`import { m } from '$messages';\n\timport type { ExerciseView } from '$lib/server/usecases/views';\n\tconst x: ExerciseView | string = m.app_name();`
			)
		],
		[
			PAGE,
			script(
				`import { enhance } from '$app/forms';\n\timport X from '$lib/ui/X.svelte';\n\tconst x = [X, enhance];`
			)
		],
		[
			REPOSITORY,
			`import type { ServiceClient } from '$lib/server/backend/backend';\nexport const x = (c: ServiceClient) => c.from('articles');`
		],
		[
			USECASE,
			`import { x } from '../repositories/attempts';\nimport { y } from '$lib/engine/exercises/registry';\nx(y);`
		],
		[
			ROUTE,
			`import { error } from '@sveltejs/kit';\nimport { x } from '$lib/server/usecases/practise';\nimport { y } from '$lib/schemas/forms';\nerror(x, y);`
		],
		[ROUTE, `export const load = () => Array.from('x');`],
		[TEST, `import { readFileSync } from 'node:fs';\nit('x', () => { readFileSync('x'); });`]
	];
	it.each(allowed)('%s: %s', async (path, code) => {
		expect(await lint(path, code)).toEqual([]);
	});
});
