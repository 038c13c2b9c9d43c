/** What an editor's pages are sent. */
import { z } from 'zod';
import type { Change } from '$lib/engine/findings/corrections/correction';
import { FINDING_KINDS } from './corrections';

const LONGEST_NAME = 120;
const LONGEST_NOTE = 500;
/** What steers a terminal or turns the direction of what follows; the tables refuse it. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Text in one line. Refused by its raw length before anything looks at it. */
const line = (most: number) =>
	z
		.string()
		.max(4 * most, { abort: true })
		.transform((text) => text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim())
		.refine((text) => [...text].length <= most && !UNFIT.test(text));

/** Offsets fit the database's integers. */
const offset = z
	.string()
	.regex(/^\d{1,9}$/)
	.transform(Number);

const finding = { kind: z.enum(FINDING_KINDS), start: offset, end: offset };
const note = line(LONGEST_NOTE).default('');
const day = z.iso.date();

const saidSchema = z.object({
	...finding,
	verdict: z.enum(['approved', 'rejected', 'none']),
	note
});
const changeSchemas = {
	quotation: z
		.object({
			speaker: line(LONGEST_NAME).refine((name) => name !== ''),
			speakerType: z.enum(['person', 'organisation', 'described']).default('person')
		})
		.transform(({ speaker, speakerType }): Change => ({ speaker: { name: speaker, type: speakerType } })),
	passage: z
		.object({ opinion: z.enum(['yes', 'no']) })
		.transform(({ opinion }): Change => ({ opinion: opinion === 'yes' })),
	date: z
		.object({ from: day, to: day })
		.refine(({ from, to }) => from <= to)
		.transform((days): Change => days),
	event: z
		.object({ from: day, to: day })
		.refine(({ from, to }) => from <= to)
		.transform((days): Change => days)
} as const;
const correctedSchema = z.object({ ...finding, verdict: z.literal('corrected'), note });

/** What an editor says of a finding. */
export interface CorrectionForm {
	readonly finding: {
		readonly kind: (typeof FINDING_KINDS)[number];
		readonly start: number;
		readonly end: number;
	};
	/** none takes back what was said. */
	readonly verdict: 'approved' | 'rejected' | 'corrected' | 'none';
	/** Null unless corrected. */
	readonly change: Change | null;
	readonly note: string;
}

export type ReadCorrection =
	| { readonly ok: true; readonly form: CorrectionForm }
	/** malformed: the form was tampered with. speaker, opinion, days, note: what cannot be as it was typed. */
	| { readonly ok: false; readonly problem: 'malformed' | 'speaker' | 'opinion' | 'days' | 'note' };

const CHANGE_PROBLEMS = { quotation: 'speaker', passage: 'opinion', date: 'days', event: 'days' } as const;

/** Fields that were sent once, and as text. */
function readFields(data: FormData): Record<string, string> {
	const fields = new Map<string, string | null>();
	for (const [name, value] of data) {
		fields.set(name, fields.has(name) || typeof value !== 'string' ? null : value);
	}
	return Object.fromEntries([...fields].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Reads a form about a finding. */
export function readCorrectionForm(data: FormData): ReadCorrection {
	const fields = readFields(data);
	const schema = fields['verdict'] === 'corrected' ? correctedSchema : saidSchema;
	const said = schema.safeParse(fields);
	if (!said.success) {
		const isNote = said.error.issues.every(({ path }) => path[0] === 'note');
		return { ok: false, problem: isNote ? 'note' : 'malformed' };
	}
	const { kind, start, end, verdict, note: words } = said.data;
	if (end <= start) return { ok: false, problem: 'malformed' };
	const form = { finding: { kind, start, end }, verdict, note: words };
	if (verdict !== 'corrected') return { ok: true, form: { ...form, change: null } };
	const change = changeSchemas[kind].safeParse(fields);
	if (!change.success) return { ok: false, problem: CHANGE_PROBLEMS[kind] };
	return { ok: true, form: { ...form, change: change.data } };
}

const reviewSchema = z.object({ verdict: z.enum(['approved', 'retired', 'none']) });

/** Reads a form about an exercise: its verdict, null where what was said is taken back; undefined for any other form. */
export function readReviewForm(data: FormData): 'approved' | 'retired' | null | undefined {
	const read = reviewSchema.safeParse(readFields(data));
	if (!read.success) return undefined;
	return read.data.verdict === 'none' ? null : read.data.verdict;
}

const settleSchema = z.object({ report: z.guid(), settled: z.enum(['yes', 'no']) });

/** Reads a form about a report; null for any other form. */
export function readSettleForm(
	data: FormData
): { readonly report: string; readonly settled: boolean } | null {
	const read = settleSchema.safeParse(readFields(data));
	return read.success ? { report: read.data.report, settled: read.data.settled === 'yes' } : null;
}

/** What is out of place in an address counts as absent: links from elsewhere still lead to a page. */
const page = z
	.string()
	.regex(/^\d{1,5}$/)
	.transform(Number)
	.pipe(z.int().min(1))
	.catch(1);

const bankSchema = z.object({
	article: z.string().max(100).catch(''),
	kind: z.enum(['quote-speaker', 'spot-opinion', 'order-events', '']).catch(''),
	sure: z.enum(['least', 'most', '']).catch(''),
	status: z.enum(['unread', 'approved', 'withdrawn', 'reported', '']).catch(''),
	page
});
const findingsSchema = z.object({
	kind: z.enum(FINDING_KINDS).catch('quotation'),
	show: z.enum(['unsure', 'sure', 'judged', '']).catch(''),
	/** The span of a finding whose page is wanted, as start-end. */
	at: z
		.string()
		.regex(/^\d{1,9}-\d{1,9}$/)
		.catch(''),
	page
});
const reportsSchema = z.object({ show: z.enum(['settled', 'open']).catch('open'), page });
const doneSchema = z.enum(['said', 'taken-back']);

/** least: the least sure ones. unread: no editor has said anything of it. Empty: all. */
export type BankQuery = z.infer<typeof bankSchema>;
export type FindingsQuery = z.infer<typeof findingsSchema>;
export type ReportsQuery = z.infer<typeof reportsSchema>;

export const readBankQuery = (query: URLSearchParams): BankQuery =>
	bankSchema.parse(Object.fromEntries(query));
export const readFindingsQuery = (query: URLSearchParams): FindingsQuery =>
	findingsSchema.parse(Object.fromEntries(query));
export const readReportsQuery = (query: URLSearchParams): ReportsQuery =>
	reportsSchema.parse(Object.fromEntries(query));

/** What the page before did; null for anything else. */
export const readDone = (query: URLSearchParams): z.infer<typeof doneSchema> | null =>
	doneSchema.safeParse(query.get('done')).data ?? null;

/** A query as an address carries it, without what is as it would be anyway. */
export function writeQuery(query: Readonly<Record<string, string | number>>): string {
	const kept = Object.entries(query).filter(
		([name, value]) => value !== '' && !(name === 'page' && value === 1)
	);
	return new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
}

const LONGEST_KEPT = 2000;
const KEPT = ['kind', 'start', 'end', 'note', 'speaker', 'speakerType', 'opinion', 'from', 'to'] as const;

/** What goes back into a form about a finding that was refused. */
export type KeptFields = Partial<Record<(typeof KEPT)[number], string>>;

export function readKept(data: FormData): KeptFields {
	const fields = readFields(data);
	return Object.fromEntries(
		KEPT.flatMap((name) => {
			const value = fields[name];
			return value !== undefined && value.length <= LONGEST_KEPT ? [[name, value]] : [];
		})
	);
}
