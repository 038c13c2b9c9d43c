import { z } from 'zod';
import { analyseText } from '../../lib/engine/analyse';
import { decodeText } from './decode-text';
import { describeAnalysis } from './describe-analysis';

/** What became of one line of input: a line of output, nothing to do, or what is wrong with it. */
export type LineOutcome =
	| { readonly kind: 'analysed'; readonly json: string }
	| { readonly kind: 'blank' }
	| { readonly kind: 'unreadable'; readonly problem: string };

/** A day of the years 1000 to 2999, or a day and a time; of the time nothing is used, so that no time zone moves the day. */
const DAY =
	/^[12]\d{3}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:[.,]\d+)?)? ?(?:Z|[+-][01]\d(?::?[0-5]\d)?)?)?$/i;
const NO_STRING = 'is missing or not a string';
const NO_DAY = 'is not a date such as 2022-01-21 or 2022-01-21T09:30:00Z';

/** Fields beside these are allowed and ignored. */
const requestSchema = z.object(
	{
		id: z.string(NO_STRING),
		text: z.string(NO_STRING),
		publishedAt: z
			.string(NO_DAY)
			.regex(DAY, NO_DAY)
			.transform((written) => written.slice(0, 'YYYY-MM-DD'.length))
			.pipe(z.iso.date(NO_DAY))
			.nullish()
	},
	'not a JSON object'
);

/**
 * Analyses one line of `--jsonl`: UTF-8 JSON `{id, text, publishedAt?}`. A pure function of its bytes, so that lines can be
 * shared out among workers. `problem` says in one line what is wrong, without the line's number.
 */
export function analyseLine(bytes: Uint8Array): LineOutcome {
	const line = decodeText(bytes);
	if (line === null) return { kind: 'unreadable', problem: 'not UTF-8 text' };
	const json = line.replace(/^\ufeff/, '');
	if (json.trim() === '') return { kind: 'blank' };
	let given: unknown;
	try {
		given = JSON.parse(json);
	} catch {
		return { kind: 'unreadable', problem: 'not valid JSON' };
	}
	const parsed = requestSchema.safeParse(given);
	if (!parsed.success) return { kind: 'unreadable', problem: describeIssue(parsed.error) };
	const { id, text, publishedAt } = parsed.data;
	return {
		kind: 'analysed',
		json: JSON.stringify(describeAnalysis(id, analyseText(text, { publishedOn: publishedAt ?? null })))
	};
}

function describeIssue({ issues }: z.ZodError): string {
	const [issue] = issues;
	const field = issue?.path[0];
	const message = issue?.message ?? 'not a request';
	return field === undefined ? message : `its "${String(field)}" ${message}`;
}
