import { redirect } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { dropGuestToken } from '$lib/server/auth/guest';
import { keepMailProof } from '$lib/server/auth/mail-proof';
import { refuseForm, wholeProblem } from '$lib/server/auth/refuse-form';
import { getBackend } from '$lib/server/backend/current-backend';
import { readFormData } from '$lib/server/read-form-data';
import { confirmLink } from '$lib/server/usecases/account/confirm';
import { confirmLinkSchema, confirmSchema, readForm, type ConfirmLink } from '$lib/schemas/account';
import type { Actions, PageServerLoad } from './$types';

const PURPOSES = { signup: 'signup', email: 'signup', recovery: 'recovery', email_change: 'email' } as const;

const USELESS = { values: {}, whole: { kind: 'useless-link' } } as const;

function readLink(url: URL): ConfirmLink | null {
	const parsed = confirmLinkSchema.safeParse({
		tokenHash: url.searchParams.get('token_hash'),
		type: url.searchParams.get('type')
	});
	return parsed.success ? parsed.data : null;
}

/** Only shows a button: programs that open the links of messages to look at them do not use them up. */
export const load: PageServerLoad = ({ url }) => {
	const link = readLink(url);
	return { purpose: link && PURPOSES[link.type] };
};

export const actions: Actions = {
	default: async (event) => {
		const link = readLink(event.url);
		if (!link) return refuseForm(event, USELESS);
		let password: string | null = null;
		if (PURPOSES[link.type] === 'signup') {
			const read = readForm(confirmSchema, await readFormData(event.request));
			if (!read.ok) return refuseForm(event, read);
			({ password } = read.form);
		}
		const outcome = await confirmLink(readAccountRequest(event), link, password);
		switch (outcome.status) {
			case 'confirmed':
				if (outcome.claimed > 0) dropGuestToken(event.cookies, event.url.protocol === 'https:');
				return redirect(303, outcome.signedIn ? '/account?done=confirmed' : '/sign-in');
			case 'mail-proven':
				await keepMailProof(getBackend(), event, outcome.isStart ? 'start' : 'recovery', Date.now());
				return redirect(303, '/account/new-password');
			case 'useless-link':
				return refuseForm(event, USELESS);
			case 'busy':
			case 'limited':
				return refuseForm(event, { values: {}, whole: wholeProblem(outcome) });
		}
	}
};
