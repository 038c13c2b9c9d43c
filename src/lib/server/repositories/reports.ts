import { z } from 'zod';
import { REPORT_REASONS, type ReportForm, type ReportReason } from '$lib/schemas/report-forms';
import type { RowOwner } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { nameProfiles } from './profiles';
import { parseStored, readOutcome, takeData, takePresent } from './repository-error';

const reasonSchema = z.enum(REPORT_REASONS);
/** Of reports on one exercise: beyond these all is said. */
const MOST_OF_EXERCISE = 100;

/** Stores what somebody reports about an exercise, in the place of what they have reported before and nobody has settled. */
export async function recordReport(
	service: ServiceClient,
	owner: RowOwner,
	exerciseId: string,
	{ reason, comment }: ReportForm
): Promise<void> {
	const result = await service.rpc('record_report', {
		p_exercise: exerciseId,
		p_reason: reason,
		p_comment: comment,
		p_user: owner.type === 'user' ? owner.id : null,
		p_guest: owner.type === 'guest' ? owner.id : null
	});
	takeData('record a report', result);
}

/** A report as an editor reads it: without who sent it. */
export interface StoredReport {
	readonly id: string;
	readonly exerciseId: string;
	readonly reason: ReportReason;
	readonly comment: string;
	readonly settled: boolean;
	/** ISO times, UTC. */
	readonly at: string;
	readonly settledAt: string | null;
	/** The name of who settled it; null where nobody did, or that account is gone. */
	readonly settledBy: string | null;
}

/** Reports, newest first: one page of all that are settled or open, or those on one exercise. */
export async function listReports(
	service: ServiceClient,
	wanted:
		| { readonly settled: boolean; readonly first: number; readonly count: number }
		| { readonly exercise: string }
): Promise<{ readonly reports: readonly StoredReport[]; readonly total: number }> {
	const operation = 'list reports';
	const query = service
		.from('reports')
		.select('id, exercise_id, reason, comment, status, created_at, settled_at, settled_by', {
			count: 'exact'
		});
	const result =
		'exercise' in wanted
			? await query
					.eq('exercise_id', wanted.exercise)
					.order('status')
					.order('created_at', { ascending: false })
					.order('id')
					.limit(MOST_OF_EXERCISE)
			: await query
					.eq('status', wanted.settled ? 'settled' : 'open')
					.order('created_at', { ascending: false })
					.order('id')
					.range(wanted.first, wanted.first + wanted.count - 1);
	const rows = takePresent(operation, result);
	const names = await nameProfiles(
		service,
		rows.flatMap(({ settled_by: editor }) => editor ?? [])
	);
	const reports = rows.map((row) => ({
		id: row.id,
		exerciseId: row.exercise_id,
		reason: parseStored(operation, reasonSchema, row.reason),
		comment: row.comment,
		settled: row.status === 'settled',
		at: new Date(row.created_at).toISOString(),
		settledAt: row.settled_at && new Date(row.settled_at).toISOString(),
		settledBy: names.get(row.settled_by ?? '') ?? null
	}));
	return { reports, total: result.count ?? reports.length };
}

const SETTLE_OUTCOMES = ['done', 'unchanged', 'unknown', 'superseded'] as const;
/** superseded: its reporter has sent another one meanwhile, so that it cannot be open again. */
export type SettleOutcome = (typeof SETTLE_OUTCOMES)[number];

/** Settles a report, or opens it again. The id is a UUID. */
export async function settleReport(
	service: ServiceClient,
	editor: string,
	report: string,
	settled: boolean
): Promise<SettleOutcome> {
	const operation = 'settle a report';
	const result = await service.rpc('settle_report', {
		p_report: report,
		p_editor: editor,
		p_settled: settled
	});
	return readOutcome(operation, SETTLE_OUTCOMES, takePresent(operation, result));
}
