import type { EventFinding } from '../../types';
import { isComma, isStrongMark } from './boundaries';
import type { Clause } from './clauses';
import { isPremodifier, leadDate, type PlacedDate } from './date-position';
import { isInexact } from './inexact-dates';
import { STATES } from './lexicon/event-words';
import { readVerbForm } from '../../language/verb-forms';
import type { Judged } from './judge-event';
import { isUnreal } from './reality';
import { APART, DATING, EDGES, UNCERTAIN_EVENT } from './lexicon/clause-words';
import { isEventNoun } from './noun-heads';
import type { Unit } from './units';

/** A noun phrase as far as this module reads it: words up to a mark, a verb or another phrase. */
const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|QUOTE|PRON|ADV)$/;
/** Between the event noun and its date stand at most so many words. */
const REACH = 16;

interface Named {
	readonly head: number;
	readonly from: number;
	readonly to: number;
	/** The head is a participle: "an agreement reached in May". */
	readonly isParticiple: boolean;
}

/** Where the phrase around the noun at `head` begins. */
function startOf(units: readonly Unit[], head: number, floor: number): number {
	let from = head;
	while (from > floor) {
		const before = units[from - 1]!;
		if (!INSIDE.test(before.pos) || isComma(before)) break;
		from--;
		if (before.pos === 'DET') break;
	}
	return from;
}

function isPastParticiple(units: readonly Unit[], at: number): boolean {
	const unit = units[at]!;
	const before = units[at - 1];
	if (unit.pos !== 'VERB' || before === undefined) return false;
	// "the Paris based firm"
	if (STATES.has(unit.lemma) || unit.lemma === 'base') return false;
	const form = readVerbForm(unit.lower, unit.lemma);
	return (
		(form === 'participle' || form === 'past-or-participle') &&
		(before.pos === 'NOUN' || before.pos === 'PROPN')
	);
}

/** What a date after it dates: "the first meeting in Riga | on Monday", "a deal signed | in May". */
function findBefore(units: readonly Unit[], floor: number, leadFrom: number): Named | null {
	let head: number | null = null;
	for (let at = leadFrom - 1; at >= floor && leadFrom - at <= REACH; at--) {
		const unit = units[at]!;
		if (head === null) {
			if (isComma(unit) || isStrongMark(unit) || APART.has(unit.lower) || unit.pos === 'CCONJ') return null;
			if (isEventNoun(units, at)) head = at;
			else if (isPastParticiple(units, at) && at > floor)
				return { head: at, from: startOf(units, at, floor), to: leadFrom, isParticiple: true };
			else if (unit.pos === 'VERB') return null;
			continue;
		}
		// "the start of the war in May": the noun that governs it is the one dated.
		const governs = unit.lower === 'of' && at > floor;
		// "the anniversary of the vote in 1989": the year is the vote's.
		if (governs && /^(?:anniversary|commemoration|celebration|memory)$/.test(units[at - 1]!.lower)) break;
		if (governs && (isEventNoun(units, at - 1) || EDGES.has(units[at - 1]!.lower))) head = at - 1;
		if (!INSIDE.test(unit.pos)) break;
	}
	if (head === null) return null;
	return { head, from: startOf(units, head, floor), to: leadFrom, isParticiple: false };
}

const ENDS_PHRASE = /^(?:VERB|AUX|CCONJ|SCONJ|PUNCT|QUOTE)$/;

/** The event noun that a date before it dates: "Thursday's naval drills", "the 2014 vote". */
function findAfter(units: readonly Unit[], from: number, floor: number, ceiling: number): Named | null {
	for (let at = from; at < Math.min(ceiling, from + 6); at++) {
		if (isEventNoun(units, at) && !isEventNoun(units, at + 1)) {
			let to = at + 1;
			while (to < ceiling && !ENDS_PHRASE.test(units[to]!.pos) && !APART.has(units[to]!.lower)) to++;
			return { head: at, from: startOf(units, from - 1, floor), to, isParticiple: false };
		}
		if (!INSIDE.test(units[at]!.pos)) return null;
	}
	return null;
}

function nameEvent(units: readonly Unit[], { group, from, to }: Clause, placed: PlacedDate): Named | null {
	const lead = leadDate(units, placed);
	const next = units[placed.to];
	const isPossessive = next?.lower === "'s";
	const isBehind = placed.from >= group.to;
	const floor = isBehind ? group.to : from;
	if (isPossessive || isPremodifier(units, placed, lead))
		return findAfter(units, placed.to + (isPossessive ? 1 : 0), floor, isBehind ? to : group.from);
	if (lead.preposition !== null && (!DATING.has(lead.preposition) || lead.preposition === 'for')) return null;
	// "in May and June": several, or a stretch.
	if (next?.pos === 'CCONJ' && units[placed.to + 1]?.isCapital === true) return null;
	const named = findBefore(units, floor, lead.from);
	return named === null ? null : { ...named, to: placed.to };
}

type Lies = 'behind' | 'ahead' | 'same' | 'unknown';

function compareToDocument({ date }: PlacedDate, publishedOn: string | null): Lies {
	if (publishedOn === null) return 'unknown';
	return date.to! < publishedOn ? 'behind' : date.from! > publishedOn ? 'ahead' : 'same';
}

/** "after Monday's talks" makes them past, "ahead of today's talks" to come. Null where nothing tells. */
function readLead(units: readonly Unit[], from: number): EventFinding['status'] | null {
	for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
		const { lower, pos } = units[at]!;
		if (lower === 'after' || lower === 'following' || lower === 'since') return 'happened';
		if (lower === 'before' || lower === 'ahead') return 'planned';
		if (pos === 'NOUN' || pos === 'PROPN' || isComma(units[at]!)) return null;
	}
	return null;
}

function readStatus(
	units: readonly Unit[],
	{ group }: Clause,
	placed: PlacedDate,
	named: Named,
	publishedOn: string | null
): EventFinding['status'] | null {
	const lies = compareToDocument(placed, publishedOn);
	const looksAhead = group.tense === 'future' || group.tense === 'planned';
	if (lies === 'behind') return 'happened';
	const lead = readLead(units, named.from);
	// "is calm after Tuesday's vote": that Tuesday does not lie ahead, and the date was read wrongly.
	if (lies === 'ahead') return named.isParticiple || (lead === 'happened' && !looksAhead) ? null : 'planned';
	// "talks this week" may lie on either side of the document's own day.
	if (placed.date.from !== placed.date.to) return null;
	if (lead !== null) return lead;
	return !looksAhead && (group.tense === 'past' || named.isParticiple) ? 'happened' : null;
}

/**
 * A dated event that a noun phrase tells in passing: "the first meeting on Sunday evening", "a deal signed in May". For dates
 * that date no clause. Null where the phrase does not surely tell of one event.
 */
export function findNounEvent(
	units: readonly Unit[],
	clauses: readonly Clause[],
	owner: number,
	placed: PlacedDate,
	publishedOn: string | null
): Judged | null {
	const { date } = placed;
	const clause = clauses[owner]!;
	if (date.from === null || date.to === null || isUnreal(clauses, owner)) return null;
	// Several days: several events, or one of which nobody knows the day.
	if (placed.isJoined === true || isInexact(units, placed)) return null;
	if (clause.group.isNegated || clause.group.tense === 'modal') return null;
	const named = nameEvent(units, clause, placed);
	if (named === null) return null;
	if (units.slice(named.from, named.head).some(({ lower }) => UNCERTAIN_EVENT.has(lower))) return null;
	const status = readStatus(units, clause, placed, named, publishedOn);
	if (status === null) return null;
	const isBehind = compareToDocument(placed, publishedOn) === 'behind';
	const base = named.isParticiple ? 0.88 : isBehind ? 0.93 : 0.88;
	const lead = leadDate(units, placed);
	return {
		kind: 'event',
		start: units[named.from]!.start,
		end: units[named.to - 1]!.end,
		head: { start: units[named.head]!.start, end: units[named.head]!.end },
		status,
		from: date.from,
		to: date.to,
		dateId: date.id,
		timing: { start: units[Math.max(lead.from, named.from)]!.start, end: date.end },
		confidence: Math.round(Math.min(base, date.confidence) * 100) / 100,
		rules: ['dated-by-noun', 'named-in-passing']
	};
}
