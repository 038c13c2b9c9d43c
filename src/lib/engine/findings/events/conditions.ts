import { CALENDAR } from '../../language/lexicon/calendar';
import { words } from '../../language/lexicon/words';
import { isComma } from './boundaries';
import type { Clause } from './clauses';
import { NOMINATIVE } from './lexicon/clause-words';
import type { Unit } from './units';

/** Verbs and adjectives that take "if" for "whether": what they ask is no condition. Lemmas. */
const ASKING = words(
	'ask wonder know see doubt decide check question determine tell say test learn find sure unclear unsure clear uncertain discuss ' +
		'debate consider inquire enquire examine investigate'
);
/** Participles that begin a condition where they begin a phrase: "assuming the court agrees", "barring delays". */
const PARTICIPLES = words('provided providing assuming supposing pending barring depending granted failing');

/** What a sentence makes the rest of it depend on. */
export interface Condition {
	/** Index of its first unit. */
	readonly at: number;
	/** It tells what is not so, or not yet: what follows from it in the past is no fact, either. */
	readonly isHypothetical: boolean;
}

function lowerAt(units: readonly Unit[], index: number): string {
	return units[index]?.lower ?? '';
}

function opensPhrase(units: readonly Unit[], at: number): boolean {
	const before = units[at - 1];
	return before === undefined || isComma(before) || /^(?:and|but|or|[;:–—(-])$/.test(before.lower);
}

function isSubjectStart(unit: Unit | undefined): boolean {
	return unit !== undefined && (NOMINATIVE.has(unit.lower) || /^(?:DET|PROPN|NOUN)$/.test(unit.pos));
}

/** "asked if", "told them if", "is not clear if". */
function isAsked(units: readonly Unit[], at: number): boolean {
	for (let back = 1; back <= 3; back++) {
		const unit = units[at - back];
		if (unit === undefined || isComma(unit)) return false;
		if (ASKING.has(unit.lemma)) return true;
	}
	return false;
}

/** "Should Hill win", "were he to win", "had she known": the verb stands before its subject. */
function isInverted(units: readonly Unit[], at: number): boolean {
	const { lower, pos } = units[at]!;
	const next = units[at + 1];
	if (pos === 'NOUN' || pos === 'PROPN' || !isSubjectStart(next)) return false;
	if (lower === 'should')
		return !/^(?:nor|neither|so|what|who|when|where|why|how)$/.test(lowerAt(units, at - 1));
	if (!/^(?:were|had)$/.test(lower)) return false;
	const isPronoun = NOMINATIVE.has(next!.lower);
	if (lower === 'had') return opensPhrase(units, at) && (isPronoun || next!.pos !== 'DET');
	const hasTo = units.slice(at + 2, at + 8).some((unit) => unit.lower === 'to');
	return hasTo && (opensPhrase(units, at) || isPronoun);
}

function readAt(units: readonly Unit[], at: number): Condition | null {
	const { lower } = units[at]!;
	const before = lowerAt(units, at - 1);
	const next = lowerAt(units, at + 1);
	const third = lowerAt(units, at + 2);
	switch (lower) {
		case 'if':
			return before === 'as' || isAsked(units, at) ? null : { at, isHypothetical: true };
		case 'unless':
		case 'lest':
		case 'whenever':
			return { at, isHypothetical: true };
		case 'otherwise':
			return opensPhrase(units, at) ? { at, isHypothetical: true } : null;
		case 'as':
		case 'so':
			return (next === 'long' || (lower === 'as' && next === 'soon')) && third === 'as'
				? { at, isHypothetical: false }
				: null;
		case 'on':
			return next === 'condition' || (/^(?:the|one)$/.test(next) && third === 'condition')
				? { at, isHypothetical: false }
				: null;
		case 'in':
			return next === 'case' || (next === 'the' && third === 'event') ? { at, isHypothetical: false } : null;
		case 'subject':
			return next === 'to' ? { at, isHypothetical: false } : null;
		case 'permitting':
			return { at: Math.max(0, at - 1), isHypothetical: false };
		case 'should':
		case 'were':
		case 'had':
			return isInverted(units, at) ? { at, isHypothetical: true } : null;
		default:
			return PARTICIPLES.has(lower) && (opensPhrase(units, at) || next === 'that' || next === 'on')
				? { at, isHypothetical: lower !== 'depending' }
				: null;
	}
}

/** "when the court agrees", "once it has agreed": in the present, when nobody knows when. "On Friday, when …" tells more of Friday. */
function readTemporal(units: readonly Unit[], { opener, role, group, from }: Clause): Condition | null {
	if (role !== 'adverbial' || !/^(?:when|once|whenever)$/.test(opener ?? '')) return null;
	if (group.tense !== 'present' && group.tense !== 'present-perfect') return null;
	const at = from - 1;
	const before = isComma(units[at - 1] ?? units[at]!) ? at - 2 : at - 1;
	const namesDay = before >= 0 && (CALENDAR.has(units[before]!.lower) || /^\d+$/.test(units[before]!.lower));
	return namesDay ? null : { at, isHypothetical: false };
}

/** How far into a sentence "then" ties it to the one before: "Arnaud would then", "The court will then". */
const TIE_REACH = 8;

/**
 * All conditions of a sentence, in order. `followsCondition`: the sentence before has one, which a "then" carries on ("If the
 * court agrees, … The trial will then begin"). Linear.
 */
export function findConditions(
	units: readonly Unit[],
	clauses: readonly Clause[],
	followsCondition: boolean
): Condition[] {
	const found: Condition[] = [];
	const tie = followsCondition ? units.slice(0, TIE_REACH).findIndex(({ lower }) => lower === 'then') : -1;
	if (tie >= 0) found.push({ at: tie, isHypothetical: false });
	for (let at = 0; at < units.length; at++) {
		const condition = readAt(units, at);
		if (condition !== null) found.push(condition);
	}
	for (const clause of clauses) {
		const condition = readTemporal(units, clause);
		if (condition !== null) found.push(condition);
	}
	return found.sort((one, other) => one.at - other.at);
}

/** A semicolon stands between two units: what depends on a condition does not reach over it. */
function areParted(units: readonly Unit[], one: number, other: number): boolean {
	const [from, to] = one < other ? [one, other] : [other, one];
	for (let at = from; at < to; at++) if (units[at]!.lower === ';') return true;
	return false;
}

/**
 * Whether what the verb at `verb` tells depends on a condition of its sentence: all that is to come does; of what is told as done
 * what follows a hypothetical condition at the sentence's head ("If it rained, they met indoors").
 */
export function isConditional(
	units: readonly Unit[],
	conditions: readonly Condition[],
	verb: number,
	status: 'happened' | 'planned'
): boolean {
	return conditions.some(({ at, isHypothetical }) => {
		if (areParted(units, at, verb)) return false;
		if (status === 'planned') return true;
		return (
			isHypothetical &&
			at < verb &&
			(at === 0 || units.slice(0, at).every(({ pos }) => /^(?:CCONJ|ADV|PUNCT)$/.test(pos)))
		);
	});
}
