import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from '@inlang/paraglide-js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const project = resolve(root, 'src/i18n/project.inlang');

/** Options shared by the build and the command line, so that both compile the same messages. */
export const messageOptions = {
	project,
	outdir: resolve(root, 'src/i18n/generated'),
	strategy: ['baseLocale' as const],
	// A module a message, in dev as in production: pages take only what they use, and rules are found by their file.
	outputStructure: 'message-modules' as const,
	emitGitIgnore: false,
	emitPrettierIgnore: false,
	emitReadme: false
};

/**
 * Paraglide only warns when its plugin or a message file cannot be read, and then ships undefined messages.
 * Throws an Error that names what is missing, or a key that two files claim.
 */
export function assertMessagesReadable(): void {
	const settings = JSON.parse(readFileSync(resolve(project, 'settings.json'), 'utf8')) as {
		modules: string[];
		locales: string[];
		'plugin.inlang.messageFormat': { pathPattern: string[] };
	};
	for (const path of settings.modules) {
		if (!existsSync(resolve(dirname(project), path))) {
			throw new Error(`The message plugin ${path} is missing: run npm ci`);
		}
	}
	for (const locale of settings.locales) {
		const owner = new Map<string, string>();
		for (const pattern of settings['plugin.inlang.messageFormat'].pathPattern) {
			const file = resolve(project, '..', pattern.replace('{locale}', locale));
			for (const key of Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)) {
				if (key !== '$schema' && owner.has(key)) {
					throw new Error(`Message ${key} is in both ${owner.get(key)} and ${file}`);
				}
				owner.set(key, file);
			}
		}
	}
}

assertMessagesReadable();

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await compile(messageOptions);
}
