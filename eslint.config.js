import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import house from './src/cli/lint/import-rules.js';
import svelteConfig from './svelte.config.js';

const TESTS = ['tests/**/*.ts', 'src/**/*.test.ts'];

/** Syntax that is forbidden, by where. ESLint replaces a rule's options and does not merge them, so blocks combine these. */
const QUERIES = {
	selector:
		'CallExpression[callee.type="MemberExpression"][callee.property.name=/^(from|rpc)$/]:not([callee.object.name=/^(Array|Buffer|Object|Readable|[A-Z][a-z]+[0-9]*Array)$/])',
	message: 'Queries live in src/lib/server/repositories.'
};
const CLOCKS = [
	{
		selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
		message: 'The clock is a parameter.'
	}
];
const TEST_HABITS = [
	{
		selector:
			'MemberExpression[property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]:matches([object.name=/^(test|it|describe|suite)$/], [object.property.name=/^(describe|concurrent|sequential|each|serial|parallel)$/])',
		message: 'A test runs, always.'
	},
	{
		selector: 'CallExpression[callee.property.name="waitForTimeout"]',
		message: 'Wait for what should happen, not for time.'
	},
	{
		selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
		message: 'Wait for what should happen, not for time.'
	},
	{
		selector: 'Literal[value="networkidle"]',
		message: 'Wait for what should happen, not for silence.'
	}
];

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'.data/',
			'coverage/',
			'test-results/',
			'playwright-report/',
			'src/i18n/generated/',
			'src/lib/server/backend/database.types.ts'
		]
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		plugins: { house },
		rules: {
			'house/imports': 'error',
			eqeqeq: ['error', 'always'],
			'no-console': 'error',
			'no-eval': 'error',
			'no-fallthrough': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
			'no-restricted-imports': [
				'error',
				{
					paths: [{ name: 'timers/promises', message: 'Wait for what should happen, not for time.' }],
					patterns: [{ regex: '(^|/)utils(\\.[jt]s)?$', message: 'Name a module after what it does.' }]
				}
			],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// The app lives at the root of its host; links are plain paths.
			'svelte/no-navigation-without-resolve': 'off',
			// A Map that is built inside a $derived and never changed is no state.
			'svelte/prefer-svelte-reactivity': 'off',
			'svelte/no-at-html-tags': 'error',
			// The content security policy forbids style attributes.
			'svelte/no-inline-styles': ['error', { allowTransitions: true }],
			'svelte/require-each-key': 'error',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		// Rules that need types: in modules only, where they are cheap.
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	{
		// The command line writes to a terminal; quiet-console.ts keeps others from it.
		files: ['src/cli/**', 'src/lib/server/quiet-console.ts', 'tests/**', '*.js', '*.ts'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['src/**'],
		ignores: [
			'src/lib/server/repositories/**',
			'src/lib/server/backend/**',
			'src/lib/engine/**',
			'src/lib/learning/**',
			'**/*.test.ts'
		],
		rules: { 'no-restricted-syntax': ['error', QUERIES] }
	},
	{
		// Pure: what they return depends on what they are given and on nothing else.
		files: ['src/lib/engine/**', 'src/lib/learning/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-syntax': ['error', ...CLOCKS],
			'no-restricted-globals': [
				'error',
				'process',
				'performance',
				'crypto',
				'fetch',
				'window',
				'document',
				'localStorage',
				'navigator',
				'setTimeout',
				'setInterval'
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Randomness is seeded: rng.ts.' },
				{ object: 'Date', property: 'now', message: 'The clock is a parameter.' },
				{ property: 'toLocaleString', message: 'The result depends on the machine.' },
				{ property: 'toLocaleDateString', message: 'The result depends on the machine.' },
				{ property: 'localeCompare', message: 'The result depends on the machine: compare code points.' }
			]
		}
	},
	{
		files: TESTS,
		rules: { 'no-restricted-syntax': ['error', ...TEST_HABITS] }
	}
);
