import type { z } from 'zod';

/**
 * Why a row could not be read or written.
 * unreachable: no answer. refused: the role may not do this. conflict: a value that must be unique is taken.
 * orphan: a row it refers to is gone. corrupt: what is stored does not have its shape. failed: anything else.
 */
export type RepositoryFailure = 'unreachable' | 'refused' | 'conflict' | 'orphan' | 'corrupt' | 'failed';

/** The one error that repositories throw. Its message names the operation and never holds a row's values. */
export class RepositoryError extends Error {
	constructor(
		readonly failure: RepositoryFailure,
		readonly operation: string,
		options?: ErrorOptions & { code?: string }
	) {
		super(`${operation}: ${failure}${options?.code ? ` (${options.code})` : ''}`, options);
		this.name = 'RepositoryError';
	}
}

/** PostgreSQL's condition codes (https://www.postgresql.org/docs/17/errcodes-appendix.html) that callers can act on. */
const FAILURES: Readonly<Record<string, RepositoryFailure>> = {
	'': 'unreachable',
	'23503': 'orphan',
	'23505': 'conflict',
	'42501': 'refused'
};

/** What supabase-js answers to every query. */
interface QueryResult<Data> {
	readonly data: Data;
	readonly error: { readonly code?: string } | null;
}

/** The data of an answer. Throws {@link RepositoryError} instead of passing a failure on as "nothing found". */
export function takeData<Data>(operation: string, result: QueryResult<Data>): Data {
	if (!result.error) return result.data;
	const code = result.error.code ?? '';
	throw new RepositoryError(FAILURES[code] ?? 'failed', operation, { code });
}

/** As {@link takeData}, where no data at all is a failure too. */
export function takePresent<Data>(operation: string, result: QueryResult<Data>): NonNullable<Data> {
	const data = takeData(operation, result);
	if (data === null || data === undefined) throw new RepositoryError('failed', operation);
	return data;
}

/** Reads stored JSON. Throws {@link RepositoryError} 'corrupt' where it does not have its shape. */
export function parseStored<Value>(operation: string, schema: z.ZodType<Value>, stored: unknown): Value {
	const parsed = schema.safeParse(stored);
	if (parsed.success) return parsed.data;
	throw new RepositoryError('corrupt', operation);
}

/** What a function of the database says it did. Throws {@link RepositoryError} 'corrupt' for anything it does not say. */
export function readOutcome<Outcome extends string>(
	operation: string,
	known: readonly Outcome[],
	answer: unknown
): Outcome {
	const outcome = known.find((each) => each === answer);
	if (!outcome) throw new RepositoryError('corrupt', operation);
	return outcome;
}
