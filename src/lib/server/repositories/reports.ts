import type { ReportForm } from '$lib/schemas/report-forms';
import type { RowOwner } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { takeData } from './repository-error';

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
