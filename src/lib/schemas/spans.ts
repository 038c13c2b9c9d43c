import { z } from 'zod';
import type { Block, BlockRole, Span } from '$lib/engine/types';

const offset = z.int().nonnegative();

/** A stored span; never turned round. */
export const spanSchema = z
	.object({ start: offset, end: offset })
	.refine(({ start, end }) => start <= end, 'a span ends before it starts') satisfies z.ZodType<Span>;

const ROLES = [
	'title',
	'standfirst',
	'dateline',
	'byline',
	'heading',
	'prose',
	'caption',
	'teaser',
	'sign-off',
	'furniture'
] as const satisfies readonly BlockRole[];

/** An article's blocks as stored with it. */
export const blocksSchema = z.array(
	spanSchema.safeExtend({ role: z.enum(ROLES), part: offset })
) satisfies z.ZodType<Block[]>;
