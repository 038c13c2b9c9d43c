import { startServer } from './server';

/** Starts the app once for all workers, which find it through the environment; ends it after the last test. */
export default async function setUp(): Promise<() => Promise<void>> {
	const server = await startServer('server');
	process.env['SOURCEWORK_E2E_URL'] = server.url;
	process.env['SOURCEWORK_E2E_OUTBOX'] = `${server.data}/outbox`;
	return () => server.stop();
}
