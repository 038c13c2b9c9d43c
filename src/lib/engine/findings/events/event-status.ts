import type { EventFinding, RuleId } from '../../types';
import type { Candidate } from './candidate';
import { PURPOSES } from './lexicon/clause-words';
import { FIRMLY_PLANNED, LOOSE, STATES, TIMETABLED } from './lexicon/event-words';
import { findNounHead } from './noun-heads';
import { singular } from './units';

/** How a clause tells its event. */
export interface Status {
	readonly status: EventFinding['status'];
	/** 0 to 1. */
	readonly certainty: number;
	readonly rule: RuleId;
}

/** What tense and verb tell: done, to come, or neither. */
export function readStatus(
	{ units, clauses, at, span, attached, publishedOn }: Candidate,
	head: number
): Status | null {
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
			return { status: 'planned', certainty: 0.95 * loose, rule: 'told-as-planned' };
		case 'present':
			if (!liesAhead || date.from !== date.to || !TIMETABLED.has(group.lemma)) return null;
			return { status: 'planned', certainty: 0.92, rule: 'told-as-planned' };
		case 'future':
			if (date !== null && !liesAhead) return null;
			return { status: 'planned', certainty: (date === null ? 0.7 : 0.98) * loose, rule: 'told-as-planned' };
		case 'planned': {
			if (date !== null && !liesAhead) return null;
			const subject = span.subject === null ? null : findNounHead(units, span.subject, group.from);
			if (date === null && subject !== null && PURPOSES.has(singular(units[subject]!))) return null;
			const isFirm = units.slice(group.from, group.to).some(({ lower }) => FIRMLY_PLANNED.has(lower));
			return {
				status: 'planned',
				certainty: date !== null ? 0.98 : isFirm || carries ? 0.96 : 0.85,
				rule: 'told-as-planned'
			};
		}
		case 'modal':
		case 'past-plan':
			return null;
	}
}
