import { readVerbForm, type VerbForm } from '../../language/verb-forms';
import { isFiller, isNegation, readAuxiliary } from './read-auxiliary';
import type { Unit } from './units';
import { readVerbChain, type VerbChain } from './verb-chain';

/**
 * A verb with its auxiliaries, read forwards over a whole sentence; dates only ask for the time of one verb, and read
 * backwards from it (`../dates/verb-groups.ts`). Indices are those of units; `to` is the first one after it.
 */
export interface VerbGroup extends VerbChain {
	readonly from: number;
	readonly to: number;
	readonly lemma: string;
	readonly form: VerbForm;
	readonly isNegated: boolean;
	/**
	 * `sure`: the verb of a clause. `maybe`: past tense or participle. `present`: a verb, or a noun taken for one. `none`: "to
	 * meet", "meeting", "given".
	 */
	readonly finite: 'sure' | 'maybe' | 'present' | 'none';
}

/** Begin groups that are never finite: "being held", "to have met". */
const NON_FINITE = /^(?:be|been|being|having)$/;

function readLong(units: readonly Unit[], from: number): VerbGroup | null {
	const unit = units[from]!;
	const previous = units[from - 1];
	const own = readAuxiliary(unit, previous);
	const isNonFinite = NON_FINITE.test(unit.lower) && (unit.pos === 'AUX' || unit.lower === 'having');
	if (own === null && !isNonFinite) return null;
	const chain = readVerbChain(
		units,
		from,
		own ?? { time: 'past', verb: unit.lower === 'having' ? 'have' : 'be' }
	);
	const main = units[chain.main]!;
	return {
		...chain,
		from,
		to: chain.main + 1,
		lemma: main.lemma,
		form: readVerbForm(main.lower, main.lemma),
		isNegated: isNegation(unit.lower) || chain.adverbs.some(isNegation),
		finite: own === null || previous?.lower === 'to' ? 'none' : 'sure'
	};
}

function rateForm(form: VerbForm): VerbGroup['finite'] {
	if (form === 'ing' || form === 'participle') return 'none';
	if (form === 'past') return 'sure';
	return form === 'third' || form === 'base' ? 'present' : 'maybe';
}

/** A verb without auxiliaries, with the adverb before it. */
function readSimple(units: readonly Unit[], main: number): VerbGroup {
	const { lower, lemma } = units[main]!;
	const form = readVerbForm(lower, lemma);
	const before = units[main - 1];
	const hasAdverb = before !== undefined && isFiller(before);
	const isInfinitive = before?.lower === 'to' || (hasAdverb && units[main - 2]?.lower === 'to');
	const finite = isInfinitive ? 'none' : rateForm(form);
	return {
		from: main,
		to: main + 1,
		main,
		lemma,
		form,
		tense: finite === 'present' ? 'present' : 'past',
		isPassive: false,
		isCopula: false,
		isProgressive: false,
		isNegated: hasAdverb && isNegation(before.lower),
		adverbs: hasAdverb ? [before.lower] : [],
		finite
	};
}

/** All verb groups of a sentence in order, finite or not. Linear: a group is at most a few words long. */
export function findVerbGroups(units: readonly Unit[]): VerbGroup[] {
	const groups: VerbGroup[] = [];
	let at = 0;
	while (at < units.length) {
		const group = readLong(units, at) ?? (units[at]!.pos === 'VERB' ? readSimple(units, at) : null);
		if (group !== null) groups.push(group);
		at = group?.to ?? at + 1;
	}
	return groups;
}
