import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BackendError } from './backend';

/**
 * The folder that holds supabase/migrations and seeds: upwards from this module, which the build moves to build/,
 * then upwards from where the process was started.
 */
export function findProjectRoot(
	starts: readonly string[] = [dirname(fileURLToPath(import.meta.url)), process.cwd()]
): string {
	for (const start of starts) {
		for (let folder = start; ; folder = dirname(folder)) {
			if (existsSync(join(folder, 'supabase', 'migrations'))) return folder;
			if (folder === dirname(folder)) break;
		}
	}
	throw new BackendError(
		'migrations-missing',
		'The folder supabase/migrations was not found. Start Sourcework from its own folder.'
	);
}
