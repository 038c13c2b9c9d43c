/** Takes the lock on the folder it is given, says so, and holds it until it is killed. */
import { lockDataFolder } from '../../src/lib/server/backend/embedded/lock';

const [folder = '', command = 'child'] = process.argv.slice(2);
try {
	await lockDataFolder(folder, command);
	process.stdout.write('held\n');
	// The lock alone keeps no process alive.
	setInterval(() => undefined, 60_000);
} catch (error) {
	process.stdout.write(`refused ${(error as Error).message}\n`);
}
