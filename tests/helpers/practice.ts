/** Series of practice as their forms would start them, through the use cases. */
import { randomUUID } from 'node:crypto';
import { ANY_CHOICE, readSeriesChoice, type SeriesChoice } from '../../src/lib/schemas/practice-forms';
import type { Actor } from '../../src/lib/server/auth/actor';
import type { Caller } from '../../src/lib/server/auth/caller';
import { createSeriesLimiter } from '../../src/lib/server/auth/series-limit';
import type { Backend, ServiceClient } from '../../src/lib/server/backend/backend';
import { startPractice, type StartOutcome } from '../../src/lib/server/usecases/start-practice';
import * as practice from '../../src/lib/server/usecases/view-practice';
import type { PracticeView } from '../../src/lib/server/usecases/views-practice';

/** The page of practice, with everything chosen unless it is said otherwise. */
export function viewPractice(
	service: ServiceClient,
	actor: Actor,
	choice: Partial<SeriesChoice> = {},
	find = ''
): Promise<PracticeView> {
	return practice.viewPractice(service, actor, { ...ANY_CHOICE, ...choice }, find);
}

/** Sends a form of these fields; without any, the one of a link to practise. */
export function startSeries(
	backend: Pick<Backend, 'service' | 'hashSubject'>,
	caller: Caller,
	fields: readonly (readonly [name: string, value: string])[] = [],
	address = '203.0.113.30'
): Promise<StartOutcome> {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	if (!data.has('start')) data.set('start', randomUUID());
	const limit = createSeriesLimiter(backend, address);
	return startPractice(backend.service, caller, limit, readSeriesChoice(data));
}

/** As {@link startSeries}, where it must start: answers the id. */
export async function startedSeries(...sent: Parameters<typeof startSeries>): Promise<string> {
	const outcome = await startSeries(...sent);
	if (outcome.status !== 'started') throw new Error(`No series was started: ${outcome.problem.problem}`);
	return outcome.id;
}
