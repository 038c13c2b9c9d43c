import {
	accessSync,
	constants,
	existsSync,
	mkdirSync,
	realpathSync,
	renameSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { log } from '../../log';
import { BackendError } from '../backend';

/** Makes the data folder (0700) where it is missing; answers its real path. */
export function prepareDataFolder(path: string): string {
	const absolute = resolve(path);
	try {
		makeFolder(absolute);
		accessSync(absolute, constants.R_OK | constants.W_OK | constants.X_OK);
		return realpathSync(absolute);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new BackendError(
			'data-folder-unusable',
			`The data folder ${absolute} cannot be used (${code ?? 'error'}). Set SOURCEWORK_DATA to a folder you may write to.`,
			{ cause: error }
		);
	}
}

/** Folder by folder: Node's own recursive mkdir never returns from a place such as /proc, where nothing can be made. */
function makeFolder(path: string): void {
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
	makeFolder(dirname(path));
	mkdirSync(path, { mode: 0o700 });
}

/**
 * The database's own folder. One whose making was cut short (the mark is missing) holds nothing anybody was told
 * is saved, and cannot be opened: it is set aside, never deleted.
 */
export function prepareDatabaseFolder(folder: string): string {
	const database = join(folder, 'database');
	if (existsSync(database) && !existsSync(join(folder, 'database.ready'))) {
		const aside = `${database}.unfinished-${Date.now()}`;
		renameSync(database, aside);
		log.warn('an unfinished database was set aside', { folder: aside });
	}
	mkdirSync(database, { recursive: true, mode: 0o700 });
	return database;
}

/** Marks the database as completely made. */
export function markDatabaseReady(folder: string): void {
	const mark = join(folder, 'database.ready');
	if (!existsSync(mark)) writeFileSync(mark, 'The folder "database" was made completely.\n', { mode: 0o600 });
}
