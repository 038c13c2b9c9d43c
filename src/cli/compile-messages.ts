import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from '@inlang/paraglide-js';
import { assertTranslated, type Messages } from './check-translations.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const project = resolve(root, 'src/i18n/project.inlang');

/** Options shared by the build and the command line, so that both compile the same messages. */
export const messageOptions = {
	project,
	outdir: resolve(root, 'src/i18n/generated'),
	strategy: ['baseLocale' as const],
	// A module a message, in dev as in production: pages take only what they use, and rules are found by their file.
	outputStructure: 'message-modules' as const,
	// Ours instead of paraglide's: all that messages need of it, at a twentieth of the weight.
	additionalFiles: { 'runtime.js': "export * from '../locale.ts';\n", 'server.js': 'export {};\n' },
	emitGitIgnore: false,
	emitPrettierIgnore: false,
	emitReadme: false
};

interface Settings {
	readonly baseLocale: string;
	readonly locales: readonly string[];
	readonly modules: readonly string[];
	readonly 'plugin.inlang.messageFormat': { readonly pathPattern: readonly string[] };
}

export function readMessageSettings(): Settings {
	return JSON.parse(readFileSync(resolve(project, 'settings.json'), 'utf8')) as Settings;
}

/** Every message of a language. Throws an Error that names a file that is missing, or a key that two files claim. */
export function readMessages(settings: Settings, locale: string): Messages {
	const messages: Record<string, unknown> = {};
	const owner = new Map<string, string>();
	for (const pattern of settings['plugin.inlang.messageFormat'].pathPattern) {
		const file = resolve(project, '..', pattern.replace('{locale}', locale));
		for (const [key, message] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Messages)) {
			if (key === '$schema') continue;
			if (owner.has(key)) throw new Error(`Message ${key} is in both ${owner.get(key)} and ${file}`);
			owner.set(key, file);
			messages[key] = message;
		}
	}
	return messages;
}

/**
 * Paraglide only warns when its plugin or a message file cannot be read, and then ships undefined messages; what is not
 * translated it says in English. Throws an Error that names what is wrong: build, check and `npm run messages` stop at it.
 */
export function assertMessagesReadable(): void {
	const settings = readMessageSettings();
	for (const path of settings.modules) {
		if (!existsSync(resolve(dirname(project), path))) {
			throw new Error(`The message plugin ${path} is missing: run npm ci`);
		}
	}
	const base = readMessages(settings, settings.baseLocale);
	for (const locale of settings.locales) {
		assertTranslated(locale, base, readMessages(settings, locale));
	}
}

assertMessagesReadable();

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await compile(messageOptions);
}
