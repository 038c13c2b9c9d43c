import type { ExerciseView } from '$lib/server/usecases/views';
import type { TextMark } from '$lib/ui/reading/split-block';

/**
 * What to mark in the article beside an exercise: the evidence once it is open; before that only the sentences and verbs
 * that hints have already given away. A hint at a paragraph marks nothing, its number is enough.
 */
export function collectMarks(exercise: Pick<ExerciseView, 'solution' | 'hints'>): TextMark[] {
	if (exercise.solution) {
		return exercise.solution.parts.flatMap(({ partId, target, proof }) => [
			...target.map(({ start, end }) => ({ start, end, kind: 'target' as const, partId })),
			...proof.map(({ start, end }) => ({ start, end, kind: 'proof' as const, partId }))
		]);
	}
	return exercise.hints
		.filter(({ step }) => step > 1)
		.map(({ partId, span }) => ({ start: span.start, end: span.end, kind: 'hint' as const, partId }));
}
