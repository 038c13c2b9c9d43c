import { reservationSchema, type StoredReservation } from '$lib/schemas/reservation';
import type { Json } from '../backend/database.types';
import type { ServiceClient } from '../backend/backend';
import { parseStored, takeData, takePresent } from './repository-error';

/**
 * Counts a try as a failure of every subject, unless one of them has `most` of them within the last
 * `windowSeconds`. Decided in the database under a lock, so that tries in parallel all count.
 */
export async function reserveFailure(
	service: ServiceClient,
	scope: string,
	subjects: readonly { readonly hash: string; readonly most: number }[],
	windowSeconds: number
): Promise<StoredReservation> {
	const result = await service.rpc('reserve_failure', {
		p_scope: scope,
		p_subjects: subjects as unknown as Json,
		p_window: `${windowSeconds} seconds`
	});
	const operation = 'reserve a failure';
	return parseStored(operation, reservationSchema, takePresent(operation, result));
}

/** Takes back what {@link reserveFailure} counted: the try was a success. */
export async function forgiveFailures(service: ServiceClient, ids: readonly string[]): Promise<void> {
	takeData('forgive failures', await service.rpc('forgive_failures', { p_ids: [...ids] }));
}
