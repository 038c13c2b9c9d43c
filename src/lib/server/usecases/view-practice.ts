import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { offerExercises } from './offer-exercises';
import { isFinished } from '$lib/learning/phase';
import type { ExerciseView, PracticeView, WayOn } from './views';

/** What the bank holds for this actor, and what is left to do. */
export async function viewPractice(service: ServiceClient, actor: Actor): Promise<PracticeView> {
	const { exercises, open, next } = await offerExercises(service, actor);
	return { exercises, remaining: open.length, next };
}

/** Where to go from an exercise: nowhere else before it is finished. */
export async function viewWayOn(
	service: ServiceClient,
	actor: Actor,
	{ phase }: Pick<ExerciseView, 'phase'>
): Promise<WayOn> {
	if (!isFinished(phase)) return { nextId: null };
	const { next } = await offerExercises(service, actor);
	return { nextId: next?.id ?? null };
}
