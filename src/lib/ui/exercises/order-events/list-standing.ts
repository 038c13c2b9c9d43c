import type { ExerciseViewOf } from '$lib/server/usecases/views';

/**
 * The events that stood right in the last try, and where: event id → place; none before the first try. Those of the last try alone,
 * because only these are sure to be in the right order among themselves.
 */
export function listStanding({
	lastAnswer,
	lastParts
}: Pick<ExerciseViewOf<'order-events'>, 'lastAnswer' | 'lastParts'>): Readonly<Record<string, string>> {
	const right = lastParts?.filter(({ correct }) => correct) ?? [];
	return Object.fromEntries(right.map(({ partId }) => [partId, lastAnswer?.placeOf[partId] ?? '']));
}
