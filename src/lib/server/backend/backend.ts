import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from './database.types';

/** Holds the service role: bypasses RLS, carries no cookies. Only repositories receive it. */
export type ServiceClient = SupabaseClient<Database>;
/** Holds the publishable key and one user's session: RLS applies. */
export type UserClient = SupabaseClient<Database>;

/** How the backend's cookies are read and written for one request. Shapes of @supabase/ssr. */
export interface CookieJar {
	getAll(): { name: string; value: string }[];
	setAll(cookies: { name: string; value: string; options: Record<string, unknown> }[]): void;
}

/** One Supabase, embedded in this process or hosted elsewhere. Everything else speaks supabase-js. */
export interface Backend {
	readonly kind: 'embedded' | 'hosted';
	/** Where messages to users go: `outbox` is a folder on this machine that its keeper reads. */
	readonly mail: 'smtp' | 'outbox' | 'hosted';
	readonly service: ServiceClient;
	/** A client for one request, its session in that request's cookies. */
	createUserClient(cookies: CookieJar): UserClient;
	/** A client without any session, for checks such as "is this still the password". */
	createAnonymousClient(): UserClient;
	/** HMAC-SHA-256 with the installation's secret, hexadecimal: for subjects of rate limits. */
	hashSubject(subject: string): string;
	/** Deletes what is kept beside the database and has had its time. `now` in milliseconds. Throws what the disk throws. */
	discardOld(now: number): void;
	/** Resolves when the database answers; rejects with {@link BackendError} when it does not. */
	ping(): Promise<void>;
	/** Ends every connection and releases the data folder. Idempotent. */
	close(): Promise<void>;
}

/** Why a backend did not open or answer, in one line fit for a terminal. */
export class BackendError extends Error {
	constructor(
		readonly reason:
			| 'data-folder-in-use'
			| 'data-folder-unusable'
			| 'migrations-missing'
			| 'migration-failed'
			| 'unreachable'
			| 'grants-unsafe',
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
		this.name = 'BackendError';
	}
}
