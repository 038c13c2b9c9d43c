import { error, fail, redirect } from '@sveltejs/kit';
import { getBackend } from '$lib/server/backend/current-backend';
import { requireEditor } from '$lib/server/auth/guard';
import { readFormData } from '$lib/server/read-form-data';
import { correctFinding } from '$lib/server/usecases/editor/correct-finding';
import { viewFindings } from '$lib/server/usecases/editor/view-findings';
import {
	readCorrectionForm,
	readDone,
	readFindingsQuery,
	readKept,
	writeQuery
} from '$lib/schemas/editor-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireEditor(event);
	const query = readFindingsQuery(event.url.searchParams);
	const view = await viewFindings(getBackend().service, event.params.slug, query);
	if (!view) error(404);
	return { view, query, done: readDone(event.url.searchParams) };
};

export const actions: Actions = {
	say: async (event) => {
		const { userId } = requireEditor(event);
		const data = await readFormData(event.request);
		const read = readCorrectionForm(data);
		const outcome = await correctFinding(getBackend().service, userId, event.params.slug, read);
		if (outcome.status === 'unknown-article') error(404);
		if (outcome.status === 'refused') {
			return fail(outcome.problem === 'busy' ? 409 : 400, {
				problem: outcome.problem,
				values: readKept(data)
			});
		}
		const done = read.ok && read.form.verdict === 'none' ? 'taken-back' : 'said';
		const { kind = '', start = '', end = '' } = readKept(data);
		const back = writeQuery({ ...readFindingsQuery(event.url.searchParams), at: `${start}-${end}`, done });
		redirect(303, `/editor/articles/${event.params.slug}?${back}#f-${kind}-${start}-${end}`);
	}
};
