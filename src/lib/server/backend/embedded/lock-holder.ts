import { connect } from 'node:net';

/** What a process says of itself to another that wants its data folder. */
export interface Holder {
	readonly pid: number;
	/** For a person: `npm start`, `npm run dev`. Never holds arguments. */
	readonly command: string;
	readonly startedAt: string;
	state: 'candidate' | 'holder';
}

/** `alive` without a holder: something listens there and does not say who it is, such as a stopped process. */
export type HolderAnswer = { status: 'dead' } | { status: 'alive'; holder: Holder | null };

const ANSWER_MS = 2_000;

/** Asks the socket at `path` who listens there. A refused connection is the kernel's word that nobody does. */
export function readHolder(path: string): Promise<HolderAnswer> {
	return new Promise((resolve) => {
		const socket = connect(path);
		let text = '';
		let connected = false;
		const finish = (answer: HolderAnswer) => {
			socket.destroy();
			resolve(answer);
		};
		socket.setTimeout(ANSWER_MS, () => finish({ status: 'alive', holder: null }));
		socket.on('connect', () => (connected = true));
		socket.on('data', (chunk) => (text += chunk.toString('utf8')));
		socket.on('end', () => finish({ status: 'alive', holder: parseHolder(text) }));
		socket.on('error', (error: NodeJS.ErrnoException) => {
			const gone = error.code === 'ECONNREFUSED' || error.code === 'ENOENT' || connected;
			finish(gone ? { status: 'dead' } : { status: 'alive', holder: null });
		});
	});
}

function parseHolder(text: string): Holder | null {
	try {
		const value = JSON.parse(text) as Partial<Holder>;
		if (typeof value.pid !== 'number' || typeof value.command !== 'string') return null;
		if (value.state !== 'candidate' && value.state !== 'holder') return null;
		return value as Holder;
	} catch {
		return null;
	}
}

/** Names the holder in a sentence. */
export function describeHolder(holder: Holder | null): string {
	if (!holder) return 'another process';
	return `"${holder.command}" (process ${holder.pid}, since ${holder.startedAt.slice(0, 19).replace('T', ' ')} UTC)`;
}

/** What this process calls itself: npm's script where there is one, else the script's own name. */
export function nameThisCommand(
	environment: NodeJS.ProcessEnv = process.env,
	argv: readonly string[] = process.argv
): string {
	const script = environment.npm_lifecycle_event;
	if (script) return script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`;
	return argv[1]?.split(/[\\/]/).at(-1) ?? 'node';
}
