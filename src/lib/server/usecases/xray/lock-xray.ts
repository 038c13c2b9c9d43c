import { isFinished } from '$lib/learning/phase';
import type { Actor } from '../../auth/actor';
import type { ServiceClient } from '../../backend/backend';
import type { StoredArticle } from '../../repositories/articles';
import { listExercisesOn } from '../../repositories/exercises';
import { planOffer } from '../offer-exercises';
import { readActorHistory } from '../summarise-exercises';
import type { ExercisesOnArticle, XrayLock } from './xray-views';

/**
 * Every exercise on an article with where an actor stands, and whether its X-ray is open to them: it is once nothing on any of
 * these exercises can count any more. An article without exercises has nothing to give away.
 */
export async function judgeLock(
	service: ServiceClient,
	actor: Actor,
	article: Pick<StoredArticle, 'id'>
): Promise<{ readonly exercises: ExercisesOnArticle; readonly lock: XrayLock }> {
	const [touching, history] = await Promise.all([
		listExercisesOn(service, article.id),
		readActorHistory(service, actor)
	]);
	const { exercises } = await planOffer(service, touching, history);
	const several = new Set(touching.filter(({ articles }) => articles.length > 1).map(({ id }) => id));
	const missing = exercises.filter(({ phase }) => !isFinished(phase)).length;
	return {
		exercises: {
			own: exercises.filter(({ id }) => !several.has(id)),
			// Their numbers are those of their home, which may be another article.
			story: exercises.filter(({ id }) => several.has(id)).map((each) => ({ ...each, number: null }))
		},
		lock: { open: missing === 0, total: exercises.length, missing }
	};
}
