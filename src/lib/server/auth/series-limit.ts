import type { Backend } from '../backend/backend';
import type { RowOwner } from './actor';
import { addressSubject, reserve, type Reservation } from './limits';

/** Series one person may start an hour. */
const SERIES_AN_HOUR = 60;
/** Series from one address an hour: a school that practises. */
const ADDRESS_SERIES_AN_HOUR = 3000;

/** Counts a start of somebody's. */
export type SeriesLimiter = (owner: RowOwner) => Promise<Reservation>;

/** The limiter of series that are started from an address. */
export function createSeriesLimiter(
	backend: Pick<Backend, 'service' | 'hashSubject'>,
	address: string
): SeriesLimiter {
	return ({ type, id }) =>
		reserve(backend, 'series', [
			{ subject: `${type}:${id}`, most: SERIES_AN_HOUR },
			{ subject: addressSubject(address), most: ADDRESS_SERIES_AN_HOUR }
		]);
}
