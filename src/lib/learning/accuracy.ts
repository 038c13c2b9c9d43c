import type { Score } from '$lib/engine/types';

/** How much first tries were worth, over some exercises. */
export interface Accuracy {
	/** Mean points of the first submissions, 0 to 1; null before the first. */
	readonly share: number | null;
	/** Exercises that were submitted at least once. */
	readonly exercises: number;
}

/** A submission as far as accuracy depends on it. */
export interface Submission {
	/** 1 is the first on its exercise. */
	readonly ordinal: number;
	/** What it was worth by itself, 0 to 1. */
	readonly points: number;
}

/** Parts that are right. */
export function countRight(parts: Score['parts']): number {
	return parts.filter((part) => part.correct).length;
}

/**
 * How much first tries were worth. Later tries are left out: they are made knowing what was wrong.
 *
 * Each exercise adds the points of its first submission and weighs the same, whatever its kind and length. Points, and not
 * the share of parts that are right, because parts mean something else in every kind: whoever marks nothing is right about most
 * sentences of a report, and one event in the wrong place can put several cards out of line. Points of all kinds run
 * from nothing earned (0) to all right (1). What guessing alone earns still differs: half the pairs of an ordering, fewer of the
 * quotes the more speakers there are, next to nothing in marking.
 */
export function measureAccuracy(submissions: readonly Submission[]): Accuracy {
	return average(keepFirst(submissions));
}

/** The accuracy of each group of submissions, by what `groupOf` calls it; groups without a first submission are absent. */
export function measureAccuracyBy<Group, Each extends Submission>(
	submissions: readonly Each[],
	groupOf: (submission: Each) => Group
): Map<Group, Accuracy> {
	const groups = new Map<Group, Each[]>();
	for (const submission of keepFirst(submissions)) {
		const group = groupOf(submission);
		const known = groups.get(group);
		if (known) known.push(submission);
		else groups.set(group, [submission]);
	}
	return new Map([...groups].map(([group, members]) => [group, average(members)]));
}

/** The first submission on each exercise. */
export function keepFirst<Each extends Submission>(submissions: readonly Each[]): Each[] {
	return submissions.filter(({ ordinal }) => ordinal === 1);
}

function average(firsts: readonly Submission[]): Accuracy {
	// Sorted, so that the sum of fractions does not depend on the order in which they come.
	const points = firsts.map((submission) => submission.points).sort((a, b) => a - b);
	const sum = points.reduce((total, each) => total + each, 0);
	return { share: points.length === 0 ? null : Math.min(1, sum / points.length), exercises: points.length };
}
