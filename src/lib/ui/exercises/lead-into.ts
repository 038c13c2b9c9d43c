import type { ExerciseView } from '$lib/server/usecases/views';
import { m } from '$messages';

const leads: Readonly<Record<ExerciseView['kind'], (inputs: { count: number }) => string>> = {
	'quote-speaker': m.exercise_lead,
	'spot-opinion': m.exercise_lead_opinion,
	'order-events': m.exercise_lead_order
};

/** What to do in an exercise, in a sentence or two. */
export function leadInto({ kind, partCount }: Pick<ExerciseView, 'kind' | 'partCount'>): string {
	return leads[kind]({ count: partCount });
}
