import { fail, redirect } from '@sveltejs/kit';
import { createCaller } from '$lib/server/auth/caller';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { createSeriesLimiter } from '$lib/server/auth/series-limit';
import { getBackend } from '$lib/server/backend/current-backend';
import { readFormData } from '$lib/server/read-form-data';
import { startPractice } from '$lib/server/usecases/start-practice';
import { viewPractice } from '$lib/server/usecases/view-practice';
import { readFind, readSeriesChoice } from '$lib/schemas/practice-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	const { searchParams } = event.url;
	// An address that makes no sense is one that chooses nothing.
	const { choice } = readSeriesChoice(searchParams);
	return { practice: await viewPractice(service, actor, choice, readFind(searchParams)) };
};

const STATUS = {
	malformed: 400,
	kinds: 400,
	levels: 400,
	articles: 400,
	nothing: 409,
	limited: 429
} as const;

export const actions: Actions = {
	default: async (event) => {
		const backend = getBackend();
		const caller = await createCaller(backend, event);
		const data = await readFormData(event.request);
		const read = readSeriesChoice(data);
		const limit = createSeriesLimiter(backend, event.getClientAddress());
		const outcome = await startPractice(backend.service, caller, limit, read);
		if (outcome.status === 'started') {
			redirect(303, outcome.firstId ? `/exercise/${outcome.firstId}` : `/practice/${outcome.id}`);
		}
		// The page's address does not hold what the form did, so the page is told it here.
		const practice = await viewPractice(backend.service, caller.actor, read.choice, readFind(data));
		return fail(STATUS[outcome.problem.problem], { ...outcome.problem, practice });
	}
};
