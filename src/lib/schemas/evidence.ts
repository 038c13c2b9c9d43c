import { z } from 'zod';
import type { Evidence, Hint, Score } from '$lib/engine/types';
import { spanSchema } from './spans';

const partId = z.string().min(1).max(40);

const hintSchema = z.object({
	step: z.enum(['paragraph', 'sentence', 'cue']),
	span: spanSchema
}) satisfies z.ZodType<Hint>;

/** The stored proof of an exercise's key. */
export const evidenceSchema = z.object({
	parts: z.array(
		z.object({
			partId,
			// Evidence stored before stories had exercises points into its one article.
			article: z.number().int().min(0).default(0),
			findingId: z.string().min(1),
			target: z.array(spanSchema),
			proof: z.array(spanSchema),
			hints: z.array(hintSchema),
			rules: z.array(z.string().min(1))
		})
	)
}) satisfies z.ZodType<Evidence>;

/** The stored result of a submission, part by part. */
export const scorePartsSchema = z.array(z.object({ partId, correct: z.boolean() })) satisfies z.ZodType<
	Score['parts']
>;
