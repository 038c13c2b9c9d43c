import { parseDay } from '../../language/calendar';
import type { DateFinding, Span } from '../../types';
import { isComma, isSkippable } from './boundaries';
import type { Clause } from './clauses';
import { isPremodifier, leadDate, type PlacedDate } from './date-position';
import { isInexact } from './inexact-dates';
import {
	APART,
	DATE_TAKERS,
	DATING,
	MADE_AT_ONCE,
	PHASES,
	PLANNING,
	RESULT_VERBS,
	TOPIC
} from './lexicon/clause-words';
import { CARRIERS, CONTENT } from './lexicon/event-words';
import { findNounHead, isEventNoun } from './noun-heads';
import { singular, type Unit } from './units';
import type { VerbGroup } from './verb-groups';

export interface Attachment {
	readonly date: DateFinding;
	/** The date with its preposition. */
	readonly timing: Span;
	readonly rule: 'dated-in-clause' | 'dated-at-start' | 'dated-by-noun';
	readonly certainty: number;
	/** The event noun that the date goes with, where the verb only carries it. */
	readonly noun: number | null;
	/** "by Monday": the date ends the time, and does not begin it. */
	readonly isDeadline: boolean;
}

type Found = Pick<Attachment, 'rule' | 'certainty' | 'noun'>;

/** A verb that is not the clause's own: a date after it may be its date. */
function isOtherVerb(units: readonly Unit[], at: number): boolean {
	const unit = units[at]!;
	if (unit.pos !== 'VERB' && !(unit.pos === 'AUX' && /^(?:be|being|having|have)$/.test(unit.lower)))
		return false;
	if (/^(?:according|including|regarding|concerning|following)$/.test(unit.lower)) return false;
	const before = units[at - 1];
	if (before?.lower === 'to') return true;
	// A noun that the tagger takes for a verb: "new talks", "the hopes".
	if (before !== undefined && /^(?:DET|ADJ|NUM|PRON)$/.test(before.pos)) return false;
	return !isEventNoun(units, at);
}

/** What stands between a verb and a date after it decides whose date it is. Null: not surely the verb's. */
function attachAfter(units: readonly Unit[], group: VerbGroup, from: number): Found | null {
	const { lemma } = group;
	let noun: number | null = null;
	let nounPreposition: string | null = null;
	let preposition: string | null = null;
	let certainty = 0.97;
	// "began to fly in May": to begin and what begins have one date.
	const isPhase = /^(?:begin|start|resume|stop|finish|fail|manage)$/.test(lemma);
	for (let at = group.to; at < from; at++) {
		const unit = units[at]!;
		const isOwn = isPhase && at <= group.to + 1;
		if ((isOtherVerb(units, at) && !isOwn) || APART.has(unit.lower)) return null;
		if (unit.pos === 'ADP') preposition = unit.lower;
		if (isComma(unit)) certainty = Math.min(certainty, 0.92);
		if (unit.pos === 'CCONJ') certainty = Math.min(certainty, 0.95);
		if (!isEventNoun(units, at) || isEventNoun(units, at + 1)) continue;
		noun = at;
		nounPreposition = preposition;
	}
	const own: Found = { rule: 'dated-in-clause', certainty, noun: null };
	if (noun === null) return own;
	const carried: Found = { rule: 'dated-by-noun', certainty, noun };
	if (nounPreposition === 'by' && lemma === 'follow' && group.isPassive) return carried;
	if (nounPreposition === null || (nounPreposition === 'of' && CARRIERS.has(lemma))) {
		if (CARRIERS.has(lemma) || group.isCopula) return carried;
		const plans = PLANNING.has(lemma) || CONTENT.has(lemma);
		if (plans && !MADE_AT_ONCE.has(singular(units[noun]!))) return null;
		return { ...own, certainty: Math.min(certainty, 0.93) };
	}
	const meets = /^(?:meet|gather|convene|arrive|travel|return|assemble)$/.test(lemma);
	const isPart = nounPreposition === 'with' && PHASES.has(lemma);
	if (TOPIC.has(nounPreposition) && !(nounPreposition === 'for' && meets) && !isPart) return null;
	return { ...own, certainty: Math.min(certainty, 0.95) };
}

/** "The army on Thursday warned", "The talks on Monday ended". */
function attachInside(
	units: readonly Unit[],
	{ group }: Clause,
	subject: number,
	from: number
): Found | null {
	for (let at = from; at < group.from; at++)
		if (units[at]!.pos === 'VERB' || units[at]!.pos === 'CCONJ') return null;
	const head = findNounHead(units, subject, from);
	if (head !== null && isEventNoun(units, head)) {
		const carries = PHASES.has(group.lemma) || (group.isPassive && CARRIERS.has(group.lemma));
		return carries ? { rule: 'dated-by-noun', certainty: 0.95, noun: head } : null;
	}
	for (let at = subject; at < from; at++) if (isEventNoun(units, at) || isOtherVerb(units, at)) return null;
	return { rule: 'dated-in-clause', certainty: 0.93, noun: null };
}

/** In front of the subject: the date itself opens the clause, or stands in what does: "in a speech on Friday". */
function attachInFront(units: readonly Unit[], clause: Clause, from: number): Found | null {
	const found: Found = { rule: 'dated-at-start', certainty: 0.96, noun: null };
	const opens = (at: number): boolean =>
		isSkippable(units[at]!) || isComma(units[at]!) || units[at]!.pos === 'CCONJ';
	let opening = clause.from;
	while (opening < from && opens(opening)) opening++;
	if (opening >= from) return found;
	const isInside = /^(?:in|at|during|speaking)$/.test(units[opening]!.lower);
	if (!isInside && !isComma(units[from - 1]!)) return null;
	for (let at = opening; at < from; at++) if (APART.has(units[at]!.lower)) return null;
	for (let at = opening + 1; at < from; at++) if (isOtherVerb(units, at)) return null;
	return { ...found, certainty: 0.94 };
}

/** "Monday's talks ended", "the Friday meeting began": the day of the noun, and of a verb that only carries it. */
function attachToSubject(
	units: readonly Unit[],
	{ group }: Clause,
	placed: PlacedDate,
	subject: number | null
): Found | null {
	if (subject === null || placed.from < subject || placed.to >= group.from) return null;
	const start = placed.to + (units[placed.to]!.lower === "'s" ? 1 : 0);
	const head = findNounHead(units, start, Math.min(group.from, start + 8));
	if (head === null || !isEventNoun(units, head)) return null;
	const carries = PHASES.has(group.lemma) || (group.isPassive && CARRIERS.has(group.lemma));
	return carries ? { rule: 'dated-by-noun', certainty: 0.95, noun: head } : null;
}

/** Longer than a month. */
function isLong({ from, to }: DateFinding): boolean {
	return from === null || to === null || parseDay(to)! - parseDay(from)! > 31;
}

function find(
	units: readonly Unit[],
	clause: Clause,
	subject: number | null,
	placed: PlacedDate
): Found | null {
	const { group } = clause;
	const lead = leadDate(units, placed);
	const next = units[placed.to];
	if (next?.lower === "'s") return attachToSubject(units, clause, placed, subject);
	if (isPremodifier(units, placed, lead)) {
		// "In a Friday interview, …"
		const opensIn =
			subject !== null && placed.to < subject && /^(?:in|at|during)$/.test(units[clause.from]!.lower);
		if (!opensIn) return attachToSubject(units, clause, placed, subject);
		return { rule: 'dated-at-start', certainty: 0.93, noun: null };
	}
	const isScheduled = group.tense === 'planned' || /^(?:schedule|plan|set|slate|book)$/.test(group.lemma);
	// "posted a loss in 2014": the year is the loss's, and may be told long after.
	if (RESULT_VERBS.has(group.lemma) && isLong(placed.date)) return null;
	const { preposition } = lead;
	const isBetween = preposition === 'between' && (placed.isJoined === true || placed.date.value === null);
	const mayDate = preposition === null || DATING.has(preposition) || isBetween;
	if (preposition === 'by' ? group.tense !== 'future' : !mayDate) return null;
	if (preposition === 'for' && !isScheduled) return null;
	// "chose Friday": the day is what was chosen.
	if (preposition === null && lead.from === group.to && DATE_TAKERS.has(group.lemma)) return null;
	if (placed.from >= group.to) return attachAfter(units, group, lead.from);
	if (placed.to > group.from) return null;
	if (subject === null || lead.from < subject) return attachInFront(units, clause, lead.from);
	if (lead.from > subject) return attachInside(units, clause, subject, lead.from);
	// "Wednesday will be the first meeting": the date is the subject.
	if (!group.isCopula || preposition !== null) return null;
	const object = findNounHead(units, group.to, Math.min(clause.to, group.to + 8));
	if (object === null || !isEventNoun(units, object)) return null;
	return { rule: 'dated-by-noun', certainty: 0.95, noun: object };
}

/** Dates one clause by one date of its sentence, where the date surely goes with its verb. */
export function attachDate(
	units: readonly Unit[],
	clause: Clause,
	subject: number | null,
	placed: PlacedDate
): Attachment | null {
	const { date } = placed;
	if (date.from === null || date.to === null || isInexact(units, placed)) return null;
	const found = find(units, clause, subject, placed);
	if (found === null) return null;
	const lead = leadDate(units, placed);
	const first = units[Math.min(lead.from, placed.from)]!;
	const timing = {
		start: Math.min(first.start, date.start),
		end: Math.max(date.end, units[placed.to - 1]!.end)
	};
	return { ...found, date, timing, isDeadline: lead.preposition === 'by' };
}
