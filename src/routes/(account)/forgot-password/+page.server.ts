import { redirect } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { refuseForm, wholeProblem } from '$lib/server/auth/refuse-form';
import { describeError, log } from '$lib/server/log';
import { readFormData } from '$lib/server/read-form-data';
import { requestRecovery } from '$lib/server/usecases/account/recover';
import { mailRequestSchema, readForm } from '$lib/schemas/account';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const read = readForm(mailRequestSchema, await readFormData(event.request));
		if (!read.ok) return refuseForm(event, read);
		const outcome = await requestRecovery(readAccountRequest(event), read.form);
		if (outcome.status === 'limited') {
			return refuseForm(event, { values: read.values, whole: wholeProblem(outcome) });
		}
		// Not awaited: the time of the answer must not tell whether there is such an account.
		void outcome.delivery.then((delivery) => {
			if (!delivery.done) log.warn('a message was not sent', describeError(delivery.error));
		});
		redirect(303, '/forgot-password/sent');
	}
};
