import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { analyseText } from '../../lib/engine/analyse';
import type { Console } from './console';
import { decodeText } from './decode-text';
import { describeAnalysis } from './describe-analysis';
import { openEditorNotes } from './editor-notes';
import { openOutput } from './output';
import { Progress } from './progress';

/**
 * Analyses files in the order given, one line of output each; the path as given is its id. One that cannot be read is
 * named on stderr and left out. `folder` is where the paths start. Answers the exit code: 1 where a file was left out.
 */
export async function analyseFiles(
	files: readonly string[],
	folder: string,
	{ stdout, stderr, now }: Omit<Console, 'stdin' | 'stdinSize'>
): Promise<number> {
	const output = openOutput(stdout);
	const progress = new Progress(stderr, files.length, now);
	const warn = (message: string): void => {
		progress.hide();
		stderr.write(`${message}\n`);
	};
	const readNotes = openEditorNotes(warn);
	let code = 0;
	let texts = 0;
	try {
		for (const [index, file] of files.entries()) {
			progress.show(index, texts);
			const path = resolve(folder, file);
			const read = await readText(path);
			if ('problem' in read) {
				warn(`${file} ${read.problem}.`);
				code = 1;
				continue;
			}
			const record = describeAnalysis(file, analyseText(read.text, await readNotes(path)));
			// Results on the same terminal would run into the bar.
			if (stdout.isTTY) progress.hide();
			if (!(await output.writeLine(JSON.stringify(record)))) return 0;
			texts++;
		}
	} finally {
		progress.hide();
	}
	return code;
}

async function readText(path: string): Promise<{ text: string } | { problem: string }> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path);
	} catch (error) {
		return { problem: describeFailure(error as NodeJS.ErrnoException) };
	}
	const text = decodeText(bytes);
	// A text has no NUL; what has is a picture, a program, UTF-16.
	return text === null || text.includes('\0') ? { problem: 'is not UTF-8 text' } : { text };
}

function describeFailure({ code }: NodeJS.ErrnoException): string {
	if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist';
	if (code === 'EISDIR') return 'is a folder: name the files in it';
	return `cannot be read (${code ?? 'unknown error'})`;
}
