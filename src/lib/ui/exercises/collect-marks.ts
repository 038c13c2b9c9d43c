import type { ExerciseView } from '$lib/server/usecases/views';
import type { TextMark } from '$lib/ui/reading/split-block';

/**
 * What to mark in one of the articles beside an exercise: the evidence once it is open; before that only the sentences and words
 * that hints have already given away. A hint at a paragraph marks nothing, its number is enough.
 */
export function collectMarks(
	{ solution, hints }: Pick<ExerciseView, 'solution' | 'hints'>,
	place: number
): TextMark[] {
	if (solution) {
		return solution.parts
			.filter(({ article }) => article === place)
			.flatMap(({ partId, target, proof }) => [
				...target.map(({ start, end }) => ({ start, end, kind: 'target' as const, partId })),
				...proof.map(({ start, end }) => ({ start, end, kind: 'proof' as const, partId }))
			]);
	}
	return hints
		.filter(({ step, article }) => step !== 'paragraph' && article === place)
		.map(({ partId, span }) => ({ start: span.start, end: span.end, kind: 'hint' as const, partId }));
}
