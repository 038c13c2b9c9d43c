import { getBackend } from '$lib/server/backend/current-backend';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { viewProgress } from '$lib/server/usecases/view-progress';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	return { progress: await viewProgress(service, actor), isGuest: actor.type !== 'user' };
};
