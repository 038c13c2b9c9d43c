import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { FormProblem, RefusedForm } from '$lib/schemas/account';

const STATUS: Readonly<Record<FormProblem['kind'], number>> = {
	'wrong-credentials': 400,
	'address-taken': 409,
	'useless-link': 400,
	closed: 403,
	busy: 429,
	limited: 429
};

/** Seconds to wait when the auth server is busy and does not say for how long. */
const BUSY_FOR = 120;

/** Answers a form with what is wrong with it. Names what goes back one by one, so that no password slips through. */
export function refuseForm(
	event: Pick<RequestEvent, 'setHeaders'>,
	{ form, values, fields = {}, whole }: Omit<RefusedForm, 'fields'> & Partial<Pick<RefusedForm, 'fields'>>
): ActionFailure<RefusedForm> {
	if (whole?.kind === 'limited') event.setHeaders({ 'retry-after': String(whole.retryAfter) });
	if (whole?.kind === 'busy') event.setHeaders({ 'retry-after': String(BUSY_FOR) });
	return fail(whole ? STATUS[whole.kind] : 400, { form, values, fields, whole });
}

/** The problem of an outcome whose status is one: as {@link RefusedForm.whole} wants it. */
export function wholeProblem(
	outcome: { readonly status: 'limited'; readonly retryAfter: number } | { readonly status: PlainKind }
): FormProblem {
	return outcome.status === 'limited'
		? { kind: 'limited', retryAfter: outcome.retryAfter }
		: { kind: outcome.status };
}

type PlainKind = Exclude<FormProblem['kind'], 'limited'>;
