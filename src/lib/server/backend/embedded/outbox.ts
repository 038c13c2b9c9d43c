import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmailDriver, EmailMessage } from '@supabase/lite';
import { log } from '../../log';

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
