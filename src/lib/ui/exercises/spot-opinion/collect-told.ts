import type { ExerciseViewOf } from '$lib/server/usecases/views';

/** What tries have told so far. */
export interface Told {
	/** Sentence id → whether its mark was right, and the try that told so first. Sentences nobody marked are not in it. */
	readonly marks: ReadonlyMap<string, { readonly right: boolean; readonly ordinal: number }>;
	/** A try said that nothing is the writer's opinion, and was wrong. */
	readonly nothingRefuted: boolean;
}

/** Collects what tries told while the answer is not open: whether marks were right, and whether "nothing" was. */
export function collectTold(tries: ExerciseViewOf<'spot-opinion'>['tries']): Told {
	const marks = new Map<string, { right: boolean; ordinal: number }>();
	for (const [index, { parts }] of tries.entries()) {
		for (const { partId, correct } of parts) {
			if (!marks.has(partId)) marks.set(partId, { right: correct, ordinal: index + 1 });
		}
	}
	return { marks, nothingRefuted: tries.some(({ answer }) => answer.nothing) };
}
