import type { ClauseSpan } from './clause-span';
import type { Clause } from './clauses';
import { TEMPORAL, UNREAL } from './lexicon/clause-words';
import { NEGATIVE_SUBJECTS, OPINION_CONTENT } from './lexicon/event-words';
import type { Unit } from './units';
import type { Tense } from './verb-chain';

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

/** "did not meet", "nobody came", "made no progress". */
export function saysNothingHappened(units: readonly Unit[], { group }: Clause, span: ClauseSpan): boolean {
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
