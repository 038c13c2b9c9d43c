import { MAX_TRIES } from '$lib/learning/credit';
import { listUnfinished } from '$lib/learning/next-exercise';
import { derivePhase, isFinished } from '$lib/learning/phase';
import { findRepeats } from '$lib/learning/repeats';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import type { StoredHistory } from '../repositories/attempts';
import { nameFindings } from '../repositories/exercise-findings';
import { listExercises } from '../repositories/exercises';
import { groupByExercise, readActorHistory, summarise } from './summarise-exercises';
import type { ListedSummary } from './views';

/** The bank, and what of it still holds something new for an actor. */
export interface Offer {
	/** In reading order. */
	readonly exercises: readonly ListedSummary[];
	/** Those not finished, without repeats of findings the actor has finished elsewhere. */
	readonly open: readonly ListedSummary[];
}

/** What the bank offers an actor. */
export async function offerExercises(service: ServiceClient, actor: Actor): Promise<Offer> {
	const [stored, history] = await Promise.all([listExercises(service), readActorHistory(service, actor)]);
	const exercises = summarise(stored, history);
	const unfinished = listUnfinished(exercises);
	const repeats = await readRepeats(service, unfinished, listFinishedElsewhere(exercises, history));
	return { exercises, open: unfinished.filter(({ id }) => !repeats.has(id)) };
}

/** Finished exercises that the bank no longer holds: a later engine retired them. */
function listFinishedElsewhere(exercises: readonly ListedSummary[], history: StoredHistory): string[] {
	const inBank = new Set(exercises.map(({ id }) => id));
	return listFinished(history).filter((id) => !inBank.has(id));
}

/** Ids of all exercises on which nothing more can count. */
export function listFinished({ attempts, revealed }: StoredHistory): string[] {
	const groups = groupByExercise(attempts);
	return [...new Set([...groups.keys(), ...revealed])].filter((id) => {
		const points = (groups.get(id) ?? []).map((attempt) => attempt.points);
		return isFinished(derivePhase({ points, revealed: revealed.has(id) }, MAX_TRIES));
	});
}

async function readRepeats(
	service: ServiceClient,
	unfinished: readonly ListedSummary[],
	finishedElsewhere: readonly string[]
): Promise<Set<string>> {
	const fresh = unfinished.filter(({ phase }) => phase === 'fresh').map(({ id }) => id);
	if (fresh.length === 0 || finishedElsewhere.length === 0) return new Set();
	const names = await nameFindings(service, [...fresh, ...finishedElsewhere]);
	const collect = (ids: readonly string[]) => ids.map((id) => ({ id, findings: names.get(id) ?? [] }));
	return findRepeats(collect(fresh), collect(finishedElsewhere));
}
