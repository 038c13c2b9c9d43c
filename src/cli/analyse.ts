/**
 * `npm run -s analyse -- FILE…` and `… -- --jsonl`: what the engine finds in texts, as JSON lines. Runs from the sources:
 * `npm ci` is all it needs. Exit codes: 0 done, 1 something could not be read or written, 2 called wrongly.
 */
import { fstatSync } from 'node:fs';
import { analyseFiles } from './analyse/analyse-files';
import { analyseStream } from './analyse/analyse-stream';
import { readArguments } from './analyse/read-arguments';

const USAGE = `Usage: npm run -s analyse -- FILE…    prints one JSON object a file
       npm run -s analyse -- --jsonl  prints one for each line {"id", "text", "publishedAt"?} of its standard input

Where a corpus.json beside a file names it, the editor's title, outlet and date are used.
With --jsonl the first line that cannot be read ends the run; empty lines are skipped.`;

/** Bytes of a file that is redirected into stdin; a pipe does not tell. */
function measureStdin(): number | null {
	const stats = fstatSync(0);
	return stats.isFile() ? stats.size : null;
}

async function run(args: string[]): Promise<number> {
	const call = readArguments(args);
	if (call.kind === 'wrong') {
		console.error(`${call.problem}\n\n${USAGE}`);
		return 2;
	}
	if (call.kind === 'help') {
		console.log(USAGE);
		return 0;
	}
	const { stdin, stdout, stderr } = process;
	const streams = { stdout, stderr, now: () => performance.now() };
	try {
		if (call.kind === 'lines') return await analyseStream({ ...streams, stdin, stdinSize: measureStdin() });
		// npm runs scripts in the project's folder; a path is meant from where the command was typed.
		return await analyseFiles(call.files, process.env['INIT_CWD'] ?? process.cwd(), streams);
	} catch (error) {
		// A full disk, say. Whatever is no failure of the system is a defect and ends with its stack.
		if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error;
		console.error((error as Error).message);
		return 1;
	}
}

process.exitCode = await run(process.argv.slice(2));
