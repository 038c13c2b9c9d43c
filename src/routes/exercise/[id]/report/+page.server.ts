import { error, fail, redirect } from '@sveltejs/kit';
import { createCaller } from '$lib/server/auth/caller';
import { createReportLimiter } from '$lib/server/auth/report-limit';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { getBackend } from '$lib/server/backend/current-backend';
import { readFormData } from '$lib/server/read-form-data';
import { reportExercise } from '$lib/server/usecases/report-exercise';
import { viewExercise } from '$lib/server/usecases/view-exercise';
import { readReportForm } from '$lib/schemas/report-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	const exercise = await viewExercise(service, actor, event.params.id);
	if (!exercise) error(404);
	const { id, kind, opening, article } = exercise;
	return {
		exercise: { id, kind, opening, article },
		again: event.url.searchParams.has('again'),
		sent: event.url.searchParams.has('sent')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const backend = getBackend();
		const caller = await createCaller(backend, event);
		const data = await readFormData(event.request);
		const { id } = event.params;
		const limit = createReportLimiter(backend, event.getClientAddress());
		const outcome = await reportExercise(backend.service, caller, limit, id, readReportForm(data));
		if (outcome.status === 'unknown-exercise') error(404);
		if (outcome.status === 'refused') {
			return fail(outcome.problem.problem === 'limited' ? 429 : 400, outcome.problem);
		}
		redirect(303, `/exercise/${id}/report?sent${data.has('again') ? '&again' : ''}`);
	}
};
