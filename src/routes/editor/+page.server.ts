import { getBackend } from '$lib/server/backend/current-backend';
import { requireEditor } from '$lib/server/auth/guard';
import { viewBank } from '$lib/server/usecases/editor/view-bank';
import { readBankQuery, writeQuery } from '$lib/schemas/editor-forms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireEditor(event);
	const query = readBankQuery(event.url.searchParams);
	const { page: _, ...filters } = query;
	return { query, filters: writeQuery(filters), bank: await viewBank(getBackend().service, query) };
};
