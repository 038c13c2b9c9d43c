import type { Writable } from 'node:stream';
import type { Terminal } from './progress';

/** The streams of a command, as parameters so that tests need no process. */
export interface Console {
	readonly stdin: AsyncIterable<Uint8Array>;
	/** Bytes that stdin will give; null where only its end will tell. */
	readonly stdinSize: number | null;
	readonly stdout: Writable & { readonly isTTY?: boolean };
	readonly stderr: Terminal;
	/** Milliseconds since any moment. */
	readonly now: () => number;
}
