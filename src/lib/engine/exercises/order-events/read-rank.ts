import type { OrderEventsKey } from './types';

/** An event's rank; own entries only, so that an id such as "constructor" finds nothing instead of something inherited. */
export function readRank(key: OrderEventsKey, id: string): number | null {
	const rank: unknown = Object.hasOwn(key.rankOf, id) ? key.rankOf[id] : null;
	return typeof rank === 'number' && Number.isFinite(rank) ? rank : null;
}
