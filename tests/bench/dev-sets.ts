import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Annotated news texts of others, for measuring only and no part of this repository; not everybody has them. */
export const DEV_SETS = resolve(import.meta.dirname, '../../../shared/devsets');

export function hasDevSets(): boolean {
	return existsSync(DEV_SETS);
}

/** The documents of a development set; null where the sets are not at hand. */
export function readDevSet<Document>(file: string): Document[] | null {
	const path = join(DEV_SETS, file);
	if (!existsSync(path)) return null;
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Document);
}

/** What a development set's own scorer says of predictions, one object a document. */
export function scorePredictions(
	scorer: string,
	sets: readonly string[],
	predictions: readonly object[],
	options: readonly string[] = []
): string {
	const folder = mkdtempSync(join(tmpdir(), 'sourcework-bench-'));
	try {
		const file = join(folder, 'predictions.jsonl');
		writeFileSync(file, predictions.map((one) => `${JSON.stringify(one)}\n`).join(''));
		const args = [join(DEV_SETS, scorer), ...sets.map((set) => join(DEV_SETS, set)), file, ...options];
		return execFileSync(process.execPath, args, { encoding: 'utf8' }).trimEnd();
	} finally {
		rmSync(folder, { recursive: true });
	}
}
