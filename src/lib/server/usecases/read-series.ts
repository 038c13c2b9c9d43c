import { MAX_TRIES } from '$lib/learning/credit';
import { derivePhase, isFinished, type Phase } from '$lib/learning/phase';
import type { ServiceClient } from '../backend/backend';
import type { RowOwner } from '../auth/actor';
import { NOTHING_DONE, readStandings, type StoredStanding } from '../repositories/attempts';
import { nameExercises, type NamedExercise } from '../repositories/exercises';
import type { StoredSeries } from '../repositories/practice-series';
import type { SeriesStand, SeriesWay } from './views-practice';

/** An exercise of a series with where its owner stands. */
export interface SeriesStep {
	readonly exercise: NamedExercise;
	readonly standing: StoredStanding;
	readonly phase: Phase;
	/** It was finished before the series began, and is there to be read. */
	readonly forReading: boolean;
}

/** A series without what was taken out of the bank before its owner had begun it. */
export interface SeriesSteps {
	readonly steps: readonly SeriesStep[];
	/** How many were taken out. */
	readonly gone: number;
}

/** Reads what of a series its owner can do or has done, in order. */
export async function readSteps(
	service: ServiceClient,
	owner: RowOwner,
	series: Pick<StoredSeries, 'exerciseIds' | 'at'>
): Promise<SeriesSteps> {
	const [exercises, standings] = await Promise.all([
		nameExercises(service, series.exerciseIds),
		readStandings(service, owner, series.exerciseIds)
	]);
	const steps = series.exerciseIds.flatMap((id): SeriesStep[] => {
		const exercise = exercises.get(id);
		const standing = standings.get(id) ?? NOTHING_DONE;
		const begun = standing.attempts.length > 0 || standing.revealed || standing.hints.length > 0;
		if (!exercise || (exercise.retired && !begun)) return [];
		const phase = phaseOf(standing);
		const before = {
			attempts: standing.attempts.filter(({ at }) => at < series.at),
			revealed: standing.revealedAt !== null && standing.revealedAt < series.at
		};
		return [{ exercise, standing, phase, forReading: isFinished(phaseOf(before)) }];
	});
	return { steps, gone: series.exerciseIds.length - steps.length };
}

function phaseOf({ attempts, revealed }: Pick<StoredStanding, 'attempts' | 'revealed'>): Phase {
	return derivePhase({ points: attempts.map(({ points }) => points), revealed }, MAX_TRIES);
}

/** What a step's place in a series depends on. */
export type Pace = Pick<SeriesStep, 'phase' | 'forReading'> & { readonly exercise: { readonly id: string } };

/** How far a series is done. Next is the first that is not finished. */
export function measureSeries(id: string, steps: readonly Pace[]): SeriesStand {
	const open = steps.filter(({ phase }) => !isFinished(phase));
	return {
		id,
		total: steps.length,
		done: steps.length - open.length,
		nextId: open[0]?.exercise.id ?? null
	};
}

/**
 * The way from an exercise of a series: on to what comes after it, finished or not where it is there to be read; then back to what
 * was left for later. Null where the exercise is not among the steps.
 */
export function findWay(id: string, steps: readonly Pace[], exerciseId: string): SeriesWay | null {
	const at = steps.findIndex(({ exercise }) => exercise.id === exerciseId);
	if (at < 0) return null;
	const ahead = steps.slice(at + 1).find(({ phase, forReading }) => !isFinished(phase) || forReading);
	const left = steps.slice(0, at).find(({ phase }) => !isFinished(phase));
	return {
		...measureSeries(id, steps),
		nextId: (ahead ?? left)?.exercise.id ?? null,
		ordinal: at + 1,
		finished: steps.map(({ phase }) => isFinished(phase))
	};
}
