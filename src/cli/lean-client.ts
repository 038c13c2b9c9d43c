import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { messageOptions } from './compile-messages.ts';

const MESSAGE = /i18n[\\/]generated[\\/]messages[\\/](?!_index)\w+\.js$/;

/**
 * What every page needs or most do, in one file: compressed together it is smaller than in twenty, and one request. The
 * components of exercises, of reading and of accounts stay apart, with the pages that use them.
 */
const SHARED =
	/node_modules|src[\\/]i18n[\\/]generated[\\/](runtime|registry)|src[\\/]lib[\\/]ui[\\/](base[\\/](?!Field)|shell|forms|format|reading[\\/]ArticleFacts|lists[\\/]Difficulty)/;

/**
 * A compiled message without the choice of a language around it: the function of its one language. Code of any other
 * shape comes back as it is.
 */
export function unwrapMessage(code: string): string {
	const unwrapped = code.replace(
		/^export const (\w+) = [^\n]*\{\s*experimentalStaticLocale \?\? [^\n]*\s*return (\w+)\(inputs\)\s*\}\);?/m,
		'export const $1 = $2;'
	);
	return unwrapped === code ? code : unwrapped.replace(/^import \{[^\n]*\} from '\.\.\/runtime\.js';?$/m, '');
}

/** Vite plugin that makes what browsers load smaller. */
export function leanClient(): Plugin {
	const settings = JSON.parse(readFileSync(join(messageOptions.project, 'settings.json'), 'utf8')) as {
		locales: string[];
	};
	const oneLanguage = settings.locales.length === 1;
	return {
		name: 'sourcework-lean-client',
		apply: 'build',
		config: (_config, { isSsrBuild }) =>
			isSsrBuild
				? undefined
				: {
						build: {
							rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED }] } } }
						}
					},
		transform: (code, id) => (oneLanguage && MESSAGE.test(id) ? unwrapMessage(code) : undefined)
	};
}
