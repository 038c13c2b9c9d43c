import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readFileSync,
	renameSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BackendError } from '../backend';

/** What one installation keeps to itself. Made on first start; losing it signs everybody out and nothing more. */
const secretsSchema = z.object({
	jwtSecret: z.string().min(32),
	publishableKey: z.string().startsWith('sb_publishable_').min(32),
	secretKey: z.string().startsWith('sb_secret_').min(32),
	/** Keys the HMAC of rate limits' subjects. */
	hashSecret: z.string().min(32)
});
export type Secrets = z.infer<typeof secretsSchema>;

/** Fresh random secrets, 256 bits each. */
export function createSecrets(): Secrets {
	const random = () => randomBytes(32).toString('base64url');
	return {
		jwtSecret: random(),
		publishableKey: `sb_publishable_${random()}`,
		secretKey: `sb_secret_${random()}`,
		hashSecret: random()
	};
}

/** Reads the folder's secrets, or makes them. Call only while holding the folder's lock. */
export function loadSecrets(folder: string): Secrets {
	const path = join(folder, 'secrets.json');
	if (!existsSync(path)) {
		const secrets = createSecrets();
		writeWhole(path, `${JSON.stringify(secrets, null, '\t')}\n`);
		return secrets;
	}
	chmodSync(path, 0o600);
	const parsed = secretsSchema.safeParse(parseJson(readFileSync(path, 'utf8')));
	if (!parsed.success) {
		throw new BackendError(
			'data-folder-unusable',
			`${path} is damaged. Restore it from a backup, or delete it to make new secrets (everybody signs in again).`
		);
	}
	return parsed.data;
}

/** Writes so that a crash leaves the whole file or none. */
function writeWhole(path: string, text: string): void {
	const draft = `${path}.${randomBytes(4).toString('hex')}`;
	const descriptor = openSync(draft, 'wx', 0o600);
	try {
		writeSync(descriptor, text);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	renameSync(draft, path);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
