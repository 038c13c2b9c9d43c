import { join } from 'node:path';
import type { DatabaseOptions } from './database';

/** Messages to users. supabase/config.toml says the same to a hosted project; a test compares them. */
export const MAIL_TEMPLATES = {
	confirmation: { subject: 'Confirm your Sourcework account', file: 'supabase/templates/confirmation.html' },
	recovery: { subject: 'Set a new password for Sourcework', file: 'supabase/templates/recovery.html' }
} as const;

/** Shortest password, in characters. The sign-up form's schema asks for the same. */
export const MINIMUM_PASSWORD_LENGTH = 8;

/** Lite's `[auth]` section. */
export function authSettings({
	secrets,
	siteUrl,
	confirmEmail,
	root
}: DatabaseOptions): Record<string, unknown> {
	return {
		enabled: true,
		jwt_secret: secrets.jwtSecret,
		publishable_key: secrets.publishableKey,
		secret_key: secrets.secretKey,
		site_url: siteUrl,
		additional_redirect_urls: [],
		enable_anonymous_sign_ins: false,
		minimum_password_length: MINIMUM_PASSWORD_LENGTH,
		email: {
			enable_signup: true,
			enable_confirmations: confirmEmail,
			// A link's token is the hash of the address and this many digits: six could be guessed within the link's hour.
			otp_length: 10,
			template: Object.fromEntries(
				Object.entries(MAIL_TEMPLATES).map(([name, { subject, file }]) => [
					name,
					{ subject, content_path: join(root, file) }
				])
			)
		}
	};
}
