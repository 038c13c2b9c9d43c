import type { Plugin } from 'vite';

/**
 * What every page needs or most do, in one file: compressed together it is smaller than in twenty, and one request. The
 * components of exercises, of reading and of accounts stay apart, with the pages that use them.
 */
const SHARED =
	/node_modules|src[\\/]i18n[\\/]generated[\\/](runtime|registry)|src[\\/]lib[\\/]ui[\\/](base[\\/](?!Field)|shell|forms|format|reading[\\/]ArticleFacts|lists[\\/]Difficulty)/;

/** Vite plugin that makes what browsers load smaller. */
export function leanClient(): Plugin {
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
					}
	};
}
