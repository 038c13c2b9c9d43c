import type { Score } from '$lib/engine/types';

/** Parts of first submissions: how many were answered, how many of them were right. */
export interface Accuracy {
	/** 0 to 1; null before the first submission. */
	readonly share: number | null;
	readonly partsRight: number;
	readonly partsAnswered: number;
}

/** A submission as far as accuracy depends on it. */
export interface Submission {
	/** 1 is the first on its exercise. */
	readonly ordinal: number;
	readonly parts: Score['parts'];
}

/** Parts that are right. */
export function countRight(parts: Score['parts']): number {
	return parts.filter((part) => part.correct).length;
}

/**
 * The share of parts that were right at the first try. Later tries are left out: they are made knowing which
 * parts were wrong. Every part weighs the same, so a long exercise weighs more than a short one.
 */
export function measureAccuracy(submissions: readonly Submission[]): Accuracy {
	const parts = submissions.filter(({ ordinal }) => ordinal === 1).flatMap((submission) => submission.parts);
	const partsRight = countRight(parts);
	return {
		share: parts.length === 0 ? null : partsRight / parts.length,
		partsRight,
		partsAnswered: parts.length
	};
}
