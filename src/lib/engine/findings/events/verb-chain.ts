import { BASE_LIKE_PARTICIPLES } from '../../language/lexicon/irregular-verbs';
import { isFiller, mayPartBeFromTo, type Auxiliary } from './read-auxiliary';
import { PLANNED } from './lexicon/event-words';
import { readVerbForm } from '../../language/verb-forms';
import type { Unit } from './units';

export type Tense =
	| 'past'
	| 'present'
	| 'present-perfect'
	| 'past-perfect'
	| 'past-progressive'
	| 'present-progressive'
	| 'future'
	/** "is to meet", "is scheduled to begin", "is due for release". */
	| 'planned'
	/** Would, could, might, should …: what is only thought of. */
	| 'modal'
	/** "was to meet", "was scheduled to last": nobody says that it came about. */
	| 'past-plan';

/** An auxiliary and what hangs on it. */
export interface VerbChain {
	/** Index of the verb that carries the meaning; the last auxiliary where none follows. */
	readonly main: number;
	readonly tense: Tense;
	readonly isPassive: boolean;
	/** "is", "was": no verb follows the auxiliary. */
	readonly isCopula: boolean;
	/** "has been working": what goes on. */
	readonly isProgressive: boolean;
	/** Lower-case adverbs inside the chain. */
	readonly adverbs: readonly string[];
}

type Ending = Omit<VerbChain, 'adverbs'>;

/** A verb with its adverbs is never longer. */
const LONGEST = 10;

function isParticiple({ pos, lower, lemma }: Unit): boolean {
	if (pos === 'ADJ') return lower.endsWith('ed');
	if (pos !== 'VERB' && pos !== 'AUX') return false;
	const form = readVerbForm(lower, lemma);
	if (form === 'base') return BASE_LIKE_PARTICIPLES.has(lower);
	return form !== 'ing' && form !== 'third' && form !== 'past';
}

function isVerb({ pos }: Unit): boolean {
	return pos === 'VERB' || pos === 'AUX';
}

/** May be a verb after "will" or "did", however it is tagged: "will guarantee". */
function mayBeBase(unit: Unit): boolean {
	return isVerb(unit) || (unit.lower === unit.lemma && /^(?:NOUN|ADJ|X)$/.test(unit.pos));
}

/** The first unit at or after `at` that is no adverb; what is passed over is added to `adverbs`. */
function skipFillers(units: readonly Unit[], at: number, last: number, adverbs: string[]): number {
	while (at < last && isFiller(units[at]!)) adverbs.push(units[at++]!.lower);
	return at;
}

/** The verb that "to" leads to, passives included: "to meet", "to be held". Null where none follows. */
function readInfinitive(units: readonly Unit[], to: number): { main: number; isPassive: boolean } | null {
	if (units[to]?.lower !== 'to') return null;
	const at = skipFillers(units, to + 1, Math.min(units.length, to + 4), []);
	const verb = units[at];
	const next = units[at + 1];
	if (verb === undefined) return null;
	if (verb.lower === 'be' && next !== undefined && isParticiple(next))
		return { main: at + 1, isPassive: true };
	return isVerb(verb) ? { main: at, isPassive: false } : null;
}

/** "is to meet", "is going to meet", "is scheduled for": plans made with "be". Null where `at` begins none. */
function readPlan(units: readonly Unit[], at: number, tense: Tense, isDirect: boolean): Ending | null {
	const unit = units[at]!;
	const isGoing = unit.lower === 'going';
	const isArranged = PLANNED.has(unit.lower);
	const infinitive =
		unit.lower === 'to' && isDirect
			? readInfinitive(units, at)
			: isGoing || isArranged
				? readInfinitive(units, at + 1)
				: null;
	const next = units[at + 1];
	const isBound = next?.pos === 'ADP' && next.lower !== 'to';
	if (infinitive === null && !(isArranged && (isBound || (unit.pos === 'VERB' && next?.lower !== 'to'))))
		return null;
	const planned =
		tense === 'present' ? (isGoing ? 'future' : 'planned') : tense === 'past' ? 'past-plan' : tense;
	const main = infinitive?.main ?? at;
	const isCopula = infinitive !== null && units[main]!.lower === 'be';
	return { main, tense: planned, isPassive: infinitive?.isPassive ?? false, isCopula, isProgressive: false };
}

/** What follows a form of "be": a plan, a progressive, a passive, or none of them. */
function readAfterBe(units: readonly Unit[], at: number, tense: Tense, isDirect: boolean): Ending | null {
	const plan = readPlan(units, at, tense, isDirect);
	if (plan !== null) return plan;
	const unit = units[at]!;
	const shared = { main: at, isCopula: false };
	if (unit.pos !== 'VERB') return null;
	if (unit.lower.endsWith('ing') && unit.lemma !== unit.lower) {
		const progressive =
			tense === 'present' ? 'present-progressive' : tense === 'past' ? 'past-progressive' : tense;
		return { ...shared, tense: progressive, isPassive: false, isProgressive: true };
	}
	return isParticiple(unit) ? { ...shared, tense, isPassive: true, isProgressive: false } : null;
}

function perfectOf(tense: Tense): Tense {
	return tense === 'present' ? 'present-perfect' : tense === 'past' ? 'past-perfect' : tense;
}

/** Reads on from an auxiliary at `from`: "had been", "will not have". At most {@link LONGEST} units. */
export function readVerbChain(units: readonly Unit[], from: number, auxiliary: Auxiliary): VerbChain {
	const adverbs: string[] = [];
	const last = Math.min(units.length, from + LONGEST);
	let tense: Tense = auxiliary.time;
	let verb = auxiliary.verb;
	let main = from;
	const end = (found: Partial<Ending> = {}): VerbChain => ({
		main,
		tense,
		isPassive: false,
		isCopula: verb === 'be',
		isProgressive: false,
		...found,
		adverbs
	});
	for (
		let at = skipFillers(units, from + 1, last, adverbs);
		at < last;
		at = skipFillers(units, at + 1, last, adverbs)
	) {
		const unit = units[at]!;
		const isDirect = adverbs.every(mayPartBeFromTo);
		if (verb === 'modal' || verb === 'do') {
			if (unit.lower !== 'have' && unit.lower !== 'be')
				return mayBeBase(unit) ? end({ main: at, isCopula: false }) : end();
			// "will have met" looks back from a time to come.
			if (unit.lower === 'have' && tense === 'future') tense = 'modal';
			verb = unit.lower;
		} else if (verb === 'have') {
			// "has to meet" is a duty.
			const duty = isDirect ? readInfinitive(units, at) : null;
			if (duty !== null) return end({ ...duty, tense: 'modal' });
			if (unit.lower !== 'been') {
				const isVerbAfter = unit.pos !== 'ADJ' && isParticiple(unit);
				return isVerbAfter ? end({ main: at, tense: perfectOf(tense) }) : end();
			}
			tense = perfectOf(tense);
			verb = 'be';
		} else if (unit.lower !== 'being') return end(readAfterBe(units, at, tense, isDirect) ?? {});
		main = at;
	}
	return end();
}
