/** Somebody who has practised for weeks, which no test can do: their rows are written before the server starts. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { withoutSettings } from '../../src/cli/own-environment';

/** As in account-page's Person. */
export const LEARNER = {
	name: 'Nora Lindqvist',
	email: 'nora-lindqvist@example.org',
	password: 'ten weeks of reading closely'
} as const;

/** Writes the learner into a new data folder, which no server may have open. */
export async function prepareHistory(data: string): Promise<void> {
	const root = resolve(import.meta.dirname, '../..');
	await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/helpers/write-history.ts'], {
		cwd: root,
		env: { ...withoutSettings(process.env), SOURCEWORK_DATA: data }
	});
}
