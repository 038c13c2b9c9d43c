import { AsyncLocalStorage } from 'node:async_hooks';
import { baseLocale, provideLocale, type Locale } from '$messages/runtime';

const current = new AsyncLocalStorage<Locale>();
provideLocale(() => current.getStore() ?? baseLocale);

/** Runs code, and everything it awaits, in one language; what runs at the same time keeps its own. */
export function runInLocale<Result>(locale: Locale, run: () => Result): Result {
	return current.run(locale, run);
}
