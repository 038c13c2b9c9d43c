import type { EventFinding, RuleId } from '../../types';
import type { Attachment } from './attach-date';
import type { ClauseSpan } from './clause-span';
import type { Clause } from './clauses';
import {
	ANNOUNCING,
	CARRIERS,
	FIRMLY_PLANNED,
	HABITUAL,
	HAPPENING,
	HEDGED,
	LOOSE,
	NEGATIVE_SUBJECTS,
	OPINION_CONTENT,
	SAYING,
	STATES,
	TIMETABLED
} from './lexicon/event-words';
import { PURPOSES, TEMPORAL, UNREAL } from './lexicon/clause-words';
import { findNounHead, isEventNoun } from './noun-heads';
import { singular, type Unit } from './units';
import type { Tense } from './verb-groups';

export interface Candidate {
	readonly units: readonly Unit[];
	readonly clauses: readonly Clause[];
	readonly at: number;
	readonly span: ClauseSpan;
	readonly attached: readonly Attachment[];
	/** ISO day of the document, null where unknown. */
	readonly publishedOn: string | null;
}

export type Judged = Omit<EventFinding, 'id'>;

type Status = EventFinding['status'];

interface Told {
	readonly status: Status;
	readonly certainty: number;
	readonly rule: RuleId;
}

const TO_COME = new Set<Tense>(['future', 'planned', 'present', 'modal', 'present-progressive']);

/** Whether a clause is one of what may be: under "if", or told under a clause that is. */
export function isUnreal(clauses: readonly Clause[], at: number): boolean {
	let index: number | null = at;
	for (let depth = 0; index !== null && depth < 6; depth++) {
		const clause: Clause = clauses[index]!;
		const parent: Clause | undefined = clause.parent === null ? undefined : clauses[clause.parent];
		if (clause.role === 'adverbial' && clause.opener !== null) {
			if (UNREAL.has(clause.opener)) return true;
			// "when the court has met": the present in such a clause is still to come.
			const matrix = parent ?? clauses.find(({ role }, other) => other > index! && role === 'main');
			const isPresent = clause.group.tense === 'present' || clause.group.tense === 'present-perfect';
			if (isPresent && TEMPORAL.has(clause.opener) && matrix !== undefined && TO_COME.has(matrix.group.tense))
				return true;
		}
		if (parent === undefined || clause.role === 'main') return false;
		if (clause.role === 'content') {
			const { isNegated, lemma, tense } = parent.group;
			if (isNegated || tense === 'modal' || OPINION_CONTENT.has(lemma)) return true;
		}
		index = clause.parent;
	}
	return false;
}

/** What tense and verb tell: done, to come, or neither. */
function readTold({ units, clauses, at, span, attached, publishedOn }: Candidate, head: number): Told | null {
	const { group } = clauses[at]!;
	if (group.isProgressive && group.tense.endsWith('perfect')) return null;
	const date = attached[0]?.date ?? null;
	const liesAhead = date !== null && date.to !== null && (publishedOn === null || date.to >= publishedOn);
	const carries = head !== group.main;
	const lasts = (STATES.has(group.lemma) || group.isCopula) && !carries;
	if (lasts && !LOOSE.has(group.lemma)) return null;
	const loose = lasts ? 0.85 : 1;
	switch (group.tense) {
		case 'past':
			return { status: 'happened', certainty: loose, rule: 'told-as-done' };
		case 'past-perfect':
			return { status: 'happened', certainty: 0.95 * loose, rule: 'told-as-done-before' };
		case 'present-perfect':
			return { status: 'happened', certainty: 0.95 * loose, rule: 'told-as-done' };
		case 'past-progressive':
			return date === null ? null : { status: 'happened', certainty: 0.8 * loose, rule: 'told-as-done' };
		case 'present-progressive':
			if (!liesAhead) return null;
			return { status: 'planned', certainty: 0.9 * loose, rule: 'told-as-planned' };
		case 'present':
			if (!liesAhead || date.from !== date.to || !TIMETABLED.has(group.lemma)) return null;
			return { status: 'planned', certainty: 0.92, rule: 'told-as-planned' };
		case 'future':
			if (date !== null && !liesAhead) return null;
			return { status: 'planned', certainty: (date === null ? 0.7 : 0.97) * loose, rule: 'told-as-planned' };
		case 'planned': {
			if (date !== null && !liesAhead) return null;
			const subject = span.subject === null ? null : findNounHead(units, span.subject, group.from);
			if (date === null && subject !== null && PURPOSES.has(singular(units[subject]!))) return null;
			const isFirm = units.slice(group.from, group.to).some(({ lower }) => FIRMLY_PLANNED.has(lower));
			return {
				status: 'planned',
				certainty: date !== null ? 0.97 : isFirm || carries ? 0.92 : 0.85,
				rule: 'told-as-planned'
			};
		}
		case 'modal':
		case 'past-plan':
			return null;
	}
}

/** The unit that names the event: the verb, or the event noun the verb only carries. */
function findHead({ units, clauses, at, span, attached }: Candidate): number {
	const { group } = clauses[at]!;
	const noun = attached.find((one) => one.noun !== null)?.noun ?? null;
	const subject = span.subject === null ? null : findNounHead(units, span.subject, group.from);
	const names = subject !== null && isEventNoun(units, subject);
	const next = units[group.to];
	if (names && (HAPPENING.has(group.lemma) || (group.lemma === 'take' && next?.lower === 'place'))) {
		if (!(group.lemma === 'follow' && group.isPassive)) return subject;
	}
	if (names && group.isPassive && (CARRIERS.has(group.lemma) || FIRMLY_PLANNED.has(units[group.main]!.lower)))
		return subject;
	if (names && group.tense === 'planned' && FIRMLY_PLANNED.has(units[group.main]!.lower)) return subject;
	if (group.lemma === 'follow' && group.isPassive && units[group.to]?.lower === 'by') {
		const after = findNounHead(units, group.to + 1, Math.min(units.length, group.to + 8));
		if (after !== null && isEventNoun(units, after)) return after;
	}
	if (CARRIERS.has(group.lemma) && !group.isPassive) {
		const object = findNounHead(units, group.to, Math.min(span.to, group.to + 8));
		if (object !== null && isEventNoun(units, object)) return object;
	}
	if (group.isCopula) {
		// "There will be talks in Riga", "Wednesday will be the first meeting".
		const object = findNounHead(units, group.to, Math.min(span.to, group.to + 8));
		const before = units[group.from - 1];
		const isThere = before?.lower === 'there' || units[group.from - 2]?.lower === 'there';
		if (object !== null && isEventNoun(units, object) && isThere) return object;
	}
	return noun !== null && group.isCopula ? noun : group.main;
}

function saysNothingHappened(units: readonly Unit[], { group }: Clause, span: ClauseSpan): boolean {
	if (group.isNegated) return true;
	if (span.subject !== null) {
		if (NEGATIVE_SUBJECTS.has(units[span.subject]!.lower)) return true;
		if (/^(?:not|few|hardly)$/.test(units[span.subject - 1]?.lower ?? '')) return true;
	}
	const next = units[group.to];
	return (
		next !== undefined &&
		(next.lower === 'no' || next.lower === 'nothing' || next.lower === 'nobody' || next.lower === 'neither')
	);
}

/** How surely the noun before a relative clause is the one it tells of, and reads well with it. */
function rateAntecedent(units: readonly Unit[], { from, opener }: Clause): number {
	const before = units[from - 2];
	if (before === undefined || before.pos === 'ADP') return 0.9;
	// "troops in Arland, who are to leave"
	return before.lower === ',' && (opener === 'who' || opener === 'where') ? 0.93 : 1;
}

/** Makes an event of a clause where its words surely tell of one; null where they do not. */
export function judgeEvent(candidate: Candidate): Judged | null {
	const { units, clauses, at, span, attached, publishedOn } = candidate;
	const clause = clauses[at]!;
	const { group } = clause;
	if (saysNothingHappened(units, clause, span) || isUnreal(clauses, at)) return null;
	if (group.adverbs.some((adverb) => HABITUAL.has(adverb))) return null;
	if (group.main + 1 === units.length && group.form === 'base') return null;
	const head = findHead(candidate);
	const told = readTold(candidate, head);
	if (told === null) return null;
	let certainty = told.certainty * clause.certainty;
	if (group.finite === 'maybe' && group.tense === 'past') certainty *= 0.98;
	if (group.adverbs.some((adverb) => HEDGED.has(adverb))) certainty *= 0.8;
	const rules: RuleId[] = [];
	const attachment = chooseDate(attached, told.status, publishedOn);
	if (attachment !== null) rules.push(attachment.rule);
	rules.push(told.rule);
	const parent = clause.parent === null ? undefined : clauses[clause.parent];
	if (clause.isReported) {
		const announced = told.status === 'planned' && parent !== undefined && ANNOUNCING.has(parent.group.lemma);
		// What is announced without a date is a plan all the same.
		if (
			announced &&
			attachment === null &&
			/^(?:announce|confirm|pledge|vow|promise)$/.test(parent.group.lemma)
		)
			certainty /= 0.84;
		certainty *= announced ? 0.97 : 0.87;
		rules.push('told-by-source');
	}
	if (clause.role === 'predicate') certainty *= 0.92;
	if (clause.role === 'relative') certainty *= rateAntecedent(units, clause);
	if (units[span.from]!.pos === 'ADP') certainty *= 0.9;
	if (SAYING.has(group.lemma) && attachment === null) certainty *= 0.84;
	if (span.subject === null && clause.role !== 'predicate') certainty *= 0.7;
	const range = attachment === null ? null : clipRange(attachment, told.status, publishedOn);
	if (attachment !== null) certainty = Math.min(certainty, attachment.date.confidence) * attachment.certainty;
	const first = units[span.from]!;
	const final = units[span.to - 1]!;
	return {
		kind: 'event',
		start: first.start,
		end: final.end,
		head: { start: units[head]!.start, end: units[head]!.end },
		status: told.status,
		from: range?.from ?? null,
		to: range?.to ?? null,
		dateId: attachment?.date.id ?? null,
		timing: attachment?.timing ?? null,
		confidence: Math.round(Math.max(0.05, Math.min(0.97, certainty)) * 100) / 100,
		rules
	};
}

/** The date that fits the telling: nothing that is done lies ahead. The narrowest one where several do. */
function chooseDate(
	attached: readonly Attachment[],
	status: Status,
	publishedOn: string | null
): Attachment | null {
	const fitting = attached.filter(({ date }) => {
		if (publishedOn === null) return true;
		return status === 'happened' ? date.from! <= publishedOn : date.to! >= publishedOn;
	});
	return fitting.find(({ date }) => date.from === date.to) ?? fitting[0] ?? null;
}

/** What is done was done by the day of the document, what is to come comes from that day on. */
function clipRange(
	{ date, isDeadline }: Attachment,
	status: Status,
	publishedOn: string | null
): { from: string; to: string } | null {
	const from = date.from!;
	const to = date.to!;
	if (isDeadline) return publishedOn === null ? null : { from: publishedOn, to };
	if (publishedOn === null) return { from, to };
	if (status === 'happened') return { from, to: to > publishedOn ? publishedOn : to };
	return { from: from < publishedOn ? publishedOn : from, to };
}
