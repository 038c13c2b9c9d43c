import { isIP } from 'node:net';

/** Which names this server answers to, and over what protocol a request came. */
export interface Addressing {
	/** The public address behind a proxy. */
	readonly origin: string | null;
	/** Reachable from other computers. */
	readonly open: boolean;
	/** This computer's own name and the host it was told to listen on. */
	readonly names: readonly string[];
}

export interface Arrival {
	readonly protocol: 'http' | 'https';
	/** Host as the app shall see it. */
	readonly host: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where a request arrived; null when its Host is none of ours, as after a DNS rebinding: another site's name pointed at
 * this computer. A numeric address cannot be rebound, so where the server is open to a network any is ours: a laptop's
 * changes when it moves. Ports are not compared: containers and tunnels map them.
 */
export function locateRequest(
	headers: { readonly host?: string; readonly origin?: string },
	addressing: Addressing
): Arrival | null {
	const host = headers.host?.toLowerCase() ?? '';
	const name = readHostname(host);
	if (name === null) return null;
	if (addressing.origin !== null) {
		const { host: publicHost, protocol } = new URL(addressing.origin);
		// A proxy that does not pass Host on: the browser says itself that it stands on our public page.
		if (host === publicHost || headers.origin === addressing.origin) {
			return { host: publicHost, protocol: protocol === 'https:' ? 'https' : 'http' };
		}
	}
	const numeric = isIP(name.replace(/^\[|\]$/g, '')) !== 0;
	const ours = LOOPBACK.has(name) || addressing.names.includes(name) || (addressing.open && numeric);
	return ours ? { host, protocol: 'http' } : null;
}

/** The name in a Host header, brackets kept; null for what is no host at all. */
function readHostname(host: string): string | null {
	const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/.exec(host);
	return match?.[1] ?? null;
}
