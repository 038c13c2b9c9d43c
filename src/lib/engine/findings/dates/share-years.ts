import type { Word } from '../../language/tag-words';
import type { Meaning, Proposal } from './meaning';
import { isDash, lowerAt } from './pieces';

/** A year named in the text; null otherwise. */
function namedYear(meaning: Meaning): number | null {
	if (meaning.kind !== 'day' && meaning.kind !== 'month') return null;
	return meaning.year?.kind === 'named' ? meaning.year.year : null;
}

function isJoint(words: readonly Word[], index: number): boolean {
	return isDash(words, index) || /^(?:and|or|to|until|till|through|,)$/.test(lowerAt(words, index));
}

/**
 * "from 3 March to 8 April 2013", "January and February 2009": a year stands once, after the last of its dates. Each takes it
 * from the one behind; over the turn of the year the first lies a year earlier.
 */
export function shareYears(words: readonly Word[], proposals: readonly Proposal[]): Proposal[] {
	const shared = [...proposals];
	for (let index = shared.length - 2; index >= 0; index--) {
		const own = shared[index]!;
		const next = shared[index + 1]!;
		const { meaning } = own;
		const year = namedYear(next.meaning);
		if (
			year === null ||
			(meaning.kind !== 'day' && meaning.kind !== 'month') ||
			meaning.kind !== next.meaning.kind
		)
			continue;
		if (meaning.year !== null || (meaning.kind === 'month' && meaning.shift !== null)) continue;
		const between = next.from - own.to;
		if (between < 1 || between > 2 || !isJoint(words, own.to)) continue;
		const month = 'month' in next.meaning ? next.meaning.month : 0;
		const isBefore = meaning.month > month;
		shared[index] = {
			...own,
			meaning: { ...meaning, year: { kind: 'named', year: isBefore ? year - 1 : year } }
		};
	}
	return shared;
}
