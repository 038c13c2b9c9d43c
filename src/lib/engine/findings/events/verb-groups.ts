import { isAdverb } from '../../language/lexicon/function-words';
import { PLANNED } from './lexicon/event-words';
import { readVerbForm, type VerbForm } from './lexicon/verb-forms';
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

/** A verb with its auxiliaries. Indices are those of units; `to` is the first one after it. */
export interface VerbGroup {
	readonly from: number;
	readonly to: number;
	/** The verb that carries the meaning. */
	readonly main: number;
	readonly lemma: string;
	readonly tense: Tense;
	readonly isPassive: boolean;
	readonly isNegated: boolean;
	/** "is", "was": no verb follows the auxiliary. */
	readonly isCopula: boolean;
	/** "has been working": what goes on. */
	readonly isProgressive: boolean;
	/** Lower-case adverbs inside the group. */
	readonly adverbs: readonly string[];
	/** `sure`: the verb of a clause. `maybe`: past tense or participle. `present`: a verb, or a noun taken for one. `none`: "to meet", "meeting", "given". */
	readonly finite: 'sure' | 'maybe' | 'present' | 'none';
	readonly form: VerbForm;
}

const FUTURE = new Set(['will', "'ll", 'wo', 'shall']);
const MODALS = new Set([
	'would',
	'could',
	'can',
	'ca',
	'cannot',
	'may',
	'might',
	'should',
	'must',
	'ought',
	"'d",
	'sha',
	'need',
	'dare'
]);
const BE_PRESENT = new Set(['is', 'are', 'am', "'re", "'m"]);
const BE_PAST = new Set(['was', 'were']);
const HAVE_PRESENT = new Set(['has', 'have', "'ve"]);
const DO_PRESENT = new Set(['do', 'does']);
const NEGATIONS = new Set(['not', "n't", 'never', 'cannot', 'hardly', 'scarcely']);
const PRONOUNS_BEFORE_S = new Set([
	'he',
	'she',
	'it',
	'that',
	'there',
	'who',
	'what',
	'this',
	'here',
	'where'
]);
/** Words that may stand inside a verb group beside adverbs. */
const FLOATING = new Set(['both', 'all', 'each', 'also', 'now', 'then', 'since', 'just']);
/** Adverbs that may part "is" from "to": others make another sense ("there is nowhere to go"). */
const BEFORE_TO = new Set(['also', 'now', 'still', 'not', "n't", 'then', 'both', 'all', 'soon', 'never']);
/** A verb group with its adverbs is never longer. */
const LONGEST = 10;

function isFiller(unit: Unit): boolean {
	return unit.pos === 'ADV' || FLOATING.has(unit.lower) || NEGATIONS.has(unit.lower) || isAdverb(unit.lower);
}

function isParticiple(unit: Unit): boolean {
	if (unit.pos !== 'VERB' && unit.pos !== 'AUX' && unit.pos !== 'ADJ') return false;
	const form = readVerbForm(unit.lower, unit.lemma);
	if (unit.pos === 'ADJ') return /ed$/.test(unit.lower);
	return (
		form !== 'ing' &&
		form !== 'third' &&
		form !== 'past' &&
		(form !== 'base' || /^(?:come|become|run|overcome)$/.test(unit.lower))
	);
}

/** The first unit at or after `index` that is no adverb; what was passed over is added to `adverbs`. */
function skipFillers(units: readonly Unit[], index: number, last: number, adverbs: string[]): number {
	while (index < last && isFiller(units[index]!)) adverbs.push(units[index++]!.lower);
	return index;
}

interface Start {
	readonly tense: Tense;
	readonly state: 'modal' | 'have' | 'be' | 'do';
}

function readStart(unit: Unit, previous: Unit | undefined): Start | null {
	const { lower } = unit;
	if (FUTURE.has(lower)) return { tense: 'future', state: 'modal' };
	if (MODALS.has(lower) && (unit.pos === 'AUX' || lower === 'cannot'))
		return { tense: 'modal', state: 'modal' };
	if (HAVE_PRESENT.has(lower)) return { tense: 'present', state: 'have' };
	if (lower === 'had') return { tense: 'past', state: 'have' };
	if (BE_PRESENT.has(lower)) return { tense: 'present', state: 'be' };
	if (BE_PAST.has(lower)) return { tense: 'past', state: 'be' };
	if (DO_PRESENT.has(lower)) return { tense: 'present', state: 'do' };
	if (lower === 'did') return { tense: 'past', state: 'do' };
	if (lower === "'s" && previous !== undefined && PRONOUNS_BEFORE_S.has(previous.lower))
		return { tense: 'present', state: 'be' };
	return null;
}

/** The verb that "to" leads to, passives included: "to meet", "to be held". Null where none follows. */
function readInfinitive(
	units: readonly Unit[],
	to: number,
	last: number
): { main: number; isPassive: boolean } | null {
	if (units[to]?.lower !== 'to') return null;
	const at = skipFillers(units, to + 1, last, []);
	const verb = units[at];
	if (verb === undefined) return null;
	const next = units[at + 1];
	if (verb.lower === 'be' && next !== undefined && isParticiple(next))
		return { main: at + 1, isPassive: true };
	return verb.pos === 'VERB' || verb.pos === 'AUX' || verb.lower === verb.lemma
		? { main: at, isPassive: false }
		: null;
}

function readGroup(units: readonly Unit[], from: number, start: Start, isFinite: boolean): VerbGroup {
	const adverbs: string[] = [];
	const last = Math.min(units.length, from + LONGEST);
	let { tense, state } = start;
	let main = from;
	let isPassive = false;
	let isProgressive = false;
	let isCopula = state === 'be';
	let at = from + 1;
	for (;;) {
		at = skipFillers(units, at, last, adverbs);
		const unit = units[at];
		if (unit === undefined || at >= last) break;
		const isDirect = adverbs.every((adverb) => BEFORE_TO.has(adverb));
		const infinitive =
			isDirect && (state === 'be' || state === 'have') ? readInfinitive(units, at, last) : null;
		if (infinitive !== null) {
			// "is to meet" is a plan, "has to meet" a duty.
			tense = state === 'have' ? 'modal' : tense === 'present' ? 'planned' : 'past-plan';
			({ main, isPassive } = infinitive);
			isCopula = units[main]!.lower === 'be';
			break;
		}
		if (state === 'modal' || state === 'do') {
			if (unit.lower === 'have' || unit.lower === 'be') {
				if (unit.lower === 'have' && tense === 'future') tense = 'modal';
				state = unit.lower;
				isCopula = unit.lower === 'be';
				main = at++;
				continue;
			}
			if (
				unit.pos === 'VERB' ||
				unit.pos === 'AUX' ||
				(unit.lower === unit.lemma &&
					unit.pos !== 'PRON' &&
					unit.pos !== 'DET' &&
					unit.pos !== 'PROPN' &&
					unit.pos !== 'PUNCT' &&
					unit.pos !== 'QUOTE' &&
					unit.pos !== 'ADP')
			) {
				main = at;
				isCopula = false;
			}
			break;
		}
		if (state === 'have') {
			const perfect: Tense =
				tense === 'present' ? 'present-perfect' : tense === 'past' ? 'past-perfect' : tense;
			if (unit.lower === 'been') {
				tense = perfect;
				state = 'be';
				isCopula = true;
				main = at++;
				continue;
			}
			if (unit.pos !== 'ADJ' && isParticiple(unit)) {
				tense = perfect;
				main = at;
			}
			break;
		}
		if (unit.lower === 'being') {
			main = at++;
			continue;
		}
		if (unit.lower === 'going' && readInfinitive(units, at + 1, last) !== null) {
			const infinitiveAfter = readInfinitive(units, at + 1, last)!;
			tense = tense === 'present' ? 'future' : 'past-plan';
			({ main, isPassive } = infinitiveAfter);
			isCopula = units[main]!.lower === 'be';
			break;
		}
		if (PLANNED.has(unit.lower)) {
			const planned = readInfinitive(units, at + 1, last + 2);
			const isPlan = planned !== null || units[at + 1]?.pos === 'ADP' || unit.pos === 'VERB';
			if (isPlan) {
				tense = tense === 'present' ? 'planned' : tense === 'past' ? 'past-plan' : tense;
				main = planned?.main ?? at;
				isPassive = planned?.isPassive ?? false;
				isCopula = planned !== null && units[main]!.lower === 'be';
				break;
			}
		}
		if (unit.pos === 'VERB' && unit.lower.endsWith('ing') && unit.lemma !== unit.lower) {
			tense = tense === 'present' ? 'present-progressive' : tense === 'past' ? 'past-progressive' : tense;
			main = at;
			isCopula = false;
			isProgressive = true;
		} else if (unit.pos === 'VERB' && isParticiple(unit)) {
			main = at;
			isPassive = true;
			isCopula = false;
		}
		break;
	}
	const isNegated = NEGATIONS.has(units[from]!.lower) || adverbs.some((adverb) => NEGATIONS.has(adverb));
	const unit = units[main]!;
	return {
		from,
		to: main + 1,
		main,
		lemma: unit.lemma,
		tense,
		isPassive,
		isNegated,
		isCopula,
		isProgressive,
		adverbs,
		finite: isFinite ? 'sure' : 'none',
		form: readVerbForm(unit.lower, unit.lemma)
	};
}

function readSimple(units: readonly Unit[], at: number): VerbGroup {
	const { lower, lemma } = units[at]!;
	const form = readVerbForm(lower, lemma);
	const before = units[at - 1];
	const isInfinitive =
		before?.lower === 'to' || (before !== undefined && isFiller(before) && units[at - 2]?.lower === 'to');
	const finite =
		isInfinitive || form === 'ing' || form === 'participle'
			? 'none'
			: form === 'past'
				? 'sure'
				: form === 'third' || form === 'base'
					? 'present'
					: 'maybe';
	return {
		from: at,
		to: at + 1,
		main: at,
		lemma,
		tense: finite === 'present' ? 'present' : 'past',
		isPassive: false,
		isNegated: false,
		isCopula: false,
		isProgressive: false,
		adverbs: before !== undefined && isFiller(before) ? [before.lower] : [],
		finite,
		form
	};
}

/** All verb groups of a sentence in order, finite or not. Linear: a group is at most a few words long. */
export function findVerbGroups(units: readonly Unit[]): VerbGroup[] {
	const groups: VerbGroup[] = [];
	for (let at = 0; at < units.length;) {
		const unit = units[at]!;
		const start =
			unit.pos === 'AUX' || unit.pos === 'VERB' || unit.pos === 'PART'
				? readStart(unit, units[at - 1])
				: null;
		const before = units[at - 1];
		if (start !== null) {
			const follows = before?.lower === 'to';
			const group = readGroup(units, at, start, !follows);
			groups.push(group);
			at = group.to;
		} else if (unit.pos === 'VERB' || (unit.pos === 'AUX' && /^(?:be|been|being|having)$/.test(unit.lower))) {
			const group =
				unit.lower === 'having'
					? readGroup(units, at, { tense: 'past', state: 'have' }, false)
					: unit.pos === 'AUX'
						? readGroup(units, at, { tense: 'past', state: 'be' }, false)
						: readSimple(units, at);
			groups.push(group);
			at = group.to;
		} else at++;
	}
	return groups;
}
