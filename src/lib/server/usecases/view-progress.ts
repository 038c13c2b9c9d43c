import { countRight, measureAccuracy } from '$lib/learning/accuracy';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { listExercises, nameExercises } from '../repositories/exercises';
import { planOffer } from './offer-exercises';
import { describeOpening, numberExercises, readActorHistory } from './summarise-exercises';
import type { ProgressView } from './views';

/** What an actor has done: every submission, and how often the first one was right. */
export async function viewProgress(service: ServiceClient, actor: Actor): Promise<ProgressView> {
	const [history, bank] = await Promise.all([readActorHistory(service, actor), listExercises(service)]);
	const numbers = numberExercises(bank);
	const known = new Map(bank.map((exercise) => [exercise.id, exercise]));
	const attempted = new Set(history.attempts.map(({ exerciseId }) => exerciseId));
	// What a later engine retired is no longer in the bank.
	const retired = await nameExercises(
		service,
		[...attempted].filter((id) => !known.has(id))
	);
	const { exercises, open } = await planOffer(service, bank, history);
	const { share, partsRight, partsAnswered } = measureAccuracy(history.attempts);
	return {
		accuracy: share,
		partsRight,
		partsAnswered,
		exercisesDone: exercises.length - open.length,
		exercisesInBank: bank.length,
		attempts: history.attempts.toReversed().flatMap((attempt) => {
			const exercise = known.get(attempt.exerciseId) ?? retired.get(attempt.exerciseId);
			if (!exercise) return [];
			const { exerciseId, ordinal, points, credit, at, parts } = attempt;
			return {
				exerciseId,
				kind: exercise.kind,
				article: exercise.article,
				opening: describeOpening(exercise),
				number: numbers.get(exerciseId) ?? null,
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
