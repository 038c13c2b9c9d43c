/** Acts on exercises as a form of the page would, through the use cases. */
import { randomUUID } from 'node:crypto';
import type { OrderEventsAnswer } from '../../src/lib/engine/exercises/order-events/types';
import type { QuoteSpeakerAnswer } from '../../src/lib/engine/exercises/quote-speaker/types';
import type { SpotOpinionAnswer } from '../../src/lib/engine/exercises/spot-opinion/types';
import { readHintForm, readSubmitForm } from '../../src/lib/schemas/attempt-forms';
import type { Actor, RowOwner } from '../../src/lib/server/auth/actor';
import type { Caller } from '../../src/lib/server/auth/caller';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { createGuest } from '../../src/lib/server/repositories/guests';
import {
	revealAnswer,
	submitAnswer,
	takeHint,
	type AttemptOutcome
} from '../../src/lib/server/usecases/attempt-exercise';

/** A guest that exists. */
export async function makeGuest(service: ServiceClient, token = randomUUID()): Promise<RowOwner> {
	const hash = Buffer.from(token).toString('hex').padEnd(64, '0').slice(0, 64);
	return { type: 'guest', id: await createGuest(service, hash) };
}

/** The caller of somebody that rows can belong to. */
export function callAs(owner: RowOwner): Caller {
	return { actor: owner, claim: async () => ({ status: 'owner', owner }) };
}

/** The caller of a visitor who must not become anybody. */
export function callAsVisitor(): Caller & { readonly claims: number } {
	const caller = {
		actor: { type: 'visitor' } as Actor,
		claims: 0,
		claim: async () => {
			caller.claims++;
			return { status: 'limited', retryAfter: 60 } as const;
		}
	};
	return caller;
}

/** An answer of any kind. */
type AnyAnswer = Partial<QuoteSpeakerAnswer & SpotOpinionAnswer & OrderEventsAnswer>;

/** The fields by which a form answers: part id or `none`, and value. */
function listFields({ speakerOf, placeOf, marked = [], nothing = false }: AnyAnswer): [string, string][] {
	return [
		...Object.entries({ ...speakerOf, ...placeOf }),
		...marked.map((id): [string, string] => [id, 's1']),
		...(nothing ? [['none', 's1'] as [string, string]] : [])
	];
}

/** Sends the answer's form. */
export function submit(
	service: ServiceClient,
	caller: Caller,
	exercise: string,
	answer: AnyAnswer,
	submission: string = randomUUID()
): Promise<AttemptOutcome> {
	const data = new FormData();
	data.set('submission', submission);
	for (const [part, value] of listFields(answer)) data.set(`answer.${part}`, value);
	return submitAnswer(service, caller, exercise, readSubmitForm(data));
}

export function reveal(service: ServiceClient, caller: Caller, exercise: string): Promise<AttemptOutcome> {
	return revealAnswer(service, caller, exercise);
}

export function hint(
	service: ServiceClient,
	caller: Caller,
	exercise: string,
	part: string
): Promise<AttemptOutcome> {
	const data = new FormData();
	data.set('part', part);
	return takeHint(service, caller, exercise, readHintForm(data));
}
