import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { FILE_CONTENT_SECURITY_POLICY, securityHeaders } from '../lib/server/security-headers';
import { type Addressing, locateRequest } from './allowed-hosts';

/** adapter-node reads the protocol from this header; it is ours alone, whatever a client sends. */
export const PROTOCOL_HEADER = 'x-sourcework-protocol';
/**
 * Bytes, for adapter-node, which answers what is longer with 413 in the app's own words. No form of the app comes near
 * it, and what a stranger may make the one thread read stays short.
 */
export const BODY_LIMIT = 64 * 1024;

const REQUEST_MS = 30_000;
const HEADERS_MS = 15_000;
/** How often Node looks for requests past these two; by itself only every 30 seconds. */
const LOOK_MS = 5_000;
const DRAIN_MS = 10_000;

export interface Listener {
	/** The port of the first host: what was asked for, or a free one where that was 0. */
	readonly port: number;
	/** From now on `handler` answers; before, every request is told to wait. */
	serve(handler: RequestListener): void;
	/** Stops accepting, lets running requests finish for ten seconds at most, then cuts them. */
	close(): Promise<void>;
}

/** Listens on every host given. A host this computer does not have is left out, as long as one remains. */
export async function listen(
	hosts: readonly string[],
	port: number,
	addressing: Addressing
): Promise<Listener> {
	let handler: RequestListener = sayStarting;
	const receive: RequestListener = (request, response) => {
		if (admit(request, response, addressing)) handler(request, response);
	};
	const servers: Server[] = [];
	const missing: unknown[] = [];
	for (const host of hosts) {
		try {
			servers.push(await listenOn(host, port, receive));
		} catch (error) {
			if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')) {
				await Promise.all(servers.map(closeServer));
				throw error;
			}
			missing.push(error);
		}
	}
	if (servers.length === 0) throw missing[0];
	return {
		port: (servers[0]?.address() as AddressInfo).port,
		serve: (next) => (handler = next),
		close: async () => {
			await Promise.all(servers.map(closeServer));
		}
	};
}

/** Sets what every answer carries. Answers by itself what must not reach the app, and says false. */
function admit(request: IncomingMessage, response: ServerResponse, addressing: Addressing): boolean {
	const { host, origin } = request.headers;
	const arrival = locateRequest({ host, origin }, addressing);
	for (const [name, value] of Object.entries(securityHeaders(arrival?.protocol === 'https'))) {
		response.setHeader(name, value);
	}
	response.setHeader('content-security-policy', FILE_CONTENT_SECURITY_POLICY);
	if (!arrival) {
		refuse(
			request,
			response,
			421,
			'Sourcework is not known by this address. Use one of the addresses that it printed when it started.'
		);
		return false;
	}
	request.headers.host = arrival.host;
	request.headers[PROTOCOL_HEADER] = arrival.protocol;
	return true;
}

const sayStarting: RequestListener = (request, response) => {
	response.setHeader('retry-after', '5');
	refuse(request, response, 503, 'Sourcework is starting. Try again in a few seconds.');
};

function refuse(request: IncomingMessage, response: ServerResponse, status: number, sentence: string): void {
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store',
		connection: 'close'
	});
	response.end(`${sentence}\n`);
	// Reads on without keeping anything, so that the sender gets to hear the answer.
	request.resume();
}

function listenOn(host: string, port: number, receive: RequestListener): Promise<Server> {
	const server = createServer(
		{ requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, connectionsCheckingInterval: LOOK_MS },
		receive
	);
	return new Promise((done, fail) => {
		server.once('error', fail);
		// Beside 0.0.0.0, :: must not take the same port a second time.
		server.listen({ host, port, ipv6Only: host === '::' }, () => {
			server.off('error', fail);
			done(server);
		});
	});
}

function closeServer(server: Server): Promise<void> {
	return new Promise((done) => {
		const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
		const sweep = setInterval(() => server.closeIdleConnections(), 100);
		server.close(() => {
			clearTimeout(cut);
			clearInterval(sweep);
			done();
		});
		server.closeIdleConnections();
	});
}
