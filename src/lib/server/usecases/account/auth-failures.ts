import type { AuthError } from '@supabase/supabase-js';

/**
 * Throws when an answer of the auth server is none: it could not be reached, or failed by itself. What remains is a
 * refusal, which a use case explains.
 */
export function assertAnswered(operation: string, error: AuthError | null): void {
	if (!error) return;
	const { status = 0 } = error;
	// supabase-js puts 0 for no answer at all, and its own errors about a session without a status.
	const silent = error.name === 'AuthRetryableFetchError' || error.name === 'AuthUnknownError';
	if (silent || status >= 500) throw new Error(`The auth server failed to ${operation}`, { cause: error });
}

/** Whether the auth server itself asks to wait. */
export function asksToWait(error: AuthError): boolean {
	return error.status === 429;
}
