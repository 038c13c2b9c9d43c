import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from './log';

/** Keys of a hosted or self-hosted Supabase project. */
export interface HostedSettings {
	readonly url: string;
	readonly publishableKey: string;
	readonly secretKey: string;
	/** Keys the HMAC of rate limits' subjects; the same on every app server. */
	readonly hashSecret: string;
}

export interface SmtpSettings {
	readonly host: string;
	readonly port: number;
	/** TLS from the first byte (smtps:), else STARTTLS where it is offered. */
	readonly secure: boolean;
	readonly user?: string;
	readonly pass?: string;
	readonly from: string;
}

export interface Environment {
	readonly port: number;
	readonly host: string | null;
	/** The public address behind a proxy, without a path. */
	readonly origin: string | null;
	/** What links in messages begin with. */
	readonly siteUrl: string;
	readonly dataFolder: string;
	/** Null: the embedded backend. */
	readonly hosted: HostedSettings | null;
	/** Embedded only: a new account confirms its e-mail address first. */
	readonly confirmEmail: boolean;
	/** Embedded only. Null: messages go to the outbox folder. */
	readonly smtp: SmtpSettings | null;
	readonly addressHeader: string | null;
	readonly forwardedDepth: number;
	readonly logLevel: LogLevel;
}

export type ParsedEnvironment =
	{ readonly ok: true; readonly environment: Environment } | { readonly ok: false; readonly problem: string };

const origin = z
	.string()
	.refine(isOrigin, 'must be an address without a path, such as https://news.example.org')
	.transform((value) => new URL(value).origin);
const key = z.string().regex(/^[\x21-\x7e]{20,}$/, 'must be the key of the Supabase project');

const schema = z.object({
	PORT: z
		.string()
		.regex(/^\d{1,5}$/, 'must be a number from 1 to 65535')
		.transform(Number)
		.refine((port) => port >= 1 && port <= 65535, 'must be a number from 1 to 65535')
		.default(3000),
	HOST: z
		.string()
		.regex(/^[0-9A-Za-z.:-]+$/, 'must be a host name or an IP address')
		.optional(),
	ORIGIN: origin.optional(),
	// Set by src/cli/start.ts: adapter-node must not see ORIGIN, or posts to every other address are refused.
	SOURCEWORK_SITE_URL: origin.optional(),
	SOURCEWORK_DATA: z.string().default('.data'),
	SUPABASE_URL: z
		.url({ protocol: /^https?$/, error: 'must be the address of a Supabase project' })
		.transform((value) => value.replace(/\/+$/, ''))
		.optional(),
	SUPABASE_PUBLISHABLE_KEY: key.optional(),
	SUPABASE_SECRET_KEY: key.optional(),
	SOURCEWORK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
	SOURCEWORK_CONFIRM_EMAIL: z
		.enum(['true', 'false', '1', '0'], 'must be true or false')
		.transform((value) => value === 'true' || value === '1')
		.default(false),
	SMTP_URL: z
		.url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@mail.example.org:465' })
		.transform((value) => new URL(value))
		.optional(),
	SMTP_FROM: z
		.string()
		.regex(/^[^\r\n]+@[^\r\n]+$/, 'must be an e-mail address')
		.optional(),
	ADDRESS_HEADER: z
		.string()
		.regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')
		.optional(),
	XFF_DEPTH: z
		.string()
		.regex(/^[1-9]\d?$/, 'must be a number from 1 to 99')
		.transform(Number)
		.default(1),
	LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info')
});
type Variables = z.infer<typeof schema>;

/**
 * Reads what the process was started with. Pure: the record is passed in, and a problem is one sentence that names the
 * variable and never repeats its value, which may be a secret. An empty variable counts as unset.
 */
export function parseEnvironment(record: Readonly<Record<string, string | undefined>>): ParsedEnvironment {
	const set = Object.fromEntries(Object.entries(record).filter(([, value]) => value?.trim()));
	const parsed = schema.safeParse(set);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return {
			ok: false,
			problem: `${issue?.path.join('.') ?? 'The environment'} ${issue?.message ?? 'is wrong'}.`
		};
	}
	const variables = parsed.data;
	const problem = findContradiction(variables);
	if (problem) return { ok: false, problem };
	return {
		ok: true,
		environment: {
			port: variables.PORT,
			host: variables.HOST ?? null,
			origin: variables.ORIGIN ?? null,
			siteUrl: variables.SOURCEWORK_SITE_URL ?? variables.ORIGIN ?? `http://localhost:${variables.PORT}`,
			dataFolder: variables.SOURCEWORK_DATA,
			hosted: readHosted(variables),
			confirmEmail: variables.SOURCEWORK_CONFIRM_EMAIL,
			smtp: readSmtp(variables),
			addressHeader: variables.ADDRESS_HEADER?.toLowerCase() ?? null,
			forwardedDepth: variables.XFF_DEPTH,
			logLevel: variables.LOG_LEVEL
		}
	};
}

function isOrigin(value: string): boolean {
	if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
	const { pathname, search, hash, username } = new URL(value);
	return pathname === '/' && !search && !hash && !username;
}

function findContradiction(variables: Variables): string | null {
	const project = ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const;
	const missing = project.filter((name) => !variables[name]);
	if (missing.length > 0 && missing.length < project.length) {
		return `${missing.join(' and ')} must be set too: a hosted project needs ${project.join(', ')}.`;
	}
	if (missing.length === 0 && !variables.SOURCEWORK_SECRET) {
		return 'SOURCEWORK_SECRET must be set for a hosted project: at least 32 random characters, the same on every server.';
	}
	if (variables.SMTP_URL && !variables.SMTP_FROM) return 'SMTP_FROM must be set when SMTP_URL is.';
	return null;
}

function readHosted(variables: Variables): HostedSettings | null {
	const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY, SOURCEWORK_SECRET } = variables;
	if (!SUPABASE_URL || !SUPABASE_PUBLISHABLE_KEY || !SUPABASE_SECRET_KEY || !SOURCEWORK_SECRET) return null;
	return {
		url: SUPABASE_URL,
		publishableKey: SUPABASE_PUBLISHABLE_KEY,
		secretKey: SUPABASE_SECRET_KEY,
		hashSecret: SOURCEWORK_SECRET
	};
}

function readSmtp({ SMTP_URL: url, SMTP_FROM: from }: Variables): SmtpSettings | null {
	if (!url || !from) return null;
	const secure = url.protocol === 'smtps:';
	return {
		host: url.hostname,
		port: Number(url.port) || (secure ? 465 : 587),
		secure,
		user: url.username ? decodeURIComponent(url.username) : undefined,
		pass: url.password ? decodeURIComponent(url.password) : undefined,
		from
	};
}
