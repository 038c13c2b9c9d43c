import type { Score } from '../../types';
import { readMarks, type Marks } from './read-marks';
import type { SpotOpinionAnswer, SpotOpinionKey, SpotOpinionPrompt } from './types';

function weigh({ marked, state }: Marks, targets: ReadonlySet<string>): number {
	// Neither can be handed in; whatever else they hold, they are no answer.
	if (state === 'blank' || state === 'torn') return 0;
	if (targets.size === 0) return state === 'nothing' ? 1 : 0;
	let hits = 0;
	for (const id of marked) if (targets.has(id)) hits++;
	const falseMarks = marked.size - hits;
	return Math.max(0, (hits - falseMarks) / targets.size);
}

/**
 * (hits − false marks) / targets, floored at 0. Where there are no targets, "nothing" scores 1 and any mark 0; "nothing" where
 * there are targets scores 0. One part a sentence, right when it is marked and a target, or neither.
 */
export function scoreSpotOpinion(
	prompt: SpotOpinionPrompt,
	key: SpotOpinionKey,
	answer: SpotOpinionAnswer
): Score {
	const marks = readMarks(prompt, answer);
	const opinions = new Set(key.opinions);
	const ids = prompt.sentences.map(({ id }) => id);
	const targets = new Set(ids.filter((id) => opinions.has(id)));
	return {
		points: ids.length === 0 ? 0 : weigh(marks, targets),
		parts: ids.map((partId) => ({ partId, correct: marks.marked.has(partId) === targets.has(partId) }))
	};
}
