import { error } from '@sveltejs/kit';
import { getBackend } from '$lib/server/backend/current-backend';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { viewArticle } from '$lib/server/usecases/view-library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	const found = await viewArticle(service, actor, event.params.slug);
	if (!found) error(404);
	return found;
};
