/**
 * Structured log: one JSON object a line, or one readable line when a person watches the terminal. Callers
 * pass no e-mail addresses, network addresses, bodies or parameters; {@link describeError} keeps them out of errors.
 */

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFields = Readonly<
	Record<string, string | number | boolean | null | undefined | readonly string[]>
>;

let threshold: LogLevel = 'info';

/** Sets the least severe level that is written. */
export function setLogLevel(level: LogLevel): void {
	threshold = level;
}

/** Formats one entry. `readable` is for terminals; without it the line is JSON. */
export function formatEntry(
	level: LogLevel,
	event: string,
	fields: LogFields,
	now: Date,
	readable: boolean
): string {
	if (!readable) return JSON.stringify({ time: now.toISOString(), level, event, ...fields });
	const details = Object.entries(fields)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(' < ') : String(value)}`)
		.join(' ');
	return `${now.toISOString().slice(11, 19)} ${level.padEnd(5)} ${event}${details ? ` ${details}` : ''}`;
}

function write(level: Exclude<LogLevel, 'silent'>, event: string, fields: LogFields = {}): void {
	if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(threshold)) return;
	// Straight to the stream: console methods may be watched (see quiet-console.ts).
	const stream = level === 'warn' || level === 'error' ? process.stderr : process.stdout;
	stream.write(`${formatEntry(level, event, fields, new Date(), stream.isTTY === true)}\n`);
}

export const log = {
	debug: (event: string, fields?: LogFields) => write('debug', event, fields),
	info: (event: string, fields?: LogFields) => write('info', event, fields),
	warn: (event: string, fields?: LogFields) => write('warn', event, fields),
	error: (event: string, fields?: LogFields) => write('error', event, fields)
};

/** Removes what could be personal from a sentence: anything quoted, anything like an e-mail or network address. */
export function scrub(sentence: string): string {
	return sentence
		.replace(/[^\s@"'<>()]+@[^\s@"'<>()]+/g, '[address]')
		.replace(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '[address]')
		.replace(/"[^"]*"/g, '"…"')
		.replace(/=\([^)]*\)/g, '=(…)')
		.slice(0, 300);
}

/** What the log may say of an error: its name, code, scrubbed sentence and where it was thrown. */
export function describeError(error: unknown): LogFields {
	if (!(error instanceof Error)) return { error: typeof error };
	const { code } = error as { code?: unknown };
	const { cause } = error;
	const frames = (error.stack ?? '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.map((line) => line.trim().replace(/^at /, ''))
		.slice(0, 6);
	return {
		error: error.name,
		code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
		reason: scrub(error.message),
		cause: cause instanceof Error ? `${cause.name}: ${scrub(cause.message)}` : undefined,
		frames
	};
}
