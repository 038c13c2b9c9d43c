import type { ExerciseView } from '$lib/server/usecases/views';
import type { PartLabel } from '$lib/ui/reading/split-block';
import { m } from '$messages';
import { letterOf } from './order-events/name-event';

/** What the marks in an article call the parts of an exercise: its number for the eye, its name for the ear. By part id. */
export function labelParts(exercise: ExerciseView): ReadonlyMap<string, PartLabel> {
	switch (exercise.kind) {
		case 'quote-speaker':
			return number(exercise.prompt.quotes, m.part_quote);
		case 'spot-opinion':
			return number(exercise.prompt.sentences, m.part_sentence);
		case 'order-events':
			return number(exercise.prompt.events, m.part_event, letterOf);
	}
}

function number(
	parts: readonly { readonly id: string }[],
	name: (inputs: { number: number | string }) => string,
	count: (index: number) => number | string = (index) => index + 1
) {
	return new Map(
		parts.map(({ id }, index) => [id, { number: count(index), name: name({ number: count(index) }) }])
	);
}
