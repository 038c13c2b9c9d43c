import { redirect } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { readNext, requireVisitor } from '$lib/server/auth/guard';
import { dropGuestToken } from '$lib/server/auth/guest';
import { refuseForm, wholeProblem } from '$lib/server/auth/refuse-form';
import { holdsPractice } from '$lib/server/auth/resolve-actor';
import { getBackend } from '$lib/server/backend/current-backend';
import { readFormData } from '$lib/server/read-form-data';
import { signUp } from '$lib/server/usecases/account/sign-up';
import { readForm, signUpSchema } from '$lib/schemas/account';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireVisitor(event);
	return { hasPractice: await holdsPractice(getBackend().service, event) };
};

export const actions: Actions = {
	default: async (event) => {
		const read = readForm(signUpSchema, await readFormData(event.request));
		if (!read.ok) return refuseForm(event, read);
		const { values } = read;
		const outcome = await signUp(readAccountRequest(event), read.form);
		switch (outcome.status) {
			case 'signed-in':
				dropGuestToken(event.cookies, event.url.protocol === 'https:');
				return redirect(303, readNext(event.url));
			case 'mail-sent':
				return redirect(303, '/sign-up/sent');
			case 'refused':
				return refuseForm(event, {
					values,
					fields: outcome.field === 'email' ? { email: 'email_malformed' } : { password: 'password_weak' }
				});
			case 'address-taken':
			case 'closed':
			case 'busy':
			case 'limited':
				return refuseForm(event, { values, whole: wholeProblem(outcome) });
		}
	}
};
