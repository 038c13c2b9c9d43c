import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import type { ExerciseViewOf, PartProof } from '$lib/server/usecases/views';
import type { TextMark } from '$lib/ui/reading/split-block';

/** What of an exercise says where its article is marked. */
type Markable = {
	[Kind in PlayableKind]: Pick<ExerciseViewOf<Kind>, 'kind' | 'solution' | 'hints'>;
}[PlayableKind];

/** Whether a part's words are what was looked for: of sentences to judge, only the opinions are. */
function isLookedFor({ kind, solution }: Markable, partId: string): boolean {
	return kind !== 'spot-opinion' || solution === null || solution.answer.marked.includes(partId);
}

/** A sentence that is its own proof has no words to point at. */
function listProof({ target, proof }: PartProof): PartProof['proof'] {
	return proof.filter(({ start, end }) => !target.some((each) => each.start === start && each.end === end));
}

/**
 * What to mark in one of the articles beside an exercise: the evidence once it is open; before that only the sentences and words
 * that hints have already given away. A hint at a paragraph marks nothing, its number is enough.
 */
export function collectMarks(exercise: Markable, place: number): TextMark[] {
	const { solution, hints } = exercise;
	if (solution) {
		return solution.parts
			.filter(({ article }) => article === place)
			.flatMap((part) => {
				const { partId, target } = part;
				const kind = isLookedFor(exercise, partId) ? ('target' as const) : ('place' as const);
				return [
					...target.map(({ start, end }) => ({ start, end, kind, partId })),
					...listProof(part).map(({ start, end }) => ({ start, end, kind: 'proof' as const, partId }))
				];
			});
	}
	return hints
		.filter(({ step, article }) => step !== 'paragraph' && article === place)
		.map(({ partId, span }) => ({ start: span.start, end: span.end, kind: 'hint' as const, partId }));
}
