import type { Environment } from '../env';
import type { Backend } from './backend';
import { openEmbedded } from './embedded/open-embedded';
import { openHosted } from './hosted';

/** Opens the Supabase this installation is set up for. Throws BackendError with one line fit for a terminal. */
export function openBackend(environment: Environment): Promise<Backend> {
	return environment.hosted ? openHosted(environment.hosted) : openEmbedded(environment);
}
