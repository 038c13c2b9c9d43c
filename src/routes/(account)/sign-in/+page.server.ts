import { redirect } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { readNext, requireVisitor } from '$lib/server/auth/guard';
import { refuseForm, wholeProblem } from '$lib/server/auth/refuse-form';
import { holdsPractice } from '$lib/server/auth/resolve-actor';
import { getBackend } from '$lib/server/backend/current-backend';
import { readFormData } from '$lib/server/read-form-data';
import { signIn } from '$lib/server/usecases/account/sign-in';
import { readForm, signInSchema } from '$lib/schemas/account';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireVisitor(event);
	return { hasPractice: await holdsPractice(getBackend().service, event) };
};

export const actions: Actions = {
	default: async (event) => {
		const read = readForm(signInSchema, await readFormData(event.request));
		if (!read.ok) return refuseForm(event, read);
		const outcome = await signIn(readAccountRequest(event), read.form);
		if (outcome.status === 'signed-in') redirect(303, readNext(event.url));
		return refuseForm(event, { values: read.values, whole: wholeProblem(outcome) });
	}
};
