import type { EventFinding, RuleId } from '../../types';
import type { Candidate } from './candidate';
import type { Clause } from './clauses';
import type { ClauseSpan } from './clause-span';
import { isConditional } from './conditions';
import { chooseDate, clipRange } from './event-date';
import { findHead } from './event-head';
import { readStatus } from './event-status';
import { ANNOUNCING, HABITUAL, HEDGED, PLEDGES, SAYING } from './lexicon/event-words';
import { isUnreal, saysNothingHappened } from './reality';
import type { Unit } from './units';

export type Judged = Omit<EventFinding, 'id'>;

/** How surely the noun before a relative clause is the one it tells of, and reads well with it. */
function rateAntecedent(units: readonly Unit[], { from, opener, group }: Clause): number {
	const before = units[from - 2];
	const hasOwnSubject = units
		.slice(from, group.from)
		.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON');
	if (before === undefined || before.pos === 'ADP') return 0.9;
	// "the treaty of the war, which Arnaud had buried": which of the two?
	if (before.lower === ',' && hasOwnSubject) return 0.9;
	// "troops in Arland, who are to leave"
	return before.lower === ',' && (opener === 'who' || opener === 'where') ? 0.93 : 1;
}

/** Longer clauses are lists, or several sentences taken for one. */
const MOST_UNITS = 75;
const MOST_CHARACTERS = 500;

function isTooLong(units: readonly Unit[], { from, to }: ClauseSpan): boolean {
	return to - from > MOST_UNITS || units[to - 1]!.end - units[from]!.start > MOST_CHARACTERS;
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
	const told = readStatus(candidate, head);
	if (told === null || isConditional(units, candidate.conditions, group.main, told.status)) return null;
	if (isTooLong(units, span)) return null;
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
		certainty *= announced ? 0.98 : 0.87;
		// What is announced without a date is a plan all the same.
		if (announced && attachment === null && PLEDGES.has(parent.group.lemma)) certainty /= 0.84;
		rules.push('told-by-source');
	}
	if (clause.role === 'predicate') certainty *= 0.92;
	if (clause.role === 'relative') certainty *= rateAntecedent(units, clause);
	if (units[span.from]!.pos === 'ADP') certainty *= 0.9;
	if (SAYING.has(group.lemma) && attachment === null) certainty *= 0.84;
	if (span.subject === null && clause.role !== 'predicate') certainty *= 0.7;
	const range = attachment === null ? null : clipRange(attachment, told.status, publishedOn);
	if (attachment !== null) certainty = Math.min(certainty, attachment.date.confidence, attachment.certainty);
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
