import { z } from 'zod';

/** How sure a learner says to be before handing in. It is never scored. */
export const confidenceSchema = z.enum(['sure', 'fairly', 'guessing']);

export type Confidence = z.infer<typeof confidenceSchema>;
