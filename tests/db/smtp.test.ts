import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { SmtpEmailDriver } from '@supabase/lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInMemory, type EmbeddedBackend } from '../../src/lib/server/backend/embedded/open-embedded';
import { parseEnvironment } from '../../src/lib/server/env';

let mailServer: Server;
let backend: EmbeddedBackend;
const conversation: string[] = [];

/** Speaks just enough SMTP to take a message. */
beforeAll(async () => {
	mailServer = createServer((socket) => {
		let inMessage = false;
		socket.setEncoding('utf8').write('220 test ESMTP\r\n');
		socket.on('data', (chunk: string) => {
			conversation.push(chunk);
			if (inMessage) {
				if (!chunk.endsWith('\r\n.\r\n')) return;
				inMessage = false;
				socket.write('250 taken\r\n');
			} else if (chunk.startsWith('DATA')) {
				inMessage = true;
				socket.write('354 go on\r\n');
			} else if (chunk.startsWith('QUIT')) {
				socket.end('221 bye\r\n');
			} else {
				socket.write('250 fine\r\n');
			}
		});
	}).listen(0, '127.0.0.1');
	await once(mailServer, 'listening');
	const { port } = mailServer.address() as AddressInfo;
	const parsed = parseEnvironment({ SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: 'desk@example.org' });
	if (!parsed.ok || !parsed.environment.smtp) throw new Error('no mail settings');
	backend = await openInMemory({
		confirmEmail: true,
		siteUrl: 'https://news.example.org',
		email: new SmtpEmailDriver(parsed.environment.smtp)
	});
});
afterAll(async () => {
	await backend.close();
	mailServer.close();
});

test('SMTP_URL delivers a confirmation in our words, as text and HTML, with our link', async () => {
	const { error } = await backend
		.createAnonymousClient()
		.auth.signUp({ email: 'ada@example.net', password: 'a long enough secret' });
	expect(error).toBeNull();
	const sent = conversation.join('').replace(/=\r\n/g, '').replace(/=3D/g, '=');
	expect(sent).toContain('MAIL FROM:<desk@example.org>');
	expect(sent).toContain('RCPT TO:<ada@example.net>');
	expect(sent).toContain('Subject: Confirm your Sourcework account');
	expect(sent).toMatch(
		/text\/plain[\s\S]*Confirm this address: https:\/\/news\.example\.org\/auth\/confirm\?token_hash=\w+&type=signup/
	);
	expect(sent).toMatch(/text\/html[\s\S]*\/auth\/confirm\?token_hash=\w+&amp;type=signup/);
	expect(sent).not.toContain('/auth/v1/');
});
