import { analyseLine } from './analyse-line';
import type { Console } from './console';
import { openOutput } from './output';
import { Progress } from './progress';
import { splitLines } from './split-lines';

/**
 * `--jsonl`: analyses stdin line by line, each written before the next is read. Stops at the first line it cannot read,
 * with its number on stderr. Answers the exit code.
 */
export async function analyseStream({ stdin, stdinSize, stdout, stderr, now }: Console): Promise<number> {
	const output = openOutput(stdout);
	const progress = new Progress(stderr, stdinSize, now);
	let bytes = 0;
	let lines = 0;
	let texts = 0;
	progress.show(bytes, texts);
	try {
		for await (const line of splitLines(stdin)) {
			lines++;
			bytes += line.length + 1;
			const outcome = analyseLine(line);
			if (outcome.kind === 'blank') continue;
			if (outcome.kind === 'unreadable') {
				progress.hide();
				stderr.write(`Line ${String(lines)}: ${outcome.problem}. Nothing after it was read.\n`);
				return 1;
			}
			// Results on the same terminal would run into the bar.
			if (stdout.isTTY) progress.hide();
			if (!(await output.writeLine(outcome.json))) return 0;
			texts++;
			progress.show(bytes, texts);
		}
	} finally {
		progress.hide();
	}
	return 0;
}
