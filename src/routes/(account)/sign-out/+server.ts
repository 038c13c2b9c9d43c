import { redirect, type RequestHandler } from '@sveltejs/kit';
import { requireOwnOrigin } from '$lib/server/auth/guard';
import { dropSession } from '$lib/server/auth/session';

/** Only by POST, so that no link or image signs anybody out. Ends this browser's session; other devices stay signed in. */
export const POST: RequestHandler = async (event) => {
	requireOwnOrigin(event);
	await dropSession(event.locals.supabase);
	redirect(303, '/');
};
