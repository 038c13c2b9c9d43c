import { CALENDAR } from '../../language/lexicon/calendar';
import { isComma, isOpenerAt, isSkippable, isStrongMark, type Boundary } from './boundaries';
import { EITHER, NOMINATIVE, SAY, TRANSITIVE } from './lexicon/clause-words';
import { SAYING } from './lexicon/event-words';
import type { Unit } from './units';
import type { VerbGroup } from './verb-groups';

/** How far a past tense that may be a participle looks for the real verb of its clause. */
const LOOK_AHEAD = 30;

const NO_SUBJECT_END = new Set(['DET', 'ADP', 'AUX', 'PART', 'VERB', 'SCONJ']);

/** A later verb, before the next boundary, that must be the clause's: the one before it was a participle then. */
function hasLaterVerb(units: readonly Unit[], groups: readonly VerbGroup[], at: number): boolean {
	const group = groups[at]!;
	// With an object it is no passive participle: "delivered the plane".
	if (SAY.has(group.lemma) || hasObject(units, group)) return false;
	const next = groups.slice(at + 1, at + 4).find(({ finite }) => finite === 'sure' || finite === 'maybe');
	if (next === undefined || next.from - group.to > LOOK_AHEAD) return false;
	for (let index = group.to; index < next.from; index++) {
		const unit = units[index]!;
		if (isComma(unit) || isStrongMark(unit) || unit.pos === 'CCONJ' || isOpenerAt(units, index)) return false;
		if (NOMINATIVE.has(unit.lower)) return false;
		if (next.finite === 'maybe' && EITHER.has(unit.lower)) return false;
	}
	const before = units[next.from - 1]!;
	if (next.finite === 'sure') return true;
	if (NO_SUBJECT_END.has(before.pos) || units[next.to]?.lower === 'by') return false;
	return lacksObject(units, group) && !(TRANSITIVE.has(next.lemma) && lacksObject(units, next));
}

/** Takes two objects: one may stay behind a participle ("the man given the prize"). */
const TWO_OBJECTS = new Set(
	'give award send name call elect appoint offer grant pay ask tell teach deem dub make'.split(' ')
);

function hasObject(units: readonly Unit[], { to, lemma }: VerbGroup): boolean {
	const next = units[to];
	if (next === undefined || TWO_OBJECTS.has(lemma)) return false;
	return next.pos === 'DET' || /^(?:his|her|its|their|our|my|him|them|us|me|it)$/.test(next.lower);
}

/** "The plan, revealed in May, drew fire": a phrase between commas with the clause's own verb right after it. */
function isInsertedParticiple(units: readonly Unit[], groups: readonly VerbGroup[], at: number): boolean {
	const { to } = groups[at]!;
	let later = at + 1;
	for (let index = to; index < units.length && index - to < LOOK_AHEAD; index++) {
		while (later < groups.length && groups[later]!.from < index) later++;
		if (!isComma(units[index]!)) continue;
		let verb = index + 1;
		while (verb < units.length && isSkippable(units[verb]!)) verb++;
		const next = groups[later];
		if (next === undefined) return false;
		if (next.from === verb && (next.finite === 'sure' || next.finite === 'maybe')) return true;
		if (next.from < index) return false;
	}
	return false;
}

/** Nothing that could be an object follows: a preposition, a mark, the end. A date may stand between verb and object. */
function lacksObject(units: readonly Unit[], { to }: VerbGroup): boolean {
	const next = units[to];
	if (next === undefined) return true;
	const dates = (unit: Unit | undefined): boolean => unit !== undefined && CALENDAR.has(unit.lower);
	if (next.pos === 'ADP')
		return !dates(units[to + 1]) && !/^(?:out|up|off|down|over|back|on)$/.test(next.lower);
	return next.lower === 'to' || next.pos === 'PUNCT';
}

/** What surrounds a verb whose form leaves open whether it is a clause's verb. */
export interface Surroundings {
	readonly units: readonly Unit[];
	readonly groups: readonly VerbGroup[];
	/** Whether the clause the verb would belong to still lacks its verb. */
	readonly isPending: boolean;
	readonly boundary: Boundary;
	/** The verb of the clause before. */
	readonly last: VerbGroup | undefined;
}

/** "Workers demand" has a verb, "help Ukraine defend" and "the firm demand" have none. */
function maySubjectBePlural({ lower, pos }: Unit): boolean {
	return (
		lower.endsWith('s') ||
		pos === 'PRON' ||
		pos === 'QUOTE' ||
		/^(?:people|police|women|men|children)$/.test(lower)
	);
}

/** Whether a verb form that may be a participle ("released") or a noun ("demands") is the verb of a clause here. */
export function isClauseVerb(
	at: number,
	{ units, groups, isPending, boundary, last }: Surroundings
): boolean {
	const group = groups[at]!;
	if (group.finite === 'sure') return true;
	if (group.finite === 'none') return false;
	let before = group.from - 1;
	while (before >= 0 && isSkippable(units[before]!)) before--;
	const previous = units[before];
	const next = units[group.to];
	if (previous === undefined) return false;
	const isPresent = group.finite === 'present';
	if (NOMINATIVE.has(previous.lower))
		return previous.lower !== 'that' || isPending || boundary.opener === 'that';
	if (next?.lower === 'by') return false;
	if (TRANSITIVE.has(group.lemma) && lacksObject(units, group)) return false;
	if (NO_SUBJECT_END.has(previous.pos)) return false;
	// "the Paris based firm", "the current weakened state"
	if (group.lemma === 'base' || (previous.pos === 'ADJ' && next?.pos === 'NOUN')) return false;
	if (previous.pos === 'CCONJ') {
		const verbBefore = groups[at - 1];
		if (last === undefined || verbBefore === undefined || isPresent) return false;
		if (verbBefore.finite === 'none' && units[verbBefore.from - 1]?.lower !== 'to') return false;
		return previous.lower !== 'or' && verbBefore.from >= last.from;
	}
	if (isComma(previous) || isStrongMark(previous)) {
		if (isInsertedParticiple(units, groups, at) || hasLaterVerb(units, groups, at)) return false;
		const isInverted = SAYING.has(group.lemma) && (next?.pos === 'PROPN' || next?.pos === 'DET');
		return (isPending || isInverted) && !isPresent;
	}
	if (previous.pos === 'QUOTE' && SAYING.has(group.lemma)) return true;
	if (isPresent && (previous.pos === 'ADJ' || (group.form === 'base' && !maySubjectBePlural(previous))))
		return false;
	const expectsVerb =
		isPending ||
		boundary.kind === 'clause' ||
		boundary.kind === 'mark' ||
		(last !== undefined && boundary.kind === 'none' && SAY.has(last.lemma) && group.from > last.to);
	return expectsVerb && !hasLaterVerb(units, groups, at);
}
