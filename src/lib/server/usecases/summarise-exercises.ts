import { MAX_TRIES } from '$lib/learning/credit';
import { derivePhase } from '$lib/learning/phase';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { readHistory, type StoredAttempt, type StoredHistory } from '../repositories/attempts';
import type { ListedExercise, StoredExercise } from '../repositories/exercises';
import type { ExerciseSummary } from './views';

const NO_HISTORY: StoredHistory = { attempts: [], revealed: new Set() };

/** What an actor has done so far; nothing for a visitor. */
export async function readActorHistory(service: ServiceClient, actor: Actor): Promise<StoredHistory> {
	return actor.type === 'visitor' ? NO_HISTORY : readHistory(service, actor);
}

/** Attempts by the exercise they were made on, each list in its order. */
export function groupByExercise(attempts: readonly StoredAttempt[]): Map<string, StoredAttempt[]> {
	const groups = new Map<string, StoredAttempt[]>();
	for (const attempt of attempts) {
		const group = groups.get(attempt.exerciseId);
		if (group) group.push(attempt);
		else groups.set(attempt.exerciseId, [attempt]);
	}
	return groups;
}

/** An exercise of a list with where an actor stands. */
export function summariseExercise(
	exercise: StoredExercise & Pick<ListedExercise, 'article'>,
	attempts: readonly StoredAttempt[],
	revealed: boolean
): ExerciseSummary {
	const { id, kind, difficulty, parts, article } = exercise;
	return {
		id,
		kind,
		difficulty,
		partCount: parts.length,
		article: { slug: article.slug, title: article.title },
		phase: derivePhase({ points: attempts.map(({ points }) => points), revealed }, MAX_TRIES),
		firstPoints: attempts.find(({ ordinal }) => ordinal === 1)?.points ?? null
	};
}

/** Exercises, in their order, with where the person of a history stands. */
export function summarise(exercises: readonly ListedExercise[], history: StoredHistory): ExerciseSummary[] {
	const attempts = groupByExercise(history.attempts);
	return exercises.map((exercise) =>
		summariseExercise(exercise, attempts.get(exercise.id) ?? [], history.revealed.has(exercise.id))
	);
}
