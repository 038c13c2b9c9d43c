import { chooseNext, listUnfinished } from '$lib/learning/next-exercise';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { listSummaries } from './summarise-exercises';
import type { PracticeView } from './views';

/** What the bank holds for this actor, and what is left to do. */
export async function viewPractice(service: ServiceClient, actor: Actor): Promise<PracticeView> {
	const exercises = await listSummaries(service, actor);
	return { exercises, remaining: listUnfinished(exercises).length, next: chooseNext(exercises) };
}
