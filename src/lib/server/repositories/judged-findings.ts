import { z } from 'zod';
import type { FINDING_KINDS } from '$lib/schemas/corrections';
import type { ServiceClient } from '../backend/backend';
import { readAll } from './read-all';
import { parseStored } from './repository-error';

const span = z.object({ start: z.int().min(0), end: z.int() });

/** Of a stored finding what an editor is shown; the rest of it stays unread. */
const findingSchema = z.object({
	confidence: z.number(),
	rules: z.array(z.string()),
	opinion: z.number().optional(),
	voice: z.enum(['writer', 'reported', 'quoted']).optional(),
	from: z.string().nullable().optional(),
	to: z.string().nullable().optional(),
	attribution: span.nullable().optional(),
	segments: z.array(span).optional()
});
const speakerSchema = z.object({ id: z.string(), name: z.string() }).nullable();
const foundSchema = z.object({ finding: findingSchema, speaker: speakerSchema });
const detailSchema = foundSchema.extend({ original: foundSchema.optional() });

/** A finding and, of a quotation, its speaker. */
export type Found = z.infer<typeof foundSchema>;

export interface StoredFinding {
	readonly kind: (typeof FINDING_KINDS)[number];
	readonly start: number;
	readonly end: number;
	/** As it counts now. */
	readonly now: Found;
	/** As the engine found it. */
	readonly engine: Found;
}

/** The findings of an article in use, of one kind, in the order of the text. */
export async function listJudgedFindings(
	service: ServiceClient,
	articleId: string,
	kind: StoredFinding['kind']
): Promise<StoredFinding[]> {
	const operation = 'list the findings of an article';
	const rows = await readAll(operation, (first, last) =>
		service
			.from('findings')
			.select('span_start, span_end, detail', { count: 'exact' })
			.eq('article_id', articleId)
			.eq('status', 'active')
			.eq('kind', kind)
			.order('span_start')
			.order('span_end')
			.order('id')
			.range(first, last)
	);
	return rows.map(({ span_start: start, span_end: end, detail }) => {
		const { original, ...now } = parseStored(operation, detailSchema, detail);
		return { kind, start, end, now, engine: original ?? now };
	});
}
