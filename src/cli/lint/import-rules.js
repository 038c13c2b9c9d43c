/**
 * Who may import whom, as one table and one ESLint rule. It resolves each import to a file first, so that
 * `$lib/…` and `../…` are the same to it.
 */
import { relative, resolve } from 'node:path';

/**
 * Parts of the house, the first that fits. A file that fits none (tests, configuration) may import anything.
 * @type {readonly { name: string, holds: RegExp }[]}
 */
const ZONES = [
	{ name: 'tests', holds: /(\.test\.ts$)|^tests\// },
	{ name: 'engine', holds: /^src\/lib\/engine\// },
	{ name: 'learning', holds: /^src\/lib\/learning\// },
	{ name: 'schemas', holds: /^src\/lib\/schemas\// },
	{ name: 'ui', holds: /^src\/lib\/ui\// },
	// The one way to the open backend, for whoever passes it on.
	{ name: 'server', holds: /^src\/lib\/server\/backend\/current-backend/ },
	// Where the server's parts are put together.
	{ name: 'hooks', holds: /^src\/(hooks|lib\/server\/start)/ },
	{ name: 'backend', holds: /^src\/lib\/server\/backend\// },
	{ name: 'auth', holds: /^src\/lib\/server\/auth\// },
	{ name: 'repositories', holds: /^src\/lib\/server\/repositories\// },
	{ name: 'usecases', holds: /^src\/lib\/server\/usecases\// },
	{ name: 'server', holds: /^src\/lib\/server\// },
	{ name: 'messages', holds: /^src\/i18n\// },
	{ name: 'cli', holds: /^src\/cli\// },
	// What of a route reaches the browser is stricter than its server half.
	{ name: 'routes', holds: /^src\/routes\/.*(\+(page|layout)\.server|\+server)\.ts$/ },
	{ name: 'pages', holds: /^src\/routes\// }
];

/**
 * @typedef {object} Allowance
 * @property {readonly string[]} zones Zones whose code may be imported; one's own always may.
 * @property {readonly string[] | 'any'} types Zones of which `import type` is allowed besides.
 * @property {RegExp | null} packages Packages and Node's modules that may be imported; null is none. Types are free.
 */

/** @type {Readonly<Record<string, Allowance>>} */
const ALLOWED = {
	engine: { zones: [], types: [], packages: /^(wink-nlp|wink-eng-lite-web-model|chrono-node)(\/|$)/ },
	learning: { zones: [], types: ['engine'], packages: /^ts-fsrs$/ },
	schemas: { zones: [], types: ['engine'], packages: /^zod$/ },
	ui: { zones: ['messages'], types: 'any', packages: /^(svelte|bits-ui|uqr|\$app)(\/|$)/ },
	pages: { zones: ['ui', 'messages'], types: 'any', packages: /^(svelte|\$app|@sveltejs\/kit)(\/|$)/ },
	backend: { zones: ['server'], types: 'any', packages: /^(?!svelte|@sveltejs|\$app)/ },
	repositories: {
		zones: ['engine', 'schemas'],
		types: ['backend', 'auth'],
		packages: /^(zod|node:(crypto|fs\/promises|path))$/
	},
	usecases: {
		// Messages: what proves an answer is explained where the proof is, so that no browser loads every rule's sentence.
		zones: ['engine', 'learning', 'repositories', 'messages'],
		types: ['backend', 'auth', 'schemas'],
		packages: /^node:/
	},
	auth: {
		zones: ['backend', 'repositories', 'server'],
		types: 'any',
		packages: /^(@supabase|@sveltejs\/kit|node:)/
	},
	server: { zones: ['backend', 'messages'], types: 'any', packages: /^(zod|node:|@sveltejs\/kit|\$app)/ },
	routes: {
		zones: ['usecases', 'auth', 'schemas', 'ui', 'messages', 'server'],
		types: 'any',
		packages: /^(@sveltejs\/kit|zod$|\$app|node:crypto$)/
	},
	hooks: {
		zones: ['usecases', 'auth', 'backend', 'server', 'messages'],
		types: 'any',
		packages: /^(@sveltejs\/kit|node:|\$app)/
	},
	cli: { zones: ['usecases', 'engine', 'backend', 'server', 'messages'], types: 'any', packages: /./ },
	messages: { zones: [], types: [], packages: null }
};

const ROOT = resolve(import.meta.dirname, '../../..');

/** @param {string} path absolute */
function findZone(path) {
	const inside = relative(ROOT, path).replaceAll('\\', '/');
	return ZONES.find((zone) => zone.holds.test(inside))?.name ?? null;
}

/**
 * The file an import names; null for a package.
 * @param {string} from absolute path of the importing file
 * @param {string} specifier
 */
function resolveSpecifier(from, specifier) {
	if (specifier.startsWith('.')) return resolve(from, '..', specifier);
	if (specifier === '$lib' || specifier.startsWith('$lib/'))
		return resolve(ROOT, `src/lib${specifier.slice(4)}`);
	if (specifier === '$messages') return resolve(ROOT, 'src/i18n/generated/messages.js');
	if (specifier.startsWith('$messages/')) return resolve(ROOT, `src/i18n/generated${specifier.slice(9)}`);
	return null;
}

/**
 * What is wrong with an import, or null.
 * @param {string} from absolute path of the importing file
 * @param {string} specifier
 * @param {boolean} typeOnly
 * @returns {string | null}
 */
export function judgeImport(from, specifier, typeOnly) {
	const zone = findZone(from);
	const allowance = zone === null ? undefined : ALLOWED[zone];
	if (zone === null || allowance === undefined) return null;
	const target = resolveSpecifier(from, specifier);
	if (target === null) {
		// Kit's generated types of a route are `./$types` and resolve above; packages' types cost nothing at run time.
		if (typeOnly && zone !== 'engine') return null;
		return allowance.packages?.test(specifier) ? null : `${zone} may not import the package ${specifier}`;
	}
	const other = findZone(target);
	// Styles and data beside a file are no code.
	if (other === zone || other === null || /\.(css|svg|json)$/.test(target)) return null;
	if (allowance.zones.includes(other)) return null;
	if (typeOnly && (allowance.types === 'any' || allowance.types.includes(other))) return null;
	const types =
		allowance.types === 'any' || allowance.types.includes(other) ? ' (types are allowed: import type)' : '';
	return `${zone} may not import ${other}${types}: see .github/CONTRIBUTING.md, "Who may import whom"`;
}

/**
 * Whether an import vanishes at run time: `import type`, or every name in it marked `type`.
 * @param {any} node
 */
function isTypeOnly(node) {
	if (node.importKind === 'type' || node.exportKind === 'type') return true;
	const named = node.specifiers ?? [];
	return (
		named.length > 0 &&
		named.every((/** @type {any} */ one) => one.importKind === 'type' || one.exportKind === 'type')
	);
}

/** @type {import('eslint').Rule.RuleModule} */
const imports = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const check = (/** @type {any} */ node) => {
			const specifier = node.source?.value ?? node.source?.literal?.value;
			if (typeof specifier !== 'string') return;
			const message = judgeImport(
				context.filename,
				specifier,
				node.type === 'TSImportType' || isTypeOnly(node)
			);
			if (message !== null) context.report({ node, message });
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check,
			TSImportType: check
		};
	}
};

/** @type {import('eslint').ESLint.Plugin} */
export default { meta: { name: 'house' }, rules: { imports } };
