import type { Score } from '$lib/engine/types';
import type { AnswerOf, PlayableKind } from '$lib/schemas/exercise-kinds';
import { rulesOf } from './rules-of';

/** The parts of a submission whose result may be told before the key is open. */
export function tellParts<Kind extends PlayableKind>(
	kind: Kind,
	{ answer, parts }: { readonly answer: AnswerOf<Kind>; readonly parts: Score['parts'] }
): Score['parts'] {
	return rulesOf(kind).tell(answer, parts);
}
