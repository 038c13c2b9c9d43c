import type { Backend } from '../backend/backend';
import type { RowOwner } from './actor';
import { addressSubject, reserve, type Reservation } from './limits';

/** Reports of one person an hour. */
const REPORTS_AN_HOUR = 20;
/** Reports from one address an hour: thirty pupils of a school with all of theirs. */
const ADDRESS_REPORTS_AN_HOUR = 600;

/** Counts a report of somebody. */
export type ReportLimiter = (owner: RowOwner) => Promise<Reservation>;

/** The limiter of reports that come from an address. */
export function createReportLimiter(
	backend: Pick<Backend, 'service' | 'hashSubject'>,
	address: string
): ReportLimiter {
	return ({ type, id }) =>
		reserve(backend, 'report', [
			{ subject: `${type}:${id}`, most: REPORTS_AN_HOUR },
			{ subject: addressSubject(address), most: ADDRESS_REPORTS_AN_HOUR }
		]);
}
