import type { Word } from '../../language/tag-words';
import type { DateFinding } from '../../types';
import type { Proposal } from './meaning';
import { isDash, lowerAt } from './pieces';

/** "between Monday and Friday", "from November to March": the two ends of one stretch. */
function areEnds(words: readonly Word[], one: Proposal, other: Proposal): boolean {
	if (other.from - one.to !== 1) return false;
	const joint = lowerAt(words, one.to);
	if (joint === 'and') return lowerAt(words, one.from - 1) === 'between';
	return isDash(words, one.to) || /^(?:to|until|till|through)$/.test(joint);
}

function leaveOpen(finding: DateFinding): DateFinding {
	return {
		...finding,
		confidence: Math.min(finding.confidence, 0.5),
		rules: ['ends-before-it-begins', ...finding.rules],
		value: null,
		from: null,
		to: null,
		anchor: null
	};
}

/**
 * The two findings of one stretch, left open where it would end before it begins: then one of the two was taken for a day of
 * another week or year. Null where all is well.
 */
export function openReversed(
	words: readonly Word[],
	[one, first]: readonly [Proposal, DateFinding],
	[other, last]: readonly [Proposal, DateFinding]
): [DateFinding, DateFinding] | null {
	if (!areEnds(words, one, other) || first.from === null || last.to === null) return null;
	const isStated = first.basis === 'stated' && last.basis === 'stated';
	return isStated || first.from <= last.to ? null : [leaveOpen(first), leaveOpen(last)];
}
