import { error, fail, redirect } from '@sveltejs/kit';
import { getBackend } from '$lib/server/backend/current-backend';
import { requireEditor } from '$lib/server/auth/guard';
import { readFormData } from '$lib/server/read-form-data';
import { reviewExercise } from '$lib/server/usecases/editor/review-exercise';
import { settleReport } from '$lib/server/usecases/editor/settle-report';
import { viewReviewedExercise } from '$lib/server/usecases/editor/view-reviewed-exercise';
import { readDone, readReviewForm, readSettleForm } from '$lib/schemas/editor-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireEditor(event);
	const exercise = await viewReviewedExercise(getBackend().service, event.params.id);
	if (!exercise) error(404);
	return { exercise, done: readDone(event.url.searchParams) };
};

export const actions: Actions = {
	review: async (event) => {
		const { userId } = requireEditor(event);
		const verdict = readReviewForm(await readFormData(event.request));
		const outcome = await reviewExercise(getBackend().service, userId, event.params.id, verdict);
		if (outcome.status === 'unknown-exercise') error(404);
		if (outcome.status === 'refused') {
			return fail(outcome.problem === 'superseded' ? 409 : 400, { problem: outcome.problem });
		}
		redirect(303, `/editor/exercises/${event.params.id}?done=said#done`);
	},
	settle: async (event) => {
		const { userId } = requireEditor(event);
		const form = readSettleForm(await readFormData(event.request));
		const outcome = await settleReport(getBackend().service, userId, form);
		if (outcome.status === 'refused') {
			return fail(outcome.problem === 'malformed' ? 400 : 409, { reportProblem: outcome.problem });
		}
		redirect(303, `/editor/exercises/${event.params.id}#reports`);
	}
};
