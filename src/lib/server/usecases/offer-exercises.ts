import { MAX_TRIES } from '$lib/learning/credit';
import { derivePhase, isFinished } from '$lib/learning/phase';
import { isNew } from '$lib/learning/compose-series';
import { collectSeen, type Spending } from '$lib/learning/repeats';
import { chooseNext, planSeries, type Balance, type SeriesItem } from '$lib/learning/series';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import type { StoredHistory } from '../repositories/attempts';
import { nameFindings } from '../repositories/exercise-findings';
import { listEmptyExercises, listExercises, type ListedExercise } from '../repositories/exercises';
import { groupByExercise, readActorHistory, summarise } from './summarise-exercises';
import type { ListedSummary } from './views';

/** The bank, and what of it still holds something new for an actor. */
export interface Offer {
	/** In reading order. */
	readonly exercises: readonly ListedSummary[];
	/** Those neither finished nor repeats. */
	readonly open: readonly ListedSummary[];
	/** Of these, by id, those begun and those of which nothing was seen before. */
	readonly newIds: ReadonlySet<string>;
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
	const { summaries, items, finished, seen } = await sortOut(service, bank, history);
	const { open, repeats, ranked } = planSeries(items, finished);
	const repeated = new Set(repeats.map(({ id }) => id));
	const exercises = summaries.map((summary) => ({ ...summary, repeat: repeated.has(summary.id) }));
	const listed = new Map(exercises.map((exercise) => [exercise.id, exercise]));
	const next = chooseNext(ranked, await weighKinds(service, ranked, history));
	return {
		exercises,
		open: open.flatMap(({ id }) => listed.get(id) ?? []),
		newIds: new Set(open.filter((item) => isNew(item, seen)).map(({ id }) => id)),
		next: (next && listed.get(next.id)) ?? null
	};
}

/** An exercise of the bank with where somebody stands, and the findings by which it may turn out to be a repeat. */
export type PlannedExercise = ListedExercise & SeriesItem;

/**
 * The exercises of a bank as planning needs them, and what the person of a history has finished, by findings. `thoroughly` reads
 * every finding; else those are left out by which nothing can be a repeat.
 */
export async function sortOut(
	service: ServiceClient,
	bank: readonly ListedExercise[],
	history: StoredHistory,
	thoroughly = false
) {
	const summaries = summarise(bank, history);
	const done = listFinished(history);
	const findings = thoroughly
		? await nameFindings(service, [...new Set([...bank, ...done].map(({ id }) => id))])
		: await readFindings(service, summaries, done);
	const items = bank.map((exercise, index): PlannedExercise => ({
		...exercise,
		phase: summaries[index]?.phase ?? 'fresh',
		findings: findings.get(exercise.id) ?? []
	}));
	const finished = done.map(({ id, kind }): Spending => ({ kind, findings: findings.get(id) ?? [] }));
	return { summaries, items, finished, seen: collectSeen(finished) };
}

/** Of how many that come next it is looked up whether there is anything to find in them. */
const LOOKED_AHEAD = 50;

/** What is to be found in those that come next, and what was in those finished. */
async function weighKinds(
	service: ServiceClient,
	ranked: readonly PlannedExercise[],
	history: StoredHistory
): Promise<Balance<PlannedExercise>> {
	// Most often the first is of a kind in which there is always something to find.
	if (ranked[0]?.kind !== 'spot-opinion')
		return { isEmpty: () => false, countFinished: () => NOTHING_FINISHED };
	const ahead = ranked.filter(({ kind }) => kind === 'spot-opinion').slice(0, LOOKED_AHEAD);
	const done = listFinished(history).filter(({ kind }) => kind === 'spot-opinion');
	const empty = await listEmptyExercises(
		service,
		[...ahead, ...done].map(({ id }) => id)
	);
	const emptyDone = done.filter(({ id }) => empty.has(id)).length;
	return {
		isEmpty: ({ id }) => empty.has(id),
		countFinished: (kind) =>
			kind === 'spot-opinion' ? { full: done.length - emptyDone, empty: emptyDone } : NOTHING_FINISHED
	};
}

const NOTHING_FINISHED = { full: 0, empty: 0 };

/** An exercise of a history. */
interface Finished {
	readonly id: string;
	readonly kind: string;
}

/** All exercises on which nothing more can count, those that the bank no longer holds included. */
export function listFinished({ attempts, revealed, kinds }: StoredHistory): Finished[] {
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
