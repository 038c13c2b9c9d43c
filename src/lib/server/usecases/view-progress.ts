import { countRight, measureAccuracy } from '$lib/learning/accuracy';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { countExercises, nameExercises } from '../repositories/exercises';
import { listFinished } from './offer-exercises';
import { readActorHistory } from './summarise-exercises';
import type { ProgressView } from './views';

/** What an actor has done: every submission, and how often the first one was right. */
export async function viewProgress(service: ServiceClient, actor: Actor): Promise<ProgressView> {
	const [history, exercisesInBank] = await Promise.all([
		readActorHistory(service, actor),
		countExercises(service)
	]);
	const exerciseIds = [...new Set(history.attempts.map(({ exerciseId }) => exerciseId))];
	const named = await nameExercises(service, exerciseIds);
	const { share, partsRight, partsAnswered } = measureAccuracy(history.attempts);
	return {
		accuracy: share,
		partsRight,
		partsAnswered,
		exercisesDone: listFinished(history).length,
		exercisesInBank,
		attempts: history.attempts.toReversed().flatMap((attempt) => {
			const exercise = named.get(attempt.exerciseId);
			if (!exercise) return [];
			const { exerciseId, ordinal, points, credit, at, parts } = attempt;
			return {
				...exercise,
				exerciseId,
				ordinal,
				points,
				credit,
				at,
				partsRight: countRight(parts),
				partCount: parts.length
			};
		})
	};
}
