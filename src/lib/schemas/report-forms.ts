import { z } from 'zod';

/** What may be wrong with an exercise, in the order in which the form offers it. */
export const REPORT_REASONS = ['wrong-key', 'unclear', 'text', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Characters, as the table counts them. */
export const LONGEST_COMMENT = 1000;
/** UTF-16 code units of a field as it arrives: nothing longer is looked at. */
const LONGEST_RAW = 8 * LONGEST_COMMENT;

/** What steers a terminal or turns the direction of what follows; line breaks stay. The table refuses the same. */
const UNFIT = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text as typed, fit to be stored: a pasted tab or invisible mark is no reason to refuse what somebody says. */
function tidy(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/\t/g, ' ')
		.replace(UNFIT, '')
		.trim();
}

const reportSchema = z.object({
	reason: z.enum(REPORT_REASONS),
	comment: z
		.string()
		.max(LONGEST_RAW)
		.transform(tidy)
		.refine((comment) => [...comment].length <= LONGEST_COMMENT)
});

export interface ReportForm {
	readonly reason: ReportReason;
	/** May be empty. */
	readonly comment: string;
}

/** What was wrong with a report, with what to fill in again. */
export interface ReportProblem {
	/** reason: none was chosen (400). long: the comment is too long (400). limited: too many reports (429). */
	readonly problem: 'reason' | 'long' | 'limited';
	readonly reason: ReportReason | null;
	readonly comment: string;
	/** Seconds until another try makes sense; null unless limited. */
	readonly retryAfter: number | null;
}

export type ReadReport =
	{ readonly ok: true; readonly form: ReportForm } | { readonly ok: false; readonly problem: ReportProblem };

/** Reads a report's form: `reason`, `comment`. Fields sent twice, and files, count as absent. */
export function readReportForm(data: FormData): ReadReport {
	const read = (name: string) => {
		const [value, ...more] = data.getAll(name);
		return typeof value === 'string' && more.length === 0 ? value : '';
	};
	const parsed = reportSchema.safeParse({ reason: read('reason'), comment: read('comment') });
	if (parsed.success) return { ok: true, form: parsed.data };
	const reason = REPORT_REASONS.find((each) => each === read('reason')) ?? null;
	return {
		ok: false,
		problem: {
			problem: reason === null ? 'reason' : 'long',
			reason,
			comment: read('comment').slice(0, LONGEST_RAW),
			retryAfter: null
		}
	};
}
