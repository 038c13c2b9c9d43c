import { AsyncLocalStorage } from 'node:async_hooks';
import { log } from './log';

/**
 * Lite prints failed queries with their parameters, and supabase-js prints errors as they come: e-mail addresses, answers, tokens.
 * While their code runs, what goes to the console becomes one structured line without any of that; everybody else's
 * console is untouched.
 */
const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
const KEY = Symbol.for('sourcework.quiet-console');
const registry = globalThis as { [KEY]?: AsyncLocalStorage<true> };

function install(): AsyncLocalStorage<true> {
	const inside = new AsyncLocalStorage<true>();
	for (const method of METHODS) {
		const original = console[method].bind(console);
		console[method] = (...values: unknown[]) => {
			if (!inside.getStore()) return original(...values);
			report(method, values);
		};
	}
	return inside;
}

function report(method: (typeof METHODS)[number], values: readonly unknown[]): void {
	const failure = values.find((value): value is Error => value instanceof Error);
	if (!failure) {
		log.debug('a library wrote to the console', { method });
		return;
	}
	const { code, routine } = failure as { code?: unknown; routine?: unknown };
	const sqlstate = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
	log.warn(sqlstate ? 'a query was refused' : 'a library reported an error', {
		error: failure.name,
		sqlstate,
		routine: typeof routine === 'string' ? routine : undefined
	});
}

/** Runs code with its console redacted, and everything it awaits. */
export function withQuietConsole<Result>(run: () => Result): Result {
	registry[KEY] ??= install();
	return registry[KEY].run(true, run);
}
