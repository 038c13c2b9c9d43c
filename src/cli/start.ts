/**
 * `npm start`: builds where needed, opens the backend, serves. `npm start -- --lan` serves the network this computer is
 * in, a classroom's, too. Whatever stops it is said in one line, with exit code 1.
 */
import type { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { pathToFileURL } from 'node:url';
import { peekBackend } from '../lib/server/backend/current-backend';
import { describeError, log, setLogLevel } from '../lib/server/log';
import { ensureBuild, PROJECT_ROOT } from './build-check';
import { BODY_LIMIT, listen, type Listener, PROTOCOL_HEADER } from './http-server';
import { planStart, readComputer, type StartPlan } from './plan-start';

/** Tells the build what it needs to know of how it is served, and opens the backend. */
async function openApplication({ environment, addresses }: StartPlan): Promise<RequestListener> {
	// Were ORIGIN left to adapter-node, posts to every other printed address would be refused.
	delete process.env.ORIGIN;
	delete process.env.HOST_HEADER;
	delete process.env.PORT_HEADER;
	process.env.SOURCEWORK_SITE_URL = environment.origin ?? addresses[1] ?? addresses[0];
	process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
	process.env.BODY_SIZE_LIMIT = String(BODY_LIMIT);
	const build = (await import(pathToFileURL(join(PROJECT_ROOT, 'build/handler.js')).href)) as {
		handler: (...of: [...Parameters<RequestListener>, () => void]) => void;
	};
	return (request, response) =>
		build.handler(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
}

/** Asks over the network, as a browser would. */
async function assertAnswers({ hosts, environment }: StartPlan): Promise<void> {
	const host = hosts[0] === '0.0.0.0' ? '127.0.0.1' : (hosts[0] ?? '127.0.0.1');
	const url = `http://${host.includes(':') ? `[${host}]` : host}:${environment.port}/healthz`;
	const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
	if (!response.ok) throw new Error(`Sourcework started and does not answer (status ${response.status}).`);
}

function explain(error: unknown, port: number | undefined): string {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === 'EADDRINUSE') {
		return `Port ${port} is in use by another program, or by Sourcework itself. Set PORT to a free one: PORT=3001 npm start`;
	}
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
		return 'HOST is not an address of this computer. Leave it out, or start with --lan to serve the network.';
	}
	if (code === 'EACCES') return `Port ${port} may not be used by you. Set PORT to one above 1023.`;
	return message;
}

function stopOnSignals(listener: Listener): void {
	let stopping = false;
	const stop = async (signal: NodeJS.Signals) => {
		// Asked again: whoever asks does not want to wait.
		if (stopping) process.exit(130);
		stopping = true;
		await listener.close();
		(process as EventEmitter).emit('sveltekit:shutdown', signal);
		await peekBackend()?.close();
		process.exit(0);
	};
	process.on('SIGINT', (signal) => void stop(signal));
	process.on('SIGTERM', (signal) => void stop(signal));
}

let plan: StartPlan | undefined;
try {
	plan = planStart(process.argv.slice(2), process.env, readComputer());
	setLogLevel(plan.environment.logLevel);
	// First the port: where another Sourcework holds it, its build must not change under it.
	const listener = await listen(plan.hosts, plan.environment.port, plan.addressing);
	await ensureBuild((line) => console.log(line));
	stopOnSignals(listener);
	listener.serve(await openApplication(plan));
	await assertAnswers(plan);
	const [best, ...others] = plan.addresses;
	console.log(`Sourcework is ready at ${best}`);
	for (const address of others) console.log(`  and at ${address}`);
} catch (error) {
	process.stderr.write(`${explain(error, plan?.environment.port)}\n`);
	log.debug('the start failed', describeError(error));
	await peekBackend()?.close();
	process.exit(1);
}
