/** Whoever runs the tests may have a server or a project of their own configured; tests must not reach it. */
const SETTINGS =
	/^(SUPABASE_.*|SOURCEWORK_(?!CHROMIUM$|E2E_).*|SMTP_.*|ORIGIN|PORT|HOST|ADDRESS_HEADER|XFF_DEPTH|LOG_LEVEL|NODE_ENV)$/;

/** The environment of this process without any setting of the app. */
export function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => !SETTINGS.test(name)));
}
