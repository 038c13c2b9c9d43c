import type { RuleId } from '../../types';
import type { Setting } from './resolution';

/** Of the two that the document's day lies between, the one on the clause's side. */
export interface Choice {
	readonly pick: 'before' | 'after';
	readonly confidence: number;
	readonly rule: RuleId;
}

/** Which of two neighbours is meant: by the verb, else the nearer one. Distances in days. */
export function chooseNeighbour(
	{ side, confidence, isFirm }: Setting['time'],
	back: number,
	ahead: number
): Choice | null {
	if (side === 'past' || side === 'future') {
		const pick = side === 'past' ? 'before' : 'after';
		const [own, other] = pick === 'before' ? [back, ahead] : [ahead, back];
		// Who writes "on 20 January" on 5 January seldom means last year's: the verb was misread.
		const strains = own > 300 && other < 45 && isFirm !== true;
		return {
			pick,
			confidence: strains ? 0.5 : confidence,
			rule: side === 'past' ? 'verb-looks-back' : 'verb-looks-ahead'
		};
	}
	const [near, far] = back <= ahead ? [back, ahead] : [ahead, back];
	if (near > 120 || far < 150) return null;
	return { pick: back <= ahead ? 'before' : 'after', confidence: 0.75, rule: 'nearest-to-document' };
}
