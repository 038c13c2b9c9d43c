import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** Finds a short way to write a deep folder's path: as it is, from the working folder, or by a link beside other temporary files. */
export function shortenSocketPath(folder: string): SocketFolder {
	const fits = (prefix: string) => Buffer.byteLength(prefix) + NAME_BYTES <= LONGEST;
	for (const prefix of [folder, relative(process.cwd(), folder) || '.']) {
		if (fits(prefix)) return { path: (name) => join(prefix, name), close: () => undefined };
	}
	const aside = mkdtempSync(join(tmpdir(), 'sw-'));
	const close = () => rmSync(aside, { recursive: true, force: true });
	const link = join(aside, 'd');
	if (fits(link)) {
		symlinkSync(folder, link, 'dir');
		return { path: (name) => join(link, name), close };
	}
	close();
	throw new BackendError(
		'data-folder-unusable',
		`The path of the data folder ${folder} is too long: at most ${LONGEST - NAME_BYTES} bytes. Set SOURCEWORK_DATA to a shorter one.`
	);
}
