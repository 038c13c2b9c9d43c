import type { Writable } from 'node:stream';

/** Where result lines go. */
export interface Output {
	/**
	 * Writes a line and waits until it is taken, so that a slow reader slows the reading down. False once nobody reads
	 * any more (`… | head`): stop, quietly. Rejects where writing fails otherwise, on a full disk say.
	 */
	readonly writeLine: (line: string) => Promise<boolean>;
}

export function openOutput(stream: Writable): Output {
	// A failed write is told to its callback; without a listener the same error would end the process.
	stream.on('error', () => undefined);
	return {
		writeLine: (line) =>
			new Promise((resolve, reject) => {
				stream.write(`${line}\n`, (error) => {
					if (!error) resolve(true);
					else if (isClosed(error)) resolve(false);
					else reject(error);
				});
			})
	};
}

function isClosed(error: NodeJS.ErrnoException): boolean {
	return error.code === 'EPIPE' || error.code === 'EOF' || error.code === 'ERR_STREAM_DESTROYED';
}
