import type { readSettleForm } from '$lib/schemas/editor-forms';
import type { ServiceClient } from '../../backend/backend';
import { settleReport as storeSettled } from '../../repositories/reports';

export type SettleReportOutcome =
	| { readonly status: 'done' }
	/** malformed: the form was tampered with. unknown: the report is gone with its sender. superseded: its sender has written anew. */
	| { readonly status: 'refused'; readonly problem: 'malformed' | 'unknown' | 'superseded' };

/** Settles a report, or opens it again. Saying it twice changes nothing. */
export async function settleReport(
	service: ServiceClient,
	editor: string,
	form: ReturnType<typeof readSettleForm>
): Promise<SettleReportOutcome> {
	if (!form) return { status: 'refused', problem: 'malformed' };
	const outcome = await storeSettled(service, editor, form.report, form.settled);
	if (outcome === 'done' || outcome === 'unchanged') return { status: 'done' };
	return { status: 'refused', problem: outcome };
}
