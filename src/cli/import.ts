/** `npm run import -- FOLDER`: brings the bank up to what a corpus folder holds (corpus.json and its texts). */
import { resolve } from 'node:path';
import { BackendError } from '../lib/server/backend/backend';
import { openBackend } from '../lib/server/backend/open-backend';
import { parseEnvironment } from '../lib/server/env';
import { importCorpus, isCorpusError, type ImportReport } from '../lib/server/usecases/import-corpus';

/** Exercises of kinds that no page shows yet are told apart, so that nobody looks for them there. */
function count({ exercises, shown }: { exercises: number; shown: number }): string {
	const made = shown === 1 ? '1 exercise' : `${shown} exercises`;
	const kept = exercises - shown;
	return kept > 0 ? `${made}, and ${kept} kept for kinds that no page shows yet` : made;
}

/** One line a text, one a story, and a sum. */
function describeReport({ articles, stories }: ImportReport): string {
	const lines = articles.map(({ file, slug, outcome, ...made }) => {
		const analysed = outcome === 'created' || outcome === 'upgraded';
		return `${outcome.padEnd(9)} ${slug} (${file})${analysed ? `: ${count(made)}` : ''}`;
	});
	const told = stories.map(
		({ story, outcome, ...made }) =>
			`${outcome.padEnd(9)} ${story} (story)${outcome === 'published' ? `: ${count(made)}` : ''}`
	);
	const changed = articles.filter(({ outcome }) => outcome !== 'unchanged').length;
	return [...lines, ...told, `Texts read: ${articles.length}. New or changed: ${changed}.`].join('\n');
}

const USAGE = `Usage: npm run import -- FOLDER

The folder holds texts and a corpus.json: {"articles": [{"file", "slug", "rights", "title"?, "outlet"?, "publishedOn"?, "story"?}]}.
Texts with the same "story" tell of the same events. See seeds/corpus.json.`;

/** Runs the command. Answers the process's exit code: 0 done, 1 refused, 2 called wrongly. */
async function run(folders: readonly string[]): Promise<number> {
	const [folder, ...more] = folders;
	if (folder === '--help' || folder === '-h') {
		console.log(USAGE);
		return 0;
	}
	if (!folder || folder.startsWith('-') || more.length > 0) {
		console.error(USAGE);
		return 2;
	}
	const parsed = parseEnvironment(process.env);
	if (!parsed.ok) {
		console.error(parsed.problem);
		return 1;
	}
	try {
		const backend = await openBackend(parsed.environment);
		try {
			// npm runs scripts in the project's folder; a path is meant from where the command was typed.
			const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
			console.log(describeReport(await importCorpus(backend.service, path)));
		} finally {
			await backend.close();
		}
	} catch (error) {
		if (!(error instanceof BackendError) && !isCorpusError(error)) throw error;
		console.error(error.message);
		return 1;
	}
	return 0;
}

process.exitCode = await run(process.argv.slice(2));
