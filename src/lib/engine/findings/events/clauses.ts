import { CALENDAR } from '../../language/lexicon/function-words';
import { NOMINATIVE, SAY, TRANSITIVE } from './lexicon/clause-words';
import { CONTENT, SAYING } from './lexicon/event-words';
import { findBoundary, isComma, isOpenerAt, isSkippable, isStrongMark, type Boundary } from './boundaries';
import type { Unit } from './units';
import { findVerbGroups, type VerbGroup } from './verb-groups';

/**
 * How a clause hangs in its sentence: `main`; `content` of a verb of saying or thinking ("said that …"); `relative`
 * ("…, who met …"); `adverbial` ("after Brandt left", "if …"); `predicate`: a further verb of the subject before ("and left").
 */
export type ClauseRole = 'main' | 'content' | 'relative' | 'adverbial' | 'predicate';

/** A finite clause. Indices are those of the sentence's units. */
export interface Clause {
	readonly role: ClauseRole;
	readonly group: VerbGroup;
	/** The word that opens it, lower case: "who", "after", "that"; null where none does. */
	readonly opener: string | null;
	/** First unit after the opener or the boundary: what stands here belongs to this clause, leading adverbials included. */
	readonly from: number;
	/** First unit that belongs to the clause after it, or the sentence's end. */
	readonly to: number;
	/** The clause of the sentence it depends on: the reporting clause of a content, what an adverbial goes with. */
	readonly parent: number | null;
	/** Told as somebody's words, by a clause before or after it ("…, said Brandt"). */
	readonly isReported: boolean;
	/** How surely this is a clause with just these limits, 0 to 1. */
	readonly certainty: number;
}

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
	}
	const before = units[next.from - 1]!;
	if (next.finite === 'sure') return true;
	if (NO_SUBJECT_END.has(before.pos) || units[next.to]?.lower === 'by') return false;
	return lacksObject(units, group) && !(TRANSITIVE.has(next.lemma) && lacksObject(units, next));
}

/** Takes two objects: one may stay behind a participle ("the man given the prize"). */
const TWO_OBJECTS = new Set([
	'give',
	'award',
	'send',
	'name',
	'call',
	'elect',
	'appoint',
	'offer',
	'grant',
	'pay',
	'ask',
	'tell',
	'teach',
	'deem',
	'dub',
	'make'
]);

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

interface Context {
	readonly units: readonly Unit[];
	readonly groups: readonly VerbGroup[];
	/** Whether the clause the verb would belong to still lacks its verb. */
	readonly isPending: boolean;
	readonly boundary: Boundary;
	readonly last: Clause | undefined;
}

/** Whether a verb form that may be a participle ("released") or a noun ("demands") is the verb of a clause here. */
function isFinite(at: number, { units, groups, isPending, boundary, last }: Context): boolean {
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
	// "the Paris based firm"
	if (group.lemma === 'base') return false;
	if (previous.pos === 'CCONJ') {
		const verbBefore = groups[at - 1];
		if (last === undefined || verbBefore === undefined || isPresent) return false;
		if (
			verbBefore.finite === 'none' &&
			verbBefore.form !== 'ing' &&
			units[verbBefore.from - 1]?.lower !== 'to'
		)
			return false;
		return previous.lower !== 'or' && verbBefore.from >= last.group.from;
	}
	if (isComma(previous) || isStrongMark(previous)) {
		if (isInsertedParticiple(units, groups, at) || hasLaterVerb(units, groups, at)) return false;
		const isInverted = SAYING.has(group.lemma) && (next?.pos === 'PROPN' || next?.pos === 'DET');
		return (isPending || isInverted) && !isPresent;
	}
	if (previous.pos === 'QUOTE' && SAYING.has(group.lemma)) return true;
	if (isPresent && previous.pos === 'ADJ') return false;
	const expectsVerb =
		isPending ||
		boundary.kind === 'clause' ||
		boundary.kind === 'mark' ||
		(last !== undefined &&
			boundary.kind === 'none' &&
			SAY.has(last.group.lemma) &&
			group.from > last.group.to);
	return expectsVerb && !hasLaterVerb(units, groups, at);
}

/** Where a clause without "that" begins after its verb of saying: "announced Monday | it had won", "told Holm | the plan failed". */
function findContentStart(units: readonly Unit[], from: number, verb: number): number {
	let end = verb;
	while (end > from && isSkippable(units[end - 1]!)) end--;
	if (end > from && NOMINATIVE.has(units[end - 1]!.lower)) return end - 1;
	let start = from;
	while (
		start < end &&
		(CALENDAR.has(units[start]!.lower) || /^(?:on|today|yesterday)$/.test(units[start]!.lower))
	)
		start++;
	// After a name or "reporters" a new noun phrase begins the clause.
	for (let at = start + 1; at < end; at++)
		if (units[at]!.pos === 'DET' && /^(?:NOUN|PROPN|PRON)$/.test(units[at - 1]!.pos)) return at;
	return start < end ? start : from;
}

/** Splits a sentence into its finite clauses, verb by verb. Never throws; linear in the sentence's length. */
export function splitClauses(units: readonly Unit[]): Clause[] {
	const groups = findVerbGroups(units);
	const clauses: Clause[] = [];
	let mainFound = false;
	let regionFrom = 0;
	/** Where the subject of a main clause that still lacks its verb begins. */
	let mainFrom = 0;
	for (const [at, group] of groups.entries()) {
		const last = clauses.at(-1);
		const boundary = findBoundary(units, last?.group.to ?? 0, group.from, last?.group.lemma ?? null);
		if (boundary.kind === 'mark' && boundary.resets) {
			mainFound = false;
			mainFrom = boundary.to;
		}
		const isPending = !mainFound || boundary.opener !== null;
		if (!isFinite(at, { units, groups, isPending, boundary, last })) continue;
		const shape = readShape(units, group, boundary, last, mainFound, clauses.length);
		const from =
			shape.role === 'content' && boundary.opener === null
				? findContentStart(units, Math.max(boundary.to, regionFrom), group.from)
				: shape.role === 'main' && !mainFound && shape.resumes
					? mainFrom
					: Math.max(boundary.to, regionFrom);
		if (last !== undefined)
			clauses[clauses.length - 1] = {
				...last,
				to: Math.max(last.group.to, Math.min(boundary.from, group.from))
			};
		clauses.push({
			...shape,
			group,
			opener: boundary.opener,
			from,
			to: units.length,
			isReported: shape.role === 'content'
		});
		if (shape.role === 'main') mainFound = true;
		else if (!mainFound && shape.role === 'adverbial') mainFrom = group.to;
		regionFrom = group.to;
	}
	return markReported(units, clauses);
}

type Shape = Pick<Clause, 'role' | 'parent' | 'certainty'> & { readonly resumes?: boolean };

function readShape(
	units: readonly Unit[],
	group: VerbGroup,
	boundary: Boundary,
	last: Clause | undefined,
	mainFound: boolean,
	count: number
): Shape {
	const parent = last === undefined ? null : count - 1;
	if (boundary.openerKind === 'relative') return { role: 'relative', parent, certainty: 0.95 };
	if (boundary.openerKind === 'adverbial') return { role: 'adverbial', parent, certainty: 0.9 };
	if (boundary.openerKind === 'that')
		return {
			role: 'content',
			parent,
			certainty: last !== undefined && CONTENT.has(last.group.lemma) ? 0.95 : 0.6
		};
	if (!mainFound) {
		const isContent =
			last !== undefined &&
			boundary.kind === 'none' &&
			last.role === 'adverbial' &&
			CONTENT.has(last.group.lemma);
		if (isContent) return { role: 'content', parent, certainty: 0.6 };
		return {
			role: 'main',
			parent: null,
			certainty: last === undefined || boundary.kind === 'mark' ? 0.95 : 0.85,
			resumes: true
		};
	}
	if (last === undefined) return { role: 'main', parent: null, certainty: 0.9 };
	let before = group.from - 1;
	while (before > 0 && isSkippable(units[before]!)) before--;
	if (units[before]?.pos === 'CCONJ' || isComma(units[before]!))
		return { role: 'predicate', parent, certainty: 0.9 };
	if (boundary.kind === 'none') {
		if (CONTENT.has(last.group.lemma)) return { role: 'content', parent, certainty: 0.9 };
		if (last.role !== 'main') return { role: 'main', parent: null, certainty: 0.5 };
		return { role: 'relative', parent, certainty: 0.4 };
	}
	return { role: 'main', parent: null, certainty: boundary.kind === 'clause' || boundary.resets ? 0.9 : 0.8 };
}

/** "…, said Brandt." gives all before it to Brandt. */
function markReported(units: readonly Unit[], clauses: Clause[]): Clause[] {
	const last = clauses.length - 1;
	const tail = clauses[last];
	if (tail === undefined || last === 0 || tail.role !== 'main' || !SAYING.has(tail.group.lemma))
		return clauses;
	const opensWith = units[tail.from - 1];
	const follows = units[tail.group.to];
	const isShort =
		units.length - tail.group.to <= 1 || follows === undefined || units.length - tail.from <= 14;
	const takesContent = clauses.some(({ parent, role }) => parent === last && role === 'content');
	if (opensWith === undefined || !isComma(opensWith) || !isShort || takesContent) return clauses;
	return clauses.map((clause, index) =>
		index < last && clause.role !== 'relative'
			? { ...clause, isReported: true, parent: clause.parent ?? last }
			: clause
	);
}
