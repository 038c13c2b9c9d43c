import { MAX_TRIES } from '$lib/learning/credit';
import { findMistakes, type Mistake } from '$lib/learning/mistakes';
import { derivePhase, isFinished, isOpen } from '$lib/learning/phase';
import type { AnsweredAttempt, AnsweredHistory } from '../repositories/attempts';
import type { MistakeView } from './progress-views';
import { groupByExercise } from './summarise-exercises';
import { tellParts } from './tell-parts';

/** A part that was wrong at the first try, with that try. */
export interface FoundMistake extends Mistake {
	readonly first: AnsweredAttempt;
	readonly state: MistakeView['state'];
}

/**
 * All mistakes of a history, those of the newest first tries first and of one try in its order. Of exercises whose key is not
 * open there are only those that may be told.
 */
export function collectMistakes({ attempts, revealed }: AnsweredHistory): FoundMistake[] {
	const found = [...groupByExercise(attempts)].flatMap(([id, tries]) => {
		const first = tries.find(({ ordinal }) => ordinal === 1);
		if (!first) return [];
		const points = tries.map((attempt) => attempt.points);
		const phase = derivePhase({ points, revealed: revealed.has(id) }, MAX_TRIES);
		const told = tries.map(({ ordinal, ...attempt }) => ({
			ordinal,
			parts: isOpen(phase) ? attempt.parts : tellAttempt(attempt)
		}));
		const state = isOpen(phase) ? 'open' : isFinished(phase) ? 'spent' : 'tried';
		return [{ first, mistakes: findMistakes(told), state } as const];
	});
	// Stable: first tries of one moment stay in the order in which they were read.
	return found
		.toSorted((a, b) => Date.parse(b.first.at) - Date.parse(a.first.at))
		.flatMap(({ first, mistakes, state }) => mistakes.map((mistake) => ({ ...mistake, first, state })));
}

/** The parts of a submission that may be told before the key is open. */
export function tellAttempt(
	attempt: Pick<AnsweredAttempt, 'kind' | 'answer' | 'parts'>
): AnsweredAttempt['parts'] {
	// Answer and kind were read together.
	return tellParts(attempt.kind, attempt as Parameters<typeof tellParts>[1]);
}
