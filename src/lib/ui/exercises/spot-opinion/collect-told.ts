import type { ExerciseViewOf } from '$lib/server/usecases/views';

/** Whether a mark was right, and the try that told so first, from 1. */
export interface ToldMark {
	readonly right: boolean;
	readonly ordinal: number;
}

/** What tries have told so far. */
export interface Told {
	/** By sentence id; sentences nobody marked are not in it. */
	readonly marks: ReadonlyMap<string, ToldMark>;
	/** How many of them were right. */
	readonly found: number;
	/** A try said that nothing is the writer's opinion, and was wrong. */
	readonly nothingRefuted: boolean;
}

/** Collects what tries told while the answer is not open: whether marks were right, and whether "nothing" was. */
export function collectTold(tries: ExerciseViewOf<'spot-opinion'>['tries']): Told {
	const marks = new Map<string, ToldMark>();
	for (const [index, { parts }] of tries.entries()) {
		for (const { partId, correct } of parts) {
			if (!marks.has(partId)) marks.set(partId, { right: correct, ordinal: index + 1 });
		}
	}
	const found = [...marks.values()].filter(({ right }) => right).length;
	return { marks, found, nothingRefuted: tries.some(({ answer }) => answer.nothing) };
}
