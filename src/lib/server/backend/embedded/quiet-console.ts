import { AsyncLocalStorage } from 'node:async_hooks';
import { log } from '../../log';

/**
 * Lite prints failed queries with their parameters, which hold e-mail addresses and answers. While its code runs,
 * what it sends to the console becomes one structured line without any of that; everybody else's console is untouched.
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
		log.debug('the embedded database wrote to the console', { method });
		return;
	}
	const { code, routine } = failure as { code?: unknown; routine?: unknown };
	log.warn('a query was refused', {
		error: failure.name,
		sqlstate: typeof code === 'string' ? code : undefined,
		routine: typeof routine === 'string' ? routine : undefined
	});
}

/** Runs Lite's code with its console redacted. */
export function withQuietConsole<Result>(run: () => Result): Result {
	registry[KEY] ??= install();
	return registry[KEY].run(true, run);
}
