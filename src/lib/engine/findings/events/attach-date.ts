import type { DateFinding, Span } from '../../types';
import { isComma, isSkippable } from './boundaries';
import type { Clause } from './clauses';
import { CARRIERS, CONTENT, SAYING } from './lexicon/event-words';
import { findNounHead, isEventNoun } from './noun-heads';
import type { Unit } from './units';
import type { VerbGroup } from './verb-groups';

/** A date of a sentence: indices of its first unit and the first one after it. */
export interface PlacedDate {
	readonly date: DateFinding;
	readonly from: number;
	readonly to: number;
}

export interface Attachment {
	readonly date: DateFinding;
	/** The date with its preposition. */
	readonly timing: Span;
	readonly rule: 'dated-in-clause' | 'dated-at-start' | 'dated-by-noun';
	readonly certainty: number;
	/** The event noun that the date goes with, where the verb only carries it. */
	readonly noun: number | null;
}

/** "on Monday", "in May", "at noon", "during June": what stands here puts a verb on a date. */
const DATING = new Set(['on', 'in', 'at', 'during', 'over', 'for']);
/** What stands in these has a date of its own. */
const APART = new Set([
	'after',
	'before',
	'since',
	'until',
	'till',
	'following',
	'ahead',
	'despite',
	'from',
	'because',
	'than',
	'like',
	'amid',
	'between',
	'by',
	'versus',
	'about',
	'of'
]);
/** Asking, planning, putting off: the date that follows may be that of what is asked or planned. Lemmas. */
const PLANNING = new Set(
	(
		'call schedule postpone delay cancel propose invite demand urge plan discuss prepare expect await welcome request ask offer ' +
		'mention arrange set seek agree book organise organize announce confirm want hope threaten promise approve reject support oppose'
	).split(' ')
);
/** Nouns that are made by the verb that names them, at once: "signed an agreement on Monday". */
const MADE_AT_ONCE = new Set(
	'agreement accord ceasefire truce decision ruling verdict statement announcement release sentence appeal'.split(
		' '
	)
);

/** The date with what leads to it: its preposition, "early", "the". */
function widen(units: readonly Unit[], placed: PlacedDate): { from: number; preposition: string | null } {
	let from = placed.from;
	while (
		from > 0 &&
		/^(?:the|this|that|early|earlier|late|later|just|only|also)$/.test(units[from - 1]!.lower)
	)
		from--;
	const before = units[from - 1];
	if (before !== undefined && before.pos === 'ADP') return { from: from - 1, preposition: before.lower };
	if (units[placed.from]?.pos === 'ADP' && placed.from < placed.to)
		return { from, preposition: units[placed.from]!.lower };
	return { from, preposition: null };
}

function isNonFiniteVerb(units: readonly Unit[], at: number): boolean {
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
function attachAfter(
	units: readonly Unit[],
	group: VerbGroup,
	from: number
): { certainty: number; noun: number | null } | null {
	let noun: number | null = null;
	let nounPreposition: string | null = null;
	let preposition: string | null = null;
	let certainty = 0.97;
	for (let at = group.to; at < from; at++) {
		const unit = units[at]!;
		if (isNonFiniteVerb(units, at)) return null;
		if (unit.pos === 'ADP' || unit.lower === 'ahead') {
			if (
				APART.has(unit.lower) &&
				unit.lower !== 'of' &&
				unit.lower !== 'by' &&
				unit.lower !== 'from' &&
				unit.lower !== 'between' &&
				unit.lower !== 'about'
			)
				return null;
			preposition = unit.lower;
		}
		if (isComma(unit)) certainty = Math.min(certainty, 0.92);
		if (unit.pos === 'CCONJ') certainty = Math.min(certainty, 0.95);
		if (isEventNoun(units, at) && !isEventNoun(units, at + 1)) {
			noun = at;
			nounPreposition = preposition;
		}
	}
	if (noun === null) return { certainty, noun };
	const { lemma } = group;
	if (nounPreposition === null || (nounPreposition === 'of' && CARRIERS.has(lemma))) {
		if (CARRIERS.has(lemma)) return { certainty, noun };
		const name = units[noun]!.lemma;
		if ((PLANNING.has(lemma) || CONTENT.has(lemma)) && !MADE_AT_ONCE.has(name)) return null;
		return { certainty: Math.min(certainty, 0.93), noun: null };
	}
	if (/^(?:in|at|during|to)$/.test(nounPreposition) && (SAYING.has(lemma) || CONTENT.has(lemma)))
		return { certainty, noun: null };
	if (/^(?:in|at|for|during)$/.test(nounPreposition))
		return { certainty: Math.min(certainty, 0.93), noun: null };
	if (nounPreposition === 'by' && group.lemma === 'follow' && group.isPassive) return { certainty, noun };
	return null;
}

function attachBefore(
	units: readonly Unit[],
	clause: Clause,
	subject: number | null,
	from: number,
	preposition: string | null
): Attachment['rule'] | null {
	const { group } = clause;
	if (subject !== null && from > subject) {
		// "The army on Thursday warned": between subject and verb.
		for (let at = from; at < group.from; at++)
			if (units[at]!.pos === 'VERB' || units[at]!.pos === 'CCONJ') return null;
		const head = findNounHead(units, subject, from);
		if (head !== null && isEventNoun(units, head)) return 'dated-by-noun';
		for (let at = subject; at < from; at++) if (isEventNoun(units, at)) return null;
		return preposition === 'for' ? null : 'dated-in-clause';
	}
	// In front of the subject: the date itself opens the clause, or "in a speech on Friday".
	let opening = clause.from;
	while (
		opening < from &&
		(isSkippable(units[opening]!) || isComma(units[opening]!) || units[opening]!.pos === 'CCONJ')
	)
		opening++;
	if (opening >= from) return preposition === 'for' ? null : 'dated-at-start';
	if (
		!/^(?:in|at|during|speaking)$/.test(units[opening]!.lower) &&
		!isComma(units[from - 1] ?? units[opening]!)
	)
		return null;
	for (let at = opening; at < from; at++)
		if (APART.has(units[at]!.lower) && units[at]!.lower !== 'of') return null;
	for (let at = opening + 1; at < from; at++) if (isNonFiniteVerb(units, at)) return null;
	return 'dated-at-start';
}

/** Dates one clause by one date of its sentence, where the date surely goes with its verb. */
export function attachDate(
	units: readonly Unit[],
	clause: Clause,
	subject: number | null,
	placed: PlacedDate
): Attachment | null {
	const { date } = placed;
	if (date.from === null || date.to === null) return null;
	const { group } = clause;
	const { from, preposition } = widen(units, placed);
	const next = units[placed.to];
	const lead = units[from]!;
	const timing = { start: lead.start, end: Math.max(date.end, lead.end) };
	if (next?.lower === "'s") {
		// "Monday's talks ended": the noun's own day.
		const head = findNounHead(units, placed.to + 1, Math.min(group.from, placed.to + 8));
		const isSubject =
			subject !== null &&
			placed.from >= subject &&
			placed.to < group.from &&
			head !== null &&
			isEventNoun(units, head);
		return isSubject
			? {
					date,
					timing: { start: date.start, end: date.end },
					rule: 'dated-by-noun',
					certainty: 0.95,
					noun: head
				}
			: null;
	}
	if (preposition !== null && !DATING.has(preposition)) return null;
	const isSchedule = group.tense === 'planned' || /^(?:schedule|plan|set|slate|book)$/.test(group.lemma);
	if (preposition === 'for' && !isSchedule) return null;
	// "the 2014 annexation", "a Friday meeting"
	if (
		preposition === null &&
		next !== undefined &&
		(next.pos === 'NOUN' || next.pos === 'ADJ') &&
		/^(?:DET|ADJ|PRON)$/.test(units[from - 1]?.pos ?? '')
	)
		return null;
	if (preposition === null && from < placed.from && units[from]!.lower === 'the') return null;
	if (placed.from >= group.to) {
		const found = attachAfter(units, group, from);
		return found === null
			? null
			: { date, timing, rule: found.noun === null ? 'dated-in-clause' : 'dated-by-noun', ...found };
	}
	if (placed.to > group.from) return null;
	const rule = attachBefore(units, clause, subject, from, preposition);
	if (rule === null) return null;
	const noun = rule === 'dated-by-noun' && subject !== null ? findNounHead(units, subject, from) : null;
	return { date, timing, rule, certainty: 0.95, noun };
}
