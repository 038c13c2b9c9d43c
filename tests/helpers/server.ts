/** The built app, started the way `npm start` starts it, over a fresh data folder and on a free port. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { withoutSettings } from '../../src/cli/own-environment';
import { prepareHistory } from './history';

const root = resolve(import.meta.dirname, '../..');
const START_MS = 60_000;
const STOP_MS = 15_000;

export interface RunningServer {
	readonly url: string;
	/** The data folder; messages to users land in its `outbox`. */
	readonly data: string;
	/** What the server wrote. */
	readonly log: string;
	/** Asks the server to end, as a service manager would. Throws where it does not end cleanly, by itself and in time. */
	stop(): Promise<void>;
}

/** `settings`: variables beside those of the tests. `withEditor`: with the account of tests/helpers/editor-account. `withLearner`: with that of tests/helpers/history. Throws an Error that names the log where the server does not answer in time. */
export async function startServer(
	logName: string,
	settings: Readonly<Record<string, string>> = {},
	{
		withEditor = false,
		withLearner = false
	}: { readonly withEditor?: boolean; readonly withLearner?: boolean } = {}
): Promise<RunningServer> {
	const port = await findFreePort();
	const data = await mkdtemp(join(tmpdir(), 'sourcework-'));
	if (withEditor) await makeEditor(data);
	if (withLearner) await prepareHistory(data);
	mkdirSync(join(root, 'test-results'), { recursive: true });
	const log = join(root, `test-results/${logName}.log`);
	const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...withoutSettings(process.env), PORT: String(port), SOURCEWORK_DATA: data, ...settings }
	});
	const output = createWriteStream(log);
	server.stdout.pipe(output, { end: false });
	server.stderr.pipe(output, { end: false });
	const ended = once(server, 'exit') as Promise<[code: number | null, signal: string | null]>;

	const stop = async () => {
		server.kill('SIGTERM');
		const late = AbortSignal.timeout(STOP_MS);
		const [code, signal] = await Promise.race([
			ended,
			once(late, 'abort').then(() => {
				server.kill('SIGKILL');
				return ['none in time', 'SIGKILL'] as const;
			})
		]);
		await rm(data, { recursive: true, force: true });
		// Windows knows no signals: there a process is ended, not asked.
		if (code !== 0 && process.platform !== 'win32') {
			throw new Error(`The server did not end cleanly: exit code ${code}, signal ${signal}, log ${log}`);
		}
	};

	// As it is printed, and as links in messages begin.
	const url = `http://localhost:${port}`;
	const deadline = Date.now() + START_MS;
	while (!(await answers(url))) {
		if (server.exitCode !== null || Date.now() > deadline) {
			server.kill('SIGKILL');
			throw new Error(`The server did not start: see ${log}`);
		}
	}
	return { url, data, log, stop };
}

/** Only before the server starts: one process uses a data folder at a time. */
async function makeEditor(data: string): Promise<void> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'tests/helpers/make-editor.ts'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...withoutSettings(process.env), SOURCEWORK_DATA: data, LOG_LEVEL: 'error' }
	});
	const [code] = (await once(child, 'exit')) as [number | null];
	if (code !== 0) throw new Error('The editor of the tests could not be made');
}

/** Whether the server is up and its database answers; waits a little for an answer. */
async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) })).ok;
	} catch {
		await new Promise((done) => setTimeout(done, 100)); // eslint-disable-line no-restricted-syntax -- polls a process
		return false;
	}
}

async function findFreePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}
