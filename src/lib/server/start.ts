import { join } from 'node:path';
import { dev } from '$app/environment';
import { BackendError } from './backend/backend';
import { peekBackend, setBackend } from './backend/current-backend';
import { openBackend } from './backend/open-backend';
import { findProjectRoot } from './backend/project-root';
import { startUpkeep } from './backend/upkeep';
import { parseEnvironment } from './env';
import { describeError, log, setLogLevel } from './log';
import { importCorpus, isCorpusError } from './usecases/import-corpus';

/** Everything before the first request: the environment, the backend, the corpus, upkeep. Throws a BackendError or Error of one line. */
export async function startApplication(): Promise<void> {
	const parsed = parseEnvironment(process.env);
	if (!parsed.ok) throw new Error(parsed.problem);
	setLogLevel(parsed.environment.logLevel);
	// In dev this runs again when a module changed; the database stays open.
	if (peekBackend()) return;

	surviveStrayRejections();
	const backend = await openBackend(parsed.environment);
	setBackend(backend);
	try {
		await importCorpus(backend.service, join(findProjectRoot(), 'seeds'));
		const endUpkeep = await startUpkeep(backend);
		endWith(async () => {
			endUpkeep();
			await backend.close();
		});
	} catch (error) {
		setBackend(undefined);
		await backend.close();
		throw error;
	}
	log.info('the backend is open', { kind: backend.kind, mail: backend.mail });
}

/**
 * A promise that a library starts and never awaits must not end the server for everybody else: supabase-js does so when it
 * reads a session. It is an error in the log, and a test run fails on those.
 */
function surviveStrayRejections(): void {
	process.on('unhandledRejection', (reason) => {
		log.error('a rejected promise was left alone', describeError(reason));
	});
}

/** In dev nothing is above this process: a start that fails ends it with one line, as `npm start` does. */
export function failStart(error: unknown): never {
	if (dev && (error instanceof BackendError || isCorpusError(error))) {
		process.stderr.write(`${error.message}\n`);
		process.exit(1);
	}
	throw error;
}

function endWith(close: () => Promise<void>): void {
	// The built server tells when its last request is done; vite's development server does not.
	process.once('sveltekit:shutdown', () => void close());
	if (!dev) return;
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void close().finally(() => process.exit(0)));
	}
}
