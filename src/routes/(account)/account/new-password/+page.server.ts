import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { requireSession } from '$lib/server/auth/guard';
import { dropGuestToken } from '$lib/server/auth/guest';
import { dropMailProof, readMailProof } from '$lib/server/auth/mail-proof';
import { refuseForm, wholeProblem } from '$lib/server/auth/refuse-form';
import type { Session } from '$lib/server/auth/session';
import { getBackend } from '$lib/server/backend/current-backend';
import { readFormData } from '$lib/server/read-form-data';
import { setNewPassword } from '$lib/server/usecases/account/recover';
import { newPasswordSchema, readForm } from '$lib/schemas/account';
import type { Actions, PageServerLoad } from './$types';

/** Whoever came here otherwise than by the link of a message says the current password first. */
async function requireMailProof(event: RequestEvent): Promise<{ session: Session; isStart: boolean }> {
	const session = requireSession(event);
	const purpose = await readMailProof(getBackend(), event, Date.now());
	if (!purpose) redirect(303, '/account');
	return { session, isStart: purpose === 'start' };
}

export const load: PageServerLoad = async (event) => {
	const { session, isStart } = await requireMailProof(event);
	return { email: session.email, isStart };
};

export const actions: Actions = {
	default: async (event) => {
		const { session, isStart } = await requireMailProof(event);
		const read = readForm(newPasswordSchema(session.email), await readFormData(event.request));
		if (!read.ok) return refuseForm(event, read);
		const outcome = await setNewPassword(readAccountRequest(event), session, read.form, isStart);
		switch (outcome.status) {
			case 'changed':
				dropMailProof(event);
				if (outcome.claimed > 0) dropGuestToken(event.cookies, event.url.protocol === 'https:');
				if (!outcome.signedIn) redirect(303, '/sign-in');
				return redirect(303, isStart ? '/account?done=confirmed' : '/account?done=password');
			case 'ended':
				dropMailProof(event);
				return redirect(303, '/sign-in');
			case 'same':
				return refuseForm(event, { values: {}, fields: { newPassword: 'password_same' } });
			case 'weak':
				return refuseForm(event, { values: {}, fields: { newPassword: 'password_weak' } });
			case 'busy':
				return refuseForm(event, { values: {}, whole: wholeProblem(outcome) });
		}
	}
};
