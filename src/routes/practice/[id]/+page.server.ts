import { error } from '@sveltejs/kit';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { getBackend } from '$lib/server/backend/current-backend';
import { viewSeries } from '$lib/server/usecases/view-series';
import { writeSeriesChoice } from '$lib/schemas/practice-forms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	const series = await viewSeries(service, actor, event.params.id);
	if (!series) error(404);
	return { series, another: `/practice?${writeSeriesChoice(series.choice)}#series` };
};
