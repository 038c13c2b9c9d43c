import { redirect } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { dropGuestToken } from '$lib/server/auth/guest';
import { keepMailProof } from '$lib/server/auth/mail-proof';
import { refuseForm, wholeProblem } from '$lib/server/auth/refuse-form';
import { getBackend } from '$lib/server/backend/current-backend';
import { confirmLink } from '$lib/server/usecases/account/confirm';
import { confirmLinkSchema, type ConfirmLink } from '$lib/schemas/account';
import type { Actions, PageServerLoad } from './$types';

const PURPOSES = { signup: 'signup', email: 'signup', recovery: 'recovery', email_change: 'email' } as const;

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
		if (!link) return refuseForm(event, { values: {} });
		const outcome = await confirmLink(readAccountRequest(event), link, Date.now());
		if (outcome.status === 'useless-link') return refuseForm(event, { values: {} });
		if (outcome.status !== 'confirmed')
			return refuseForm(event, { values: {}, whole: wholeProblem(outcome) });

		if (outcome.claimed > 0) dropGuestToken(event.cookies, event.url.protocol === 'https:');
		if (!outcome.signedIn) redirect(303, '/sign-in');
		if (link.type !== 'recovery') redirect(303, '/account?done=confirmed');
		await keepMailProof(getBackend(), event, Date.now());
		redirect(303, '/account/new-password');
	}
};
