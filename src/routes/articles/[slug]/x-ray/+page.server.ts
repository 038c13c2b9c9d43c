import { error, fail, redirect } from '@sveltejs/kit';
import { createCaller } from '$lib/server/auth/caller';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { getBackend } from '$lib/server/backend/current-backend';
import { revealXray } from '$lib/server/usecases/xray/reveal-xray';
import { viewXray } from '$lib/server/usecases/xray/view-xray';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	const page = await viewXray(service, actor, event.params.slug);
	if (!page) error(404);
	return { page };
};

export const actions: Actions = {
	reveal: async (event) => {
		const backend = getBackend();
		const caller = await createCaller(backend, event);
		const outcome = await revealXray(backend.service, caller, event.params.slug);
		switch (outcome.status) {
			case 'done':
				redirect(303, `/articles/${event.params.slug}/x-ray`);
			// eslint-disable-next-line no-fallthrough -- redirect() never returns
			case 'unknown-article':
				error(404);
			// eslint-disable-next-line no-fallthrough -- error() never returns
			case 'limited':
				event.setHeaders({ 'retry-after': String(outcome.retryAfter) });
				return fail(429, { limited: true });
		}
	}
};
