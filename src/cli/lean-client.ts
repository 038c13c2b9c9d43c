import type { Plugin } from 'vite';

/**
 * What every page needs or most do, in one file: compressed together it is smaller than in twenty, and one request. The
 * components of exercises, of reading and of accounts stay apart, with the pages that use them.
 */
const SHARED =
	/node_modules|vite[\\/]preload-helper|src[\\/]i18n[\\/]locale|src[\\/]lib[\\/]ui[\\/](base[\\/](?!Field)|shell[\\/](?!HowItWorks)|forms|format[\\/](locale-tag|format-(date|number))|reading[\\/]ArticleFacts|lists[\\/]Difficulty)/;

/** What every stage of every kind of exercise needs beside that, for the same reason. */
const EXERCISE =
	/src[\\/]lib[\\/]ui[\\/](exercises[\\/](frame[\\/](AnswerForm|ConfidenceChoice|HintBox|ScoringRule)|(ExerciseSpread|Player|load-player))|reading[\\/](ArticleText|paragraphs|scroll-pane))/;

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
							modulePreload: false,
							rolldownOptions: {
								output: {
									codeSplitting: {
										groups: [
											{ name: 'shared', test: SHARED, priority: 2 },
											{ name: 'exercise', test: EXERCISE, priority: 1 }
										]
									}
								}
							}
						}
					}
	};
}
