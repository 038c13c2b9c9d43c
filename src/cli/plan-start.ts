import { hostname, networkInterfaces } from 'node:os';
import { type Environment, parseEnvironment } from '../lib/server/env';
import type { Addressing } from './allowed-hosts';

const EVERYWHERE = ['0.0.0.0', '::'];

/** How one start serves. */
export interface StartPlan {
	readonly environment: Environment;
	readonly hosts: readonly string[];
	readonly addressing: Addressing;
	/** What a person may type, the best first. */
	readonly addresses: readonly string[];
}

/** What a plan needs to know of this computer. */
export interface Computer {
	readonly name: string;
	/** IPv4 addresses other computers of its networks reach it by. */
	readonly addresses: readonly string[];
}

/** Reads the command line and the environment. Throws an Error of one line that names what is wrong. */
export function planStart(
	args: readonly string[],
	record: Readonly<Record<string, string | undefined>>,
	computer: Computer
): StartPlan {
	const unknown = args.find((arg) => arg !== '--lan');
	if (unknown !== undefined) throw new Error(`${unknown} is not known. There is only --lan.`);
	const parsed = parseEnvironment(record);
	if (!parsed.ok) throw new Error(parsed.problem);
	const { environment } = parsed;

	const lan = args.includes('--lan');
	const hosts = lan ? EVERYWHERE : environment.host ? [environment.host] : ['127.0.0.1', '::1'];
	const open = hosts.some((host) => !['localhost', '127.0.0.1', '::1'].includes(host));
	const own = computer.name.toLowerCase();
	const at = (host: string) => `http://${host.includes(':') ? `[${host}]` : host}:${environment.port}`;
	const listensLocally = !environment.host || lan || EVERYWHERE.includes(environment.host);
	return {
		environment,
		hosts,
		addressing: {
			origin: environment.origin,
			open,
			names: [environment.host?.toLowerCase() ?? '', ...(open ? [own, `${own}.local`] : [])].filter(Boolean)
		},
		addresses: [
			...(environment.origin ? [environment.origin] : []),
			at(listensLocally ? 'localhost' : (environment.host ?? 'localhost')),
			...(open && listensLocally ? computer.addresses.map(at) : [])
		]
	};
}

export function readComputer(): Computer {
	const addresses = Object.values(networkInterfaces())
		.flatMap((entries) => entries ?? [])
		.filter(
			({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.')
		)
		.map(({ address }) => address);
	return { name: hostname(), addresses };
}
