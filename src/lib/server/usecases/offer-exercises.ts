import { MAX_TRIES } from '$lib/learning/credit';
import { derivePhase, isFinished } from '$lib/learning/phase';
import type { Spending } from '$lib/learning/repeats';
import { planSeries } from '$lib/learning/series';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import type { StoredHistory } from '../repositories/attempts';
import { nameFindings } from '../repositories/exercise-findings';
import { listExercises, type ListedExercise } from '../repositories/exercises';
import { groupByExercise, readActorHistory, summarise } from './summarise-exercises';
import type { ListedSummary } from './views';

/** The bank, and what of it still holds something new for an actor. */
export interface Offer {
	/** In reading order. */
	readonly exercises: readonly ListedSummary[];
	/** Those neither finished nor repeats. */
	readonly open: readonly ListedSummary[];
	/** The one of these to do next; null when there is none. */
	readonly next: ListedSummary | null;
}

/** What the whole bank offers an actor. */
export async function offerExercises(service: ServiceClient, actor: Actor): Promise<Offer> {
	const [bank, history] = await Promise.all([listExercises(service), readActorHistory(service, actor)]);
	return planOffer(service, bank, history);
}

/** What some exercises, of the bank or of one article, offer whoever has a history. */
export async function planOffer(
	service: ServiceClient,
	bank: readonly ListedExercise[],
	history: StoredHistory
): Promise<Offer> {
	const summaries = summarise(bank, history);
	const finished = listFinished(history);
	const findings = await readFindings(service, summaries, finished);
	const items = bank.map((exercise, index) => ({
		...exercise,
		phase: summaries[index]?.phase ?? 'fresh',
		findings: findings.get(exercise.id) ?? []
	}));
	const spent = finished.map(({ id, kind }): Spending => ({ kind, findings: findings.get(id) ?? [] }));
	const { open, repeats, next } = planSeries(items, spent);

	const repeated = new Set(repeats.map(({ id }) => id));
	const exercises = summaries.map((summary) => ({ ...summary, repeat: repeated.has(summary.id) }));
	const listed = new Map(exercises.map((exercise) => [exercise.id, exercise]));
	return {
		exercises,
		open: open.flatMap(({ id }) => listed.get(id) ?? []),
		next: (next && listed.get(next.id)) ?? null
	};
}

/** An exercise of a history. */
interface Finished {
	readonly id: string;
	readonly kind: string;
}

/** All exercises on which nothing more can count, those that the bank no longer holds included. */
function listFinished({ attempts, revealed, kinds }: StoredHistory): Finished[] {
	const groups = groupByExercise(attempts);
	return [...kinds].flatMap(([id, kind]) => {
		const points = (groups.get(id) ?? []).map((attempt) => attempt.points);
		return isFinished(derivePhase({ points, revealed: revealed.has(id) }, MAX_TRIES)) ? [{ id, kind }] : [];
	});
}

/** The findings by which exercises not yet begun may turn out to be repeats. Where there can be none, nothing is read. */
async function readFindings(
	service: ServiceClient,
	bank: readonly Pick<ListedSummary, 'id' | 'kind' | 'phase'>[],
	finished: readonly Finished[]
): Promise<Map<string, string[]>> {
	const fresh = bank.filter(({ phase }) => phase === 'fresh');
	const toDo = new Set<string>(fresh.map(({ kind }) => kind));
	const done = new Set(finished.map(({ kind }) => kind));
	return nameFindings(service, [
		...fresh.filter(({ kind }) => done.has(kind)).map(({ id }) => id),
		...finished.filter(({ kind }) => toDo.has(kind)).map(({ id }) => id)
	]);
}
