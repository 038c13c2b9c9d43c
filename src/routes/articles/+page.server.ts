import { getBackend } from '$lib/server/backend/current-backend';
import { viewLibrary } from '$lib/server/usecases/view-library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { service } = getBackend();
	return { articles: await viewLibrary(service) };
};
