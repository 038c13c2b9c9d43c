import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { requireSession } from '$lib/server/auth/guard';
import { dropMailProof, hasMailProof } from '$lib/server/auth/mail-proof';
import { refuseForm, wholeProblem } from '$lib/server/auth/refuse-form';
import type { Session } from '$lib/server/auth/session';
import { getBackend } from '$lib/server/backend/current-backend';
import { readFormData } from '$lib/server/read-form-data';
import { setNewPassword } from '$lib/server/usecases/account/recover';
import { newPasswordSchema, readForm } from '$lib/schemas/account';
import type { Actions, PageServerLoad } from './$types';

/** Whoever came here otherwise than by the link of a message says the current password first. */
async function requireMailProof(event: RequestEvent): Promise<Session> {
	const session = requireSession(event);
	if (!(await hasMailProof(getBackend(), event, Date.now()))) redirect(303, '/account');
	return session;
}

export const load: PageServerLoad = async (event) => {
	const { email } = await requireMailProof(event);
	return { email };
};

export const actions: Actions = {
	default: async (event) => {
		const session = await requireMailProof(event);
		const read = readForm(newPasswordSchema(session.email), await readFormData(event.request));
		if (!read.ok) return refuseForm(event, read);
		const outcome = await setNewPassword(readAccountRequest(event), read.form);
		switch (outcome.status) {
			case 'changed':
				dropMailProof(event);
				return redirect(303, '/account?done=password');
			case 'same':
				return refuseForm(event, { values: {}, fields: { newPassword: 'password_same' } });
			case 'weak':
				return refuseForm(event, { values: {}, fields: { newPassword: 'password_weak' } });
			case 'busy':
				return refuseForm(event, { values: {}, whole: wholeProblem(outcome) });
		}
	}
};
