import { TRY_WEIGHTS } from '$lib/learning/credit';
import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import { m } from '$messages';
import type { ScoringView } from './views';

const rules: Readonly<Record<PlayableKind, () => string>> = {
	'quote-speaker': m.scoring_rule,
	'spot-opinion': m.scoring_rule_opinion,
	'order-events': m.scoring_rule_order
};

/** What a further try counts for, in words. */
const weights: Readonly<Record<Exclude<(typeof TRY_WEIGHTS)[number], 1>, () => string>> = {
	0.5: m.weight_half,
	0.25: m.weight_quarter
};

/** How the next try at an exercise is scored after `triesUsed`, in the language of the request. */
export function describeScoring(kind: PlayableKind, triesUsed: number): ScoringView {
	const counts = TRY_WEIGHTS[triesUsed];
	if (counts === undefined) return { rule: '', next: '' };
	if (counts === 1) return { rule: `${rules[kind]()} ${m.scoring_tries()}`, next: '' };
	const weight = weights[counts]();
	return { rule: m.scoring_rule_again({ weight }), next: m.again_note({ weight }) };
}
