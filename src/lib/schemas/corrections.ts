import { z } from 'zod';
import type { Change } from '$lib/engine/findings/corrections/correction';

const SPEAKER_TYPES = ['person', 'organisation', 'described'] as const;

/** A calendar day, ISO. */
const day = z.iso.date();

/** Engine's Change, as it is stored. */
export const changeSchema: z.ZodType<Change> = z.union([
	z.strictObject({
		speaker: z.strictObject({ name: z.string().min(1).max(120), type: z.enum(SPEAKER_TYPES) })
	}),
	z.strictObject({ opinion: z.boolean() }),
	z.strictObject({ from: day, to: day })
]);

export const FINDING_KINDS = ['quotation', 'passage', 'date', 'event'] as const;

const span = { start: z.int().min(0), end: z.int() };

/** A row of corrections, as the engine knows it. */
export const correctionSchema = z.union([
	z.object({
		kind: z.enum(FINDING_KINDS),
		...span,
		verdict: z.enum(['approved', 'rejected'])
	}),
	z.object({ kind: z.enum(FINDING_KINDS), ...span, verdict: z.literal('corrected'), change: changeSchema })
]);
