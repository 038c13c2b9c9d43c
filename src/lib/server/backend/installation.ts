import { z } from 'zod';
import { BackendError, type ServiceClient } from './backend';

const reportSchema = z.object({
	versions: z.array(z.string()),
	privileges: z.array(z.string()),
	exposed: z.array(z.string())
});
export type InstallationReport = z.infer<typeof reportSchema>;

/**
 * Everything the two client roles may do, by design. A migration that grants more adds its line here, so that a
 * grant is always a decision of two files.
 */
export const CLIENT_PRIVILEGES: readonly string[] = [
	'anon SELECT public.articles',
	'authenticated SELECT public.articles',
	'authenticated SELECT public.profiles',
	'authenticated UPDATE public.profiles(display_name)'
];

/**
 * Asks the database about itself. Null where it does not know how to answer: its migrations are missing. `name` is what a
 * {@link BackendError} calls it.
 */
export async function readInstallation(
	service: ServiceClient,
	name: string
): Promise<InstallationReport | null> {
	const { data, error, status } = await service.rpc('report_installation');
	if (error) {
		// No such function (PGRST202, 42883), no such table of migrations (42P01, 3F000).
		if (['PGRST202', '42883', '42P01', '3F000'].includes(error.code)) return null;
		const why =
			status === 401 || status === 403 ? 'it refused the secret key' : error.code || 'no connection';
		throw new BackendError('unreachable', `${name} did not answer (${why}).`, { cause: error });
	}
	return reportSchema.parse(data);
}

/** Throws {@link BackendError} unless every migration is there and nothing is open that must be closed. */
export function assertInstallation(report: InstallationReport | null, versions: readonly string[]): void {
	const missing = versions.filter((version) => !report?.versions.includes(version));
	if (!report || missing.length > 0) {
		throw new BackendError(
			'migrations-missing',
			`The database lacks ${report ? `migration ${missing.join(', ')}` : 'the migrations'}. ` +
				'Apply supabase/migrations first (npx supabase db push).'
		);
	}
	const excess = report.privileges.filter((privilege) => !CLIENT_PRIVILEGES.includes(privilege));
	const open = report.exposed.map((table) => `${table} without row level security`);
	if (excess.length > 0 || open.length > 0) {
		const [first, ...others] = [...excess, ...open];
		throw new BackendError(
			'grants-unsafe',
			`The database gives its visitors more than it should (${first}${others.length ? ` and ${others.length} more` : ''}). ` +
				'Sourcework does not start on it.'
		);
	}
}
