import type { Backend } from './backend';

// On globalThis, so that vite's hot reload, which evaluates modules again, finds the backend that is open.
const KEY = Symbol.for('sourcework.backend');
const holder = globalThis as { [KEY]?: Backend };

/** The backend of this process. Throws before the start's {@link setBackend}. */
export function getBackend(): Backend {
	const backend = holder[KEY];
	if (!backend) throw new Error('The backend is not open yet.');
	return backend;
}

/** The backend if one is open: hot reload keeps it. */
export function peekBackend(): Backend | undefined {
	return holder[KEY];
}

/** Called once by the start, and with undefined by the end. */
export function setBackend(backend: Backend | undefined): void {
	if (backend) holder[KEY] = backend;
	else delete holder[KEY];
}
