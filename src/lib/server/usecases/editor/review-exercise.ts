import type { ServiceClient } from '../../backend/backend';
import { reviewExercise as storeReview } from '../../repositories/exercise-reviews';
import { isUuid } from '../../repositories/exercises';

export type ReviewExerciseOutcome =
	| { readonly status: 'done' }
	| { readonly status: 'unknown-exercise' }
	/** malformed: the form was tampered with. superseded: the engine makes this exercise no more. */
	| { readonly status: 'refused'; readonly problem: 'malformed' | 'superseded' };

/**
 * Approves an exercise, takes it out of use, or takes back what was said (null): for whatever exercise of its article asks
 * about the same words, now and after the article is read again. Saying it twice changes nothing.
 */
export async function reviewExercise(
	service: ServiceClient,
	editor: string,
	exerciseId: string,
	verdict: 'approved' | 'retired' | null | undefined
): Promise<ReviewExerciseOutcome> {
	if (!isUuid(exerciseId)) return { status: 'unknown-exercise' };
	if (verdict === undefined) return { status: 'refused', problem: 'malformed' };
	const outcome = await storeReview(service, editor, exerciseId, verdict);
	switch (outcome) {
		case 'done':
		case 'unchanged':
			return { status: 'done' };
		case 'superseded':
			return { status: 'refused', problem: 'superseded' };
		case 'refused':
		case 'unknown':
			return { status: 'unknown-exercise' };
	}
}
