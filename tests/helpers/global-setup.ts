import { readFileSync } from 'node:fs';
import { startServer } from './server';

/** Starts the app once for all workers, which find it through the environment; ends it after the last test. */
export default async function setUp(): Promise<() => Promise<void>> {
	const server = await startServer('server', {}, { withEditor: true, withLearner: true });
	process.env['SOURCEWORK_E2E_URL'] = server.url;
	process.env['SOURCEWORK_E2E_OUTBOX'] = `${server.data}/outbox`;
	return async () => {
		await server.stop();
		assertQuietLog(readFileSync(server.log, 'utf8'));
	};
}

/** No test makes the server fail, and none of what people typed may stand in its log. */
function assertQuietLog(log: string): void {
	const failures = log.split('\n').filter((line) => line.includes('"level":"error"'));
	if (failures.length > 0) throw new Error(`The server failed:\n${failures.join('\n')}`);
	const personal = log
		.split('\n')
		.filter((line) => /@example\.org|token_hash|access_token|bridge [0-9a-f]{8}-|not this one/i.test(line));
	if (personal.length > 0) throw new Error(`The log holds personal data:\n${personal.join('\n')}`);
	if (!log.includes('"event":"request"')) throw new Error('The log holds no requests: it was not looked at');
}
