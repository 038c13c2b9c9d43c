import * as auxiliaries from '../../language/lexicon/auxiliaries';
import { isAdverb } from '../../language/lexicon/function-words';
import { words } from '../../language/lexicon/words';
import type { Unit } from './units';

/** After these "'s" is "is" or "has"; after a noun it is a possessive. */
const BEFORE_S = words('he she it that there who what this here where');

const NEGATIONS = words("not n't never cannot hardly scarcely nearly almost");
/** May stand inside a verb group beside adverbs. */
const FLOATING = words('both all each also now then since just');
/** May part "is" from "to": others make another sense ("there is nowhere to go"). */
const BEFORE_TO = words("also now still not n't then both all soon never");

export interface Auxiliary {
	readonly time: 'past' | 'present' | 'future' | 'modal';
	readonly verb: 'modal' | 'have' | 'be' | 'do';
}

function isModal(lower: string): boolean {
	return (
		auxiliaries.MODALS.has(lower) || auxiliaries.SEMI_MODALS.has(lower) || lower === auxiliaries.SHORT_HAD
	);
}

/** What a finite auxiliary tells; null where the word is none. */
export function readAuxiliary(unit: Unit, previous: Unit | undefined): Auxiliary | null {
	const { lower, pos } = unit;
	if (pos !== 'AUX' && pos !== 'VERB' && pos !== 'PART') return null;
	if (auxiliaries.FUTURE.has(lower)) return { time: 'future', verb: 'modal' };
	if (isModal(lower) && (pos === 'AUX' || lower === 'cannot')) return { time: 'modal', verb: 'modal' };
	if (auxiliaries.HAVE_PRESENT.has(lower)) return { time: 'present', verb: 'have' };
	if (lower === 'had') return { time: 'past', verb: 'have' };
	if (auxiliaries.BE_PRESENT.has(lower)) return { time: 'present', verb: 'be' };
	if (auxiliaries.BE_PAST.has(lower)) return { time: 'past', verb: 'be' };
	if (auxiliaries.DO_PRESENT.has(lower)) return { time: 'present', verb: 'do' };
	if (lower === 'did') return { time: 'past', verb: 'do' };
	const isShort = lower === auxiliaries.SHORT_IS && previous !== undefined && BEFORE_S.has(previous.lower);
	return isShort ? { time: 'present', verb: 'be' } : null;
}

export function isNegation(lower: string): boolean {
	return NEGATIONS.has(lower);
}

export function mayPartBeFromTo(lower: string): boolean {
	return BEFORE_TO.has(lower);
}

/** An adverb, "not" or "all" inside a verb group. */
export function isFiller({ pos, lower }: Unit): boolean {
	return pos === 'ADV' || FLOATING.has(lower) || NEGATIONS.has(lower) || isAdverb(lower);
}
