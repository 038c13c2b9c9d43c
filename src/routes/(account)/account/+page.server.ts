import { redirect } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { requireSession } from '$lib/server/auth/guard';
import { refuseForm, wholeProblem } from '$lib/server/auth/refuse-form';
import { readFormData } from '$lib/server/read-form-data';
import { changeName } from '$lib/server/usecases/account/change-name';
import { changePassword } from '$lib/server/usecases/account/change-password';
import { eraseAccount } from '$lib/server/usecases/account/erase-account';
import { changePasswordSchema, doneSchema, eraseSchema, nameSchema, readForm } from '$lib/schemas/account';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { email, displayName, role } = requireSession(event);
	const done = doneSchema.safeParse(event.url.searchParams.get('done'));
	return { account: { email, displayName, role }, done: done.data ?? null };
};

export const actions: Actions = {
	name: async (event) => {
		const session = requireSession(event);
		const read = readForm(nameSchema, await readFormData(event.request));
		if (!read.ok) return refuseForm(event, { ...read, form: 'name' });
		await changeName(event.locals.supabase, session, read.form);
		redirect(303, '/account?done=name');
	},

	password: async (event) => {
		const session = requireSession(event);
		const read = readForm(changePasswordSchema(session.email), await readFormData(event.request));
		if (!read.ok) return refuseForm(event, { ...read, form: 'password' });
		const refusal = { form: 'password', values: {} };
		const outcome = await changePassword(readAccountRequest(event), session, read.form);
		switch (outcome.status) {
			case 'changed':
				return redirect(303, '/account?done=password');
			case 'wrong':
				return refuseForm(event, { ...refusal, fields: { currentPassword: 'password_wrong' } });
			case 'weak':
				return refuseForm(event, { ...refusal, fields: { newPassword: 'password_weak' } });
			case 'busy':
			case 'limited':
				return refuseForm(event, { ...refusal, whole: wholeProblem(outcome) });
		}
	},

	erase: async (event) => {
		const session = requireSession(event);
		const read = readForm(eraseSchema, await readFormData(event.request));
		if (!read.ok) return refuseForm(event, { ...read, form: 'erase' });
		const refusal = { form: 'erase', values: {} };
		const outcome = await eraseAccount(readAccountRequest(event), session, read.form);
		switch (outcome.status) {
			case 'erased':
				return redirect(303, '/account/deleted');
			case 'wrong':
				return refuseForm(event, { ...refusal, fields: { password: 'password_wrong' } });
			case 'busy':
			case 'limited':
				return refuseForm(event, { ...refusal, whole: wholeProblem(outcome) });
		}
	}
};
