import { z } from 'zod';
import type {
	DateFinding,
	EventFinding,
	Finding,
	PassageFinding,
	QuotationFinding,
	Speaker
} from '$lib/engine/types';
import { spanSchema } from './spans';

const text = z.string().min(1);
const day = z.iso.date();
/** What every finding has, its span among it. */
const base = spanSchema.safeExtend({
	id: text,
	confidence: z.number().min(0).max(1),
	rules: z.array(text).min(1)
});

const quotationSchema = base.safeExtend({
	kind: z.literal('quotation'),
	segments: z.array(spanSchema).min(1),
	wordCount: z.int().nonnegative(),
	speakerId: text.nullable(),
	mention: spanSchema.nullable(),
	cue: spanSchema.nullable(),
	attribution: spanSchema.nullable(),
	naming: spanSchema.nullable(),
	difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)])
}) satisfies z.ZodType<QuotationFinding>;

const passageSchema = base.safeExtend({
	kind: z.literal('passage'),
	voice: z.enum(['writer', 'reported', 'quoted']),
	opinion: z.number().min(0).max(1),
	cues: z.array(spanSchema.safeExtend({ rule: text })),
	attribution: spanSchema.nullable()
}) satisfies z.ZodType<PassageFinding>;

const dateSchema = base.safeExtend({
	kind: z.literal('date'),
	value: text.nullable(),
	from: day.nullable(),
	to: day.nullable(),
	basis: z.enum(['stated', 'derived']),
	anchor: spanSchema.nullable()
}) satisfies z.ZodType<DateFinding>;

const eventSchema = base.safeExtend({
	kind: z.literal('event'),
	head: spanSchema,
	status: z.enum(['happened', 'planned']),
	from: day.nullable(),
	to: day.nullable(),
	dateId: text.nullable(),
	timing: spanSchema.nullable()
}) satisfies z.ZodType<EventFinding>;

const speakerSchema = z.object({
	id: text,
	name: text,
	type: z.enum(['person', 'organisation', 'described'])
}) satisfies z.ZodType<Omit<Speaker, 'mentions'>>;

/** A finding as it is stored: what the engine or an editor says, and the speaker of a quotation that has one. */
export const findingDetailSchema = z.object({
	finding: z.discriminatedUnion('kind', [
		quotationSchema,
		passageSchema,
		dateSchema,
		eventSchema
	]) satisfies z.ZodType<Finding>,
	speaker: speakerSchema.nullable()
});

/** A speaker without the places that name them. */
export type NamedSpeaker = z.infer<typeof speakerSchema>;
