import { EXERCISE_CONFIDENCE, type Analysis } from '../../types';
import { findChain } from './find-chain';
import { isDatedBefore, listTellings, type Telling } from './list-tellings';
import { dealGroups, makeExercise, MIN_EVENTS, type OrderEventsExercise } from './make-exercise';
import { listSteps, proveEvent } from './prove';
import { rateDifficulty } from './rate-difficulty';
import { claimTellings, isSameTelling, type IsSameEvent } from './same-event';

/** Whether an ordering of the article puts one event before the other. */
function createComparison({ orderings }: Analysis): (left: Telling, right: Telling) => boolean {
	const sure = orderings.filter(({ confidence }) => confidence >= EXERCISE_CONFIDENCE);
	const places = sure.map(({ eventIds }) => new Map(eventIds.map((id, index) => [id, index])));
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
export function generateOrderEvents(
	analysis: Analysis,
	seed: string,
	isSameEvent: IsSameEvent = isSameTelling
): OrderEventsExercise[] {
	const isBefore = createComparison(analysis);
	const sure = analysis.orderings.filter(({ confidence }) => confidence >= EXERCISE_CONFIDENCE);
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
		const retold = claimTellings(chain, open, isSameEvent);
		for (const group of groups) {
			const timeline = group.map((shown) => ({ shown, tellings: retold.get(shown) ?? [shown] }));
			const prove = (index: number, partId: string) => {
				const shown = group[index]!;
				const previous = group[index - 1];
				const isByDate = previous === undefined || isDatedBefore(previous, shown);
				const steps = isByDate ? [] : listSteps(sure, previous.finding.id, shown.finding.id);
				return proveEvent(shown, partId, steps);
			};
			exercises.push(
				makeExercise(timeline, prove, rateDifficulty(group), `${seed}/${String(exercises.length)}`)
			);
		}
		const used = new Set([...retold.values()].flat());
		open = open.filter((telling) => !used.has(telling));
	}
	return exercises;
}
