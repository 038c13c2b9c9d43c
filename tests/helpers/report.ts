/** Reports problems as the form of an exercise's page would, through the use case. */
import { readReportForm } from '../../src/lib/schemas/report-forms';
import type { Caller } from '../../src/lib/server/auth/caller';
import { createReportLimiter } from '../../src/lib/server/auth/report-limit';
import type { Backend } from '../../src/lib/server/backend/backend';
import { reportExercise, type ReportOutcome } from '../../src/lib/server/usecases/report-exercise';

export function report(
	backend: Pick<Backend, 'service' | 'hashSubject'>,
	caller: Caller,
	exercise: string,
	fields: Readonly<Record<string, string>> = {},
	address = '203.0.113.20'
): Promise<ReportOutcome> {
	const data = new FormData();
	for (const [name, value] of Object.entries({ reason: 'wrong-key', ...fields })) data.set(name, value);
	const limit = createReportLimiter(backend, address);
	return reportExercise(backend.service, caller, limit, exercise, readReportForm(data));
}
