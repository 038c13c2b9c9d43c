import type { Exercise, ExerciseKind } from '$lib/engine/types';
import type { NewExercise } from '../repositories/publications';

/** An exercise with its prompt as learners get it. */
export interface MadeExercise {
	readonly exercise: Exercise;
	readonly prompt: unknown;
}

/** Exercises of one kind, from a seed of its own. Which kind it is, nobody here needs to know. */
export function makeExercises(
	kind: Pick<ExerciseKind<string, unknown, unknown, unknown>, 'kind' | 'redact'>,
	generate: (seed: string) => readonly Exercise[],
	seed: string
): MadeExercise[] {
	return generate(`${seed}:${kind.kind}`).map((exercise) => ({ exercise, prompt: kind.redact(exercise) }));
}

/**
 * The articles to read for an exercise, by their places in the story, in reading order. It may spend findings of further ones:
 * an event that it shows in the words of one article was told by others too.
 */
function listPlaces({ evidence }: Exercise): number[] {
	return [...new Set(evidence.parts.map(({ article }) => article))].toSorted((a, b) => a - b);
}

/** Where in the first of its articles an exercise begins. */
export function findStart(exercise: Exercise): number {
	const [home] = listPlaces(exercise);
	const own = exercise.evidence.parts.filter(({ article }) => article === home);
	return Math.min(...own.flatMap(({ target }) => target.map(({ start }) => start)));
}

/** As it is stored. */
export function toNewExercise({ exercise, prompt }: MadeExercise, position: number): NewExercise {
	const { kind, difficulty, key, evidence, seed } = exercise;
	const findings = exercise.findings.map(({ article, findingId }) => ({ article, ref: findingId }));
	return {
		kind,
		prompt,
		difficulty,
		position,
		key,
		evidence,
		seed,
		articles: listPlaces(exercise),
		findings
	};
}
