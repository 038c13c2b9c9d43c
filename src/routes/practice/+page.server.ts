import { getBackend } from '$lib/server/backend/current-backend';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { viewPractice } from '$lib/server/usecases/view-practice';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	return { practice: await viewPractice(service, actor) };
};
