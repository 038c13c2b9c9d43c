import { EXERCISE_CONFIDENCE, type Analysis, type Ordering, type PartEvidence } from '../../types';
import { findChain } from './find-chain';
import { isDatedBefore, listTellings, type Telling } from './list-tellings';
import { dealGroups, makeExercise, MIN_EVENTS, type OrderEventsExercise } from './make-exercise';
import { listSteps, proveEvent } from './prove';
import { rateDifficulty } from './rate-difficulty';
import { claimTellings, listRetold } from './same-event';

/** Whether one event of a document is surely before another: by their days, or because an ordering says so. */
function createComparison(orderings: readonly Ordering[]): (left: Telling, right: Telling) => boolean {
	const places = orderings.map(({ eventIds }) => new Map(eventIds.map((id, index) => [id, index])));
	return (left, right) =>
		left.part === right.part &&
		(isDatedBefore(left, right) ||
			places.some((place) => {
				const from = place.get(left.finding.id);
				const to = place.get(right.finding.id);
				return from !== undefined && to !== undefined && from < to;
			}));
}

/** Exercises over one article. Each event is used once, however often it is told; the same seed gives the same exercises. */
export function generateOrderEvents(analysis: Analysis, seed: string): OrderEventsExercise[] {
	const sure = analysis.orderings.filter(({ confidence }) => confidence >= EXERCISE_CONFIDENCE);
	const isBefore = createComparison(sure);
	const exercises: OrderEventsExercise[] = [];
	let open = listTellings(analysis, 0);
	while (open.length >= MIN_EVENTS) {
		const chain = findChain(
			open.length,
			(left, right) => isBefore(open[left]!, open[right]!),
			(index) => open[index]!.clarity
		).map((index) => open[index]!);
		const groups = dealGroups(chain, `${seed}/${String(exercises.length)}`);
		if (groups.length === 0) break;
		const retold = claimTellings(chain, open);
		for (const group of groups) {
			const timeline = group.map((shown) => ({ shown, tellings: retold.get(shown) ?? [shown] }));
			/** Why the event at an index is later than the one before it, where dates do not say so. */
			const stepsTo = (index: number): Ordering['steps'] => {
				const [earlier, later] = [group[index - 1], group[index]];
				if (earlier === undefined || later === undefined || isDatedBefore(earlier, later)) return [];
				return listSteps(sure, earlier.finding.id, later.finding.id);
			};
			const prove = (index: number, partId: string): PartEvidence => {
				const shown = group[index]!;
				// What has no date is placed by what comes after it as well.
				const after = shown.days === null ? stepsTo(index + 1) : [];
				return proveEvent(shown, partId, [...stepsTo(index), ...after]);
			};
			exercises.push(
				makeExercise(timeline, prove, rateDifficulty(group), `${seed}/${String(exercises.length)}`)
			);
		}
		const used = listRetold(chain, open);
		open = open.filter((telling) => !used.has(telling));
	}
	return exercises;
}
