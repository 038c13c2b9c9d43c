import { closeSync, existsSync, openSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BackendError } from '../backend';

/** A socket's path holds 108 bytes on Linux and 104 on the BSDs, the last of them zero. */
const LONGEST = 103;
/** `/new-0123456789abcdef.sock` */
const NAME_BYTES = 26;

export interface SocketFolder {
	/** A path short enough for bind and connect that means `name` in the folder. */
	path(name: string): string;
	close(): void;
}

/** Finds a short way to write a deep folder's path: as it is, from the working folder, or by descriptor on Linux. */
export function shortenSocketPath(folder: string): SocketFolder {
	for (const prefix of [folder, relative(process.cwd(), folder) || '.']) {
		if (Buffer.byteLength(prefix) + NAME_BYTES <= LONGEST) {
			return { path: (name) => join(prefix, name), close: () => undefined };
		}
	}
	if (existsSync('/proc/self/fd')) {
		const descriptor = openSync(folder, 'r');
		return {
			path: (name) => `/proc/self/fd/${descriptor}/${name}`,
			close: () => closeSync(descriptor)
		};
	}
	throw new BackendError(
		'data-folder-unusable',
		`The path of the data folder ${folder} is too long: at most ${LONGEST - NAME_BYTES} bytes. Set SOURCEWORK_DATA to a shorter one.`
	);
}
