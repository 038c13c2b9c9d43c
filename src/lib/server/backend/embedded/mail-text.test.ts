import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProjectRoot } from '../project-root';
import { authSettings, MAIL_TEMPLATES, MINIMUM_PASSWORD_LENGTH } from './auth-settings';
import { readMailText, withTextFromHtml } from './mail-text';

const read = (path: string) => readFileSync(join(findProjectRoot(), path), 'utf8');

describe('readMailText', () => {
	test('keeps paragraphs and the whole address of a link', () => {
		expect(
			readMailText(
				'<html><head><title>No</title></head><body><h1>Hello</h1>\n<p>One &amp; two<br>three</p>' +
					'<p><a href="http://x/y?a=1&amp;b=2">Press here</a></p><p><a href="http://z">http://z</a></p></body></html>'
			)
		).toBe('Hello\n\nOne & two\nthree\n\nPress here: http://x/y?a=1&b=2\n\nhttp://z');
	});

	test("decodes once: what looks like a tag in somebody's name stays text", () => {
		expect(readMailText('<p>&lt;b&gt; &amp;lt;</p>')).toBe('<b> &lt;');
	});

	test('leaves a message without HTML as it is', async () => {
		const sent: unknown[] = [];
		const driver = withTextFromHtml({ send: async (message) => void sent.push(message) });
		await driver.send({ to: 'a@b.org', subject: 'S', text: 'T' });
		expect(sent).toEqual([{ to: 'a@b.org', subject: 'S', text: 'T' }]);
	});
});

describe("the messages' templates", () => {
	const config = read('supabase/config.toml');

	test.each(Object.entries(MAIL_TEMPLATES))(
		'%s is the same here and for a hosted project',
		(name, { subject, file }) => {
			expect(config).toContain(
				`[auth.email.template.${name}]\nsubject = "${subject}"\ncontent_path = "./${file}"`
			);
			expect(read(file)).toContain('href="{{ .SiteURL }}/auth/confirm?token_hash={{ .TokenHash }}&amp;type=');
			expect(read(file)).toContain(`<title>${subject}</title>`);
		}
	);

	test('no other template is configured', () => {
		expect(config.match(/^\[auth\.email\.template\./gm)).toHaveLength(Object.keys(MAIL_TEMPLATES).length);
	});

	test('passwords and anonymous accounts follow the same rules', () => {
		expect(config).toContain(`minimum_password_length = ${MINIMUM_PASSWORD_LENGTH}\n`);
		expect(config).toContain('enable_anonymous_sign_ins = false\n');
		const settings = authSettings({
			secrets: {},
			root: '/',
			siteUrl: 'http://x',
			confirmEmail: true
		} as never);
		expect(settings).toMatchObject({
			minimum_password_length: MINIMUM_PASSWORD_LENGTH,
			enable_anonymous_sign_ins: false,
			email: { enable_confirmations: true }
		});
	});
});
