import type { ReadReport, ReportProblem } from '$lib/schemas/report-forms';
import type { Caller } from '../auth/caller';
import type { ReportLimiter } from '../auth/report-limit';
import type { ServiceClient } from '../backend/backend';
import { recordReport } from '../repositories/reports';
import { openExercise } from './view-exercise';

export type ReportOutcome =
	| { readonly status: 'done' }
	| { readonly status: 'unknown-exercise' }
	| { readonly status: 'refused'; readonly problem: ReportProblem };

/**
 * Keeps what somebody says is wrong with an exercise that they may open. A visitor becomes a guest by it. Sent again, it
 * takes the place of the first as long as no editor has settled that.
 */
export async function reportExercise(
	service: ServiceClient,
	caller: Caller,
	limit: ReportLimiter,
	exerciseId: string,
	read: ReadReport
): Promise<ReportOutcome> {
	const opened = await openExercise(service, caller.actor, exerciseId);
	if (!opened) return { status: 'unknown-exercise' };
	if (!read.ok) return { status: 'refused', problem: read.problem };
	const refuse = (retryAfter: number): ReportOutcome => ({
		status: 'refused',
		problem: { problem: 'limited', ...read.form, retryAfter }
	});

	const ownership = await caller.claim();
	if (ownership.status === 'limited') return refuse(ownership.retryAfter);
	const reservation = await limit(ownership.owner);
	if (!reservation.allowed) return refuse(reservation.retryAfter);
	await recordReport(service, ownership.owner, opened.exercise.id, read.form);
	return { status: 'done' };
}
