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

/**
 * What an exercise is worth to a learner after some submissions, 0 to 1. `points` are those of each try, first to last. A
 * later try adds its weight of what it newly gets right; what was earned stays. The database's record_attempt computes the
 * same under its lock.
 */
export function creditAfter(points: readonly number[]): number {
	let best = 0;
	let credit = 0;
	for (const [tries, worth] of points.entries()) {
		credit += Math.max(0, worth - best) * nextWeight(tries);
		best = Math.max(best, worth);
	}
	return credit;
}
