/** `npm run dev`: vite's server with hot reload, on this computer only, over the same embedded backend as `npm start`. */
import { createServer } from 'vite';
import { parseEnvironment } from '../lib/server/env';

try {
	const parsed = parseEnvironment(process.env);
	if (!parsed.ok) throw new Error(parsed.problem);
	const server = await createServer();
	await server.listen();
	const { port } = parsed.environment;
	// The first request opens the backend: now, so that a folder in use is said at once.
	await fetch(`http://127.0.0.1:${port}/healthz`);
	console.log(`Sourcework is ready at http://127.0.0.1:${port}, and reloads when its sources change.`);
} catch (error) {
	process.stderr.write(`${(error as Error).message}\n`);
	process.exit(1);
}
