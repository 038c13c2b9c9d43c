import { measureAccuracyBy, type Accuracy, type Submission } from './accuracy';

/** Fewer tries of one sort are chance. */
export const FEWEST_TRIES = 3;

/** How much first tries were worth when a learner was that sure. */
export interface Certainty<Level> extends Accuracy {
	readonly level: Level;
}

/**
 * How sure against how right, for first tries that say how sure: one entry for each of `levels`, in their order. A level with
 * fewer than {@link FEWEST_TRIES} tries has no share yet. Later tries are left out: whoever knows which parts were wrong is
 * sure of something else.
 */
export function compareCertainty<Level extends string>(
	submissions: readonly (Submission & { readonly confidence: Level | null })[],
	levels: readonly Level[]
): Certainty<Level>[] {
	const measured = measureAccuracyBy(submissions, ({ confidence }) => confidence);
	return levels.map((level) => {
		const { share, exercises } = measured.get(level) ?? { share: null, exercises: 0 };
		return { level, share: exercises < FEWEST_TRIES ? null : share, exercises };
	});
}
