import { z } from 'zod';

/** The form that changes the language. `next` is where it was sent from; whoever follows it checks that it stays on this site. */
export const languageSchema = z.object({
	language: z.enum(['en', 'de']),
	next: z.string().optional()
});
