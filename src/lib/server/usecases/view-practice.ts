import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { offerExercises } from './offer-exercises';
import type { PracticeView } from './views';

/** What the bank holds for this actor, and what is left to do. */
export async function viewPractice(service: ServiceClient, actor: Actor): Promise<PracticeView> {
	const { exercises, open, next } = await offerExercises(service, actor);
	return { exercises, remaining: open.length, next };
}
