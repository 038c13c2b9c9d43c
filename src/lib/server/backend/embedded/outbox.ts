import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmailDriver, EmailMessage } from '@supabase/lite';
import { log } from '../../log';

/** A link works for an hour; whoever passes messages on may be away over a weekend. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
/** As the driver below names them, finished or not. */
const MESSAGE = /^\.?\d{4}-\d\d-\d\dT[\d-]+Z-[0-9a-f]{8}\.txt$/;

/** Deletes messages that are older than a week, and nothing else. `now` in milliseconds. Answers how many went. */
export function discardOldMessages(folder: string, now: number): number {
	if (!existsSync(folder)) return 0;
	const old = readdirSync(folder)
		.filter((name) => MESSAGE.test(name))
		.map((name) => join(folder, name))
		.filter((path) => now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > KEPT_MS);
	for (const path of old) rmSync(path, { force: true });
	return old.length;
}

/**
 * Mail for a computer without a mail server: one text file a message, 0600, in a folder its keeper reads. The log says
 * that a message arrived, not for whom or what is in it.
 */
export class OutboxEmailDriver implements EmailDriver {
	constructor(
		private readonly folder: string,
		private readonly now: () => Date = () => new Date()
	) {}

	async send(message: EmailMessage): Promise<void> {
		mkdirSync(this.folder, { recursive: true, mode: 0o700 });
		const name = `${this.now().toISOString().replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}.txt`;
		const draft = join(this.folder, `.${name}`);
		writeFileSync(draft, `To: ${message.to}\nSubject: ${message.subject}\n\n${message.text ?? ''}\n`, {
			mode: 0o600,
			flag: 'wx'
		});
		renameSync(draft, join(this.folder, name));
		log.info('a message was put in the outbox', { folder: this.folder });
	}
}
