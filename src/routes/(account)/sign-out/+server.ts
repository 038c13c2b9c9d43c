import { redirect, type RequestHandler } from '@sveltejs/kit';
import { dropSession } from '$lib/server/auth/session';

/** Only by POST, so that no link or image signs anybody out. Ends this browser's session; other devices stay signed in. */
export const POST: RequestHandler = async ({ locals }) => {
	await dropSession(locals.supabase);
	redirect(303, '/');
};
