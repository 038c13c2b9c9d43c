/**
 * Where an actor stands with an exercise.
 * fresh: nothing submitted. tried: wrong parts, tries left. spent: wrong parts, no tries left.
 * solved: all right, the evidence is open. revealed: the key was shown, nothing counts any more.
 */
export type Phase = 'fresh' | 'tried' | 'spent' | 'solved' | 'revealed';

/** What is recorded of one actor and one exercise, as far as the phase depends on it. */
export interface Standing {
	/** Points of each submission, 0 to 1, in any order. */
	readonly points: readonly number[];
	readonly revealed: boolean;
}

/** The phase that follows from what is recorded; `maxTries` is the number of submissions that are scored. */
export function derivePhase(standing: Standing, maxTries: number): Phase {
	if (standing.points.some((points) => points >= 1)) return 'solved';
	if (standing.revealed) return 'revealed';
	if (standing.points.length === 0) return 'fresh';
	return standing.points.length < maxTries ? 'tried' : 'spent';
}

/** Nothing more can count: solved, revealed, or out of tries. */
export function isFinished(phase: Phase): boolean {
	return phase !== 'fresh' && phase !== 'tried';
}

/** The key with its proof may be sent. */
export function isOpen(phase: Phase): boolean {
	return phase === 'solved' || phase === 'revealed';
}
