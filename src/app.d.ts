import type { Session } from '$lib/server/auth/session';
import type { UserClient } from '$lib/server/backend/backend';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Finds the failure in the log. */
			requestId?: string;
		}
		interface Locals {
			requestId: string;
			/** The signed-in user, from verified claims and their profile; null for guests and visitors. */
			session: Session | null;
			/** The user's own client: publishable key and the cookies' session. */
			supabase: UserClient;
		}
		interface PageData {
			/** What every page's header needs. */
			viewer?: { displayName: string; role: 'student' | 'teacher'; isEditor: boolean } | null;
		}
	}
}

export {};
