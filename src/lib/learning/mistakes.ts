import type { Score } from '$lib/engine/types';

/** A submission, with those of its parts whose result may be told. */
export interface ToldParts {
	/** 1 is the first. */
	readonly ordinal: number;
	readonly parts: Score['parts'];
}

/** A part that was wrong at the first try. */
export interface Mistake {
	readonly partId: string;
	/** The later try that got it right first; null where none did, or none was told so. */
	readonly rightOn: number | null;
}

/** The parts of one exercise that were wrong at the first try, in the order of the first try's parts; submissions come in any order. */
export function findMistakes(submissions: readonly ToldParts[]): Mistake[] {
	const first = submissions.find(({ ordinal }) => ordinal === 1);
	const later = submissions.filter(({ ordinal }) => ordinal > 1).toSorted((a, b) => a.ordinal - b.ordinal);
	const wrong = first?.parts.filter(({ correct }) => !correct) ?? [];
	return wrong.map(({ partId }) => ({
		partId,
		rightOn:
			later.find(({ parts }) => parts.some((part) => part.partId === partId && part.correct))?.ordinal ?? null
	}));
}
