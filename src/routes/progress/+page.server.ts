import { error } from '@sveltejs/kit';
import { getBackend } from '$lib/server/backend/current-backend';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { readProgressQuery } from '$lib/schemas/progress-query';
import { viewProgress } from '$lib/server/usecases/view-progress';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	const query = readProgressQuery(event.url.searchParams);
	if (!query) error(400);
	return { progress: await viewProgress(service, actor, query), isGuest: actor.type !== 'user' };
};
