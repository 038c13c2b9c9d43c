import { describeError, log } from '../log';
import type { Backend } from './backend';

const EVERY_MS = 6 * 60 * 60 * 1000;

/** Deletes guests, failures, sessions and messages whose time is over. A failure is logged and tried again at the next turn. */
export async function purgeExpired(backend: Backend): Promise<void> {
	try {
		backend.discardOld(Date.now());
	} catch (thrown) {
		log.error('old messages were not deleted', describeError(thrown));
	}
	const { error } = await backend.service.rpc('purge_expired');
	if (error) log.error('expired rows were not deleted', describeError(error));
}

/** Purges now and every six hours. Answers a function that ends it. */
export async function startUpkeep(backend: Backend): Promise<() => void> {
	await purgeExpired(backend);
	const timer = setInterval(() => void purgeExpired(backend), EVERY_MS);
	// The timer alone must not keep a process alive.
	timer.unref();
	return () => clearInterval(timer);
}
