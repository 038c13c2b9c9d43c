import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackendError } from './backend';

export interface Migration {
	/** Fourteen digits, as the Supabase command line counts them. */
	readonly version: string;
	readonly name: string;
	readonly sql: string;
}

/** Reads `<timestamp>_<verb>_<noun>.sql` in order. Throws {@link BackendError} when there are none or one is misnamed. */
export function readMigrations(folder: string): Migration[] {
	let files: string[];
	try {
		files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
	} catch (error) {
		throw new BackendError('migrations-missing', `The folder ${folder} cannot be read.`, { cause: error });
	}
	if (files.length === 0)
		throw new BackendError('migrations-missing', `No migrations were found in ${folder}.`);
	return files.sort().map((file) => {
		const named = /^(\d{14})_(\w+)\.sql$/.exec(file);
		if (!named?.[1] || !named[2]) {
			throw new BackendError('migrations-missing', `${file} is not named <timestamp>_<verb>_<noun>.sql.`);
		}
		return { version: named[1], name: named[2], sql: readFileSync(join(folder, file), 'utf8') };
	});
}
