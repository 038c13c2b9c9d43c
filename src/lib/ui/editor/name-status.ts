import type { FindingKind, FindingStatus } from '$lib/server/usecases/editor/view-findings';
import type { ReviewStatus } from '$lib/server/usecases/editor/view-bank';
import type { ReportReason } from '$lib/schemas/report-forms';
import { formatShare } from '$lib/ui/format/format-number';
import { m } from '$messages';

const statuses: Readonly<Record<ReviewStatus, () => string>> = {
	unread: m.editor_status_unread,
	approved: m.editor_status_approved,
	withdrawn: m.editor_status_withdrawn,
	retired: m.editor_status_retired
};

const findingStatuses: Readonly<Record<FindingStatus, () => string>> = {
	sure: m.editor_finding_sure,
	unsure: m.editor_finding_unsure,
	resting: m.editor_finding_resting,
	approved: m.editor_finding_approved,
	rejected: m.editor_finding_rejected,
	corrected: m.editor_finding_corrected
};

const kinds: Readonly<Record<FindingKind, () => string>> = {
	quotation: m.editor_kind_quotation,
	passage: m.editor_kind_passage,
	date: m.editor_kind_date,
	event: m.editor_kind_event
};

const reasons: Readonly<Record<ReportReason, () => string>> = {
	'wrong-key': m.report_reason_wrong_key,
	unclear: m.report_reason_unclear,
	text: m.report_reason_text,
	other: m.report_reason_other
};

/** What an exercise is by its editors, in words. */
export const nameStatus = (status: ReviewStatus): string => statuses[status]();
/** What a finding is by engine and editors, in words. */
export const nameFindingStatus = (status: FindingStatus): string => findingStatuses[status]();
/** A kind of findings, in the plural. */
export const nameFindingKind = (kind: FindingKind): string => kinds[kind]();
/** What a learner says is the matter. */
export const nameReason = (reason: ReportReason): string => reasons[reason]();

/** "94% sure", rounded down: what is not quite sure is not said to be. */
export function nameConfidence(confidence: number | null): string {
	if (confidence === null) return m.editor_confidence_none();
	return m.editor_confidence({ share: formatShare(Math.floor(confidence * 100 + 1e-9) / 100) });
}
