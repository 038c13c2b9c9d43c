import { isAdverb } from '../../../language/lexicon/function-words';
import type { Unit } from '../units';

/** Auxiliaries, and the words that stand between them and their verb. All lower case. */

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

const FUTURE = words("will 'll wo shall");
const MODALS = words("would could can ca cannot may might should must ought 'd sha need dare");
const BE_PRESENT = words("is are am 're 'm");
const BE_PAST = words('was were');
const HAVE_PRESENT = words("has have 've");
const DO_PRESENT = words('do does');
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

/** What a finite auxiliary tells; null where the word is none. */
export function readAuxiliary(unit: Unit, previous: Unit | undefined): Auxiliary | null {
	const { lower, pos } = unit;
	if (pos !== 'AUX' && pos !== 'VERB' && pos !== 'PART') return null;
	if (FUTURE.has(lower)) return { time: 'future', verb: 'modal' };
	if (MODALS.has(lower) && (pos === 'AUX' || lower === 'cannot')) return { time: 'modal', verb: 'modal' };
	if (HAVE_PRESENT.has(lower)) return { time: 'present', verb: 'have' };
	if (lower === 'had') return { time: 'past', verb: 'have' };
	if (BE_PRESENT.has(lower)) return { time: 'present', verb: 'be' };
	if (BE_PAST.has(lower)) return { time: 'past', verb: 'be' };
	if (DO_PRESENT.has(lower)) return { time: 'present', verb: 'do' };
	if (lower === 'did') return { time: 'past', verb: 'do' };
	const isShort = lower === "'s" && previous !== undefined && BEFORE_S.has(previous.lower);
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
