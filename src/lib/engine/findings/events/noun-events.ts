import { isComma, isStrongMark } from './boundaries';
import type { Clause } from './clauses';
import { isPremodifier, leadDate, type PlacedDate } from './date-position';
import { isUnreal, type Judged } from './judge-event';
import { APART, DATING, UNCERTAIN_EVENT } from './lexicon/clause-words';
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

/** The event noun that a date after it dates: "the first meeting in Riga | on Monday". */
function findBefore(units: readonly Unit[], floor: number, leadFrom: number): number | null {
	let head: number | null = null;
	for (let at = leadFrom - 1; at >= floor && leadFrom - at <= REACH; at--) {
		const unit = units[at]!;
		if (head === null) {
			if (isComma(unit) || isStrongMark(unit) || APART.has(unit.lower)) return null;
			if (unit.pos === 'VERB' && !isEventNoun(units, at)) return null;
			if (unit.pos === 'CCONJ') return null;
			if (isEventNoun(units, at)) head = at;
			continue;
		}
		// "the start of the war in May": the noun that governs it is the one dated.
		if (unit.lower === 'of' && isEventNoun(units, at - 1)) return at - 1;
		if (!INSIDE.test(unit.pos)) break;
	}
	return head;
}

/** The event noun that a date before it dates: "Thursday's naval drills", "the 2014 vote". */
function findAfter(units: readonly Unit[], from: number, ceiling: number): number | null {
	for (let at = from; at < Math.min(ceiling, from + 6); at++) {
		if (isEventNoun(units, at) && !isEventNoun(units, at + 1)) return at;
		if (!INSIDE.test(units[at]!.pos)) return null;
	}
	return null;
}

function nameEvent(units: readonly Unit[], clause: Clause, placed: PlacedDate): Named | null {
	const lead = leadDate(units, placed);
	const isPossessive = units[placed.to]?.lower === "'s";
	const floor = placed.from >= clause.group.to ? clause.group.to : clause.from;
	const ceiling = placed.from >= clause.group.to ? clause.to : clause.group.from;
	if (isPossessive || isPremodifier(units, placed, lead)) {
		const head = findAfter(units, placed.to + (isPossessive ? 1 : 0), ceiling);
		if (head === null) return null;
		let to = head + 1;
		while (
			to < ceiling &&
			units[to]!.pos !== 'VERB' &&
			units[to]!.pos !== 'AUX' &&
			units[to]!.pos !== 'CCONJ' &&
			!isComma(units[to]!) &&
			!isStrongMark(units[to]!) &&
			!APART.has(units[to]!.lower) &&
			units[to]!.pos !== 'PUNCT'
		)
			to++;
		return { head, from: startOf(units, placed.from, floor), to };
	}
	if (lead.preposition !== null && (!DATING.has(lead.preposition) || lead.preposition === 'for')) return null;
	const head = findBefore(units, floor, lead.from);
	return head === null ? null : { head, from: startOf(units, head, floor), to: placed.to };
}

/**
 * A dated event that a noun phrase names in passing: "the first meeting on Sunday evening". For dates that date no clause. Null
 * where the phrase does not surely tell of one event.
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
	if (clause.group.isNegated || clause.group.tense === 'modal') return null;
	const named = nameEvent(units, clause, placed);
	if (named === null) return null;
	const words = units.slice(named.from, named.head);
	if (words.some(({ lower }) => UNCERTAIN_EVENT.has(lower))) return null;
	const opensDefinite = /^(?:the|this|that|his|her|its|their|a|an|two|three|first)$/.test(
		units[named.from]!.lower
	);
	const isTaggedDate = named.from <= placed.from;
	const lies =
		publishedOn === null
			? 'unknown'
			: date.to < publishedOn
				? 'behind'
				: date.from > publishedOn
					? 'ahead'
					: 'same';
	const looksAhead = clause.group.tense === 'future' || clause.group.tense === 'planned';
	if (lies === 'unknown' && looksAhead) return null;
	const isPlanned = lies === 'ahead' || (lies === 'same' && looksAhead);
	const base = (opensDefinite || isTaggedDate ? 0.93 : 0.9) * (isPlanned || lies === 'same' ? 0.93 : 1);
	const lead = leadDate(units, placed);
	return {
		kind: 'event',
		start: units[named.from]!.start,
		end: units[named.to - 1]!.end,
		head: { start: units[named.head]!.start, end: units[named.head]!.end },
		status: isPlanned ? 'planned' : 'happened',
		from: date.from,
		to: date.to,
		dateId: date.id,
		timing: { start: units[Math.max(lead.from, named.from)]!.start, end: date.end },
		confidence: Math.round(Math.min(base, date.confidence) * 100) / 100,
		rules: ['dated-by-noun', 'named-in-passing']
	};
}
