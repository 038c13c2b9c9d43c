import type { Candidate } from './candidate';
import { CARRIERS, FIRMLY_PLANNED, HAPPENING } from './lexicon/event-words';
import { findNounHead, isEventNoun } from './noun-heads';

/** The unit that names the event: the verb, or the event noun the verb only carries. */
export function findHead({ units, clauses, at, span, attached }: Candidate): number {
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
