import { z } from 'zod';

/** What the database's reserve_failure answers. `ids`: what to forgive. `retryAfter`: seconds until a try is free again. */
export const reservationSchema = z.object({
	allowed: z.boolean(),
	ids: z.array(z.string()),
	retryAfter: z.number()
});

export type StoredReservation = z.infer<typeof reservationSchema>;
