import { exerciseKinds } from '$lib/engine/exercises/registry';
import type { ExerciseKind } from '$lib/engine/types';
import type { AnswerOf, KeyOf, PlayableKind, PromptOf } from '$lib/schemas/exercise-kinds';

/** What of a kind answers a learner. */
type Rules<Prompt, Key, Answer> = Pick<
	ExerciseKind<string, Prompt, Key, Answer>,
	'validate' | 'score' | 'tell' | 'solve'
>;

const rules: {
	readonly [Kind in PlayableKind]: Rules<PromptOf<Kind>, KeyOf<Kind>, AnswerOf<Kind>>;
} = exerciseKinds;

/** The rules of a kind, typed so that its prompt, key and answer stay together where the kind is a variable. */
export function rulesOf<Kind extends PlayableKind>(
	kind: Kind
): Rules<PromptOf<Kind>, KeyOf<Kind>, AnswerOf<Kind>> {
	return rules[kind];
}
