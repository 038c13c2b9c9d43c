import { getBackend } from '$lib/server/backend/current-backend';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { countBank } from '$lib/server/usecases/view-library';
import { viewFirstExercise } from '$lib/server/usecases/view-exercise';
import { leadInto } from '$lib/ui/exercises/lead-into';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	const [exercise, bank] = await Promise.all([viewFirstExercise(service, actor), countBank(service)]);
	return { exercise, lead: exercise && leadInto(exercise), bank };
};
