/** What the first, second and third submission count for. Their number is the number of tries. */
export const TRY_WEIGHTS = [1, 0.5, 0.25] as const;

/** Submissions that are scored. */
export const MAX_TRIES = TRY_WEIGHTS.length;

/** The weight of the next submission after `triesUsed`, 0 when none is left. */
export function nextWeight(triesUsed: number): number {
	return TRY_WEIGHTS[triesUsed] ?? 0;
}

/** Tries left after `triesUsed` submissions. */
export function countTriesLeft(triesUsed: number): number {
	return Math.max(0, MAX_TRIES - triesUsed);
}

/** What a submission counts for: its points (0 to 1) times the weight of its try (`ordinal` 1 is the first). */
export function creditFor(points: number, ordinal: number): number {
	return points * nextWeight(ordinal - 1);
}
