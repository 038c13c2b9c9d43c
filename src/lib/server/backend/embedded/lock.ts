import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, renameSync, unlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { BackendError } from '../backend';
import { describeHolder, readHolder, type Holder } from './lock-holder';
import { shortenSocketPath, type SocketFolder } from './socket-path';

/**
 * One process per data folder. Two on one PGlite folder lose acknowledged writes without a word, so the proof
 * must hold after kill -9 and between two processes that find the same dead lock.
 *
 * The proof is a listening Unix socket: the kernel closes it with its process, and a connection to what is left
 * is refused. Every process listens on a socket of its own under a random name, so deleting a dead one can never
 * delete a live one. A socket appears under its name only once it listens (bound elsewhere, then renamed). Then:
 *
 * 1. become visible; 2. look at every other socket; 3. withdraw if a live one holds the lock or is a candidate of
 * a smaller name; 4. wait for a live candidate of a larger name to withdraw or to become the holder.
 *
 * Of two processes the later to become visible sees the earlier, and cannot pass it while it lives: never two
 * holders. The candidate of the smallest name withdraws only for a holder: never none.
 *
 * On Windows a named pipe does the same: its name is exclusive and ends with its process.
 */
export interface DataFolderLock {
	/** Idempotent. */
	release(): Promise<void>;
}

const SOCKET_NAME = /^lock-[0-9a-f]{16}\.sock$/;
const DECISION_MS = 10_000;

/** Takes the lock, or throws {@link BackendError} 'data-folder-in-use' with the holder's name. */
export async function lockDataFolder(folder: string, command: string): Promise<DataFolderLock> {
	const self: Holder = { pid: process.pid, command, startedAt: new Date().toISOString(), state: 'candidate' };
	return process.platform === 'win32' ? lockByPipe(folder, self) : lockBySocket(folder, self);
}

async function lockBySocket(folder: string, self: Holder): Promise<DataFolderLock> {
	const sockets = shortenSocketPath(folder);
	const id = randomBytes(8).toString('hex');
	const name = `lock-${id}.sock`;
	const server = answerWith(self);
	try {
		await listen(server, sockets.path(`new-${id}.sock`));
		renameSync(join(folder, `new-${id}.sock`), join(folder, name));
	} catch (error) {
		server.close();
		sockets.close();
		throw new BackendError(
			'data-folder-unusable',
			`The data folder ${folder} cannot hold a lock (${(error as NodeJS.ErrnoException).code ?? 'error'}). ` +
				'Set SOURCEWORK_DATA to a folder on a local disk.',
			{ cause: error }
		);
	}

	const release = once(async () => {
		unlinkQuietly(join(folder, name));
		await new Promise((resolve) => server.close(resolve));
		sockets.close();
	});
	try {
		await outlastOthers(folder, name, sockets);
	} catch (error) {
		await release();
		throw error;
	}
	self.state = 'holder';
	return { release };
}

/** Resolves when no other live socket stands in the way; throws when this process must withdraw. */
async function outlastOthers(folder: string, name: string, sockets: SocketFolder): Promise<void> {
	const deadline = Date.now() + DECISION_MS;
	for (;;) {
		let waiting: Holder | null = null;
		for (const other of readdirSync(folder).filter((file) => SOCKET_NAME.test(file) && file !== name)) {
			const answer = await readHolder(sockets.path(other));
			if (answer.status === 'dead') {
				// Random names are never used twice, so this cannot be somebody's new socket.
				unlinkQuietly(join(folder, other));
			} else if (answer.holder?.state !== 'candidate' || other < name) {
				throw inUse(folder, answer.holder);
			} else {
				waiting = answer.holder;
			}
		}
		if (!waiting) return;
		if (Date.now() > deadline) throw inUse(folder, waiting);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

async function lockByPipe(folder: string, self: Holder): Promise<DataFolderLock> {
	const path = `\\\\.\\pipe\\sourcework-${createHash('sha256').update(folder.toLowerCase()).digest('hex')}`;
	const server = answerWith(self);
	try {
		await listen(server, path);
	} catch (error) {
		const answer = await readHolder(path);
		throw inUse(folder, answer.status === 'alive' ? answer.holder : null, error);
	}
	self.state = 'holder';
	return { release: once(() => new Promise<void>((resolve) => server.close(() => resolve()))) };
}

function answerWith(self: Holder): Server {
	const server = createServer((socket) => {
		socket.on('error', () => socket.destroy());
		socket.end(JSON.stringify(self));
	});
	// The lock alone must not keep a process alive.
	server.unref();
	return server;
}

function listen(server: Server, path: string): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(path, () => {
			server.off('error', reject);
			server.on('error', () => undefined);
			resolve();
		});
	});
}

function inUse(folder: string, holder: Holder | null, cause?: unknown): BackendError {
	return new BackendError(
		'data-folder-in-use',
		`The data folder ${folder} is in use by ${describeHolder(holder)}. ` +
			'Stop it first, or set SOURCEWORK_DATA to another folder.',
		{ cause }
	);
}

function unlinkQuietly(path: string): void {
	try {
		unlinkSync(path);
	} catch {
		// Somebody else removed the same dead socket.
	}
}

function once(run: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	return () => (running ??= run());
}
