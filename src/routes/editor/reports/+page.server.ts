import { fail, redirect } from '@sveltejs/kit';
import { getBackend } from '$lib/server/backend/current-backend';
import { requireEditor } from '$lib/server/auth/guard';
import { readFormData } from '$lib/server/read-form-data';
import { settleReport } from '$lib/server/usecases/editor/settle-report';
import { viewReports } from '$lib/server/usecases/editor/view-reports';
import { readReportsQuery, readSettleForm, writeQuery } from '$lib/schemas/editor-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireEditor(event);
	const query = readReportsQuery(event.url.searchParams);
	return { query, reports: await viewReports(getBackend().service, query) };
};

export const actions: Actions = {
	settle: async (event) => {
		const { userId } = requireEditor(event);
		const form = readSettleForm(await readFormData(event.request));
		const outcome = await settleReport(getBackend().service, userId, form);
		if (outcome.status === 'refused') {
			return fail(outcome.problem === 'malformed' ? 400 : 409, { reportProblem: outcome.problem });
		}
		redirect(303, `/editor/reports?${writeQuery(readReportsQuery(event.url.searchParams))}`);
	}
};
