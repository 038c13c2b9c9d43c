import type { EventFinding, RuleId, Span } from '../../types';
import type { Clause } from './clauses';
import { SAYING, CONTENT } from './lexicon/event-words';
import type { Unit } from './units';

/** Words of the text that put one event before another. */
export interface EventLink {
	/** Ids of {@link EventFinding}s. */
	readonly earlier: string;
	readonly later: string;
	readonly rule: RuleId;
	/** The words that tell: "after", "had". */
	readonly proof: readonly Span[];
	readonly certainty: number;
}

/** The events of one sentence, by the clause that tells each. */
export type EventOfClause = readonly (EventFinding | null)[];

function spanOf(unit: Unit): Span {
	return { start: unit.start, end: unit.end };
}

/** The clause an adverbial one goes with: the one before it, or the main clause it leads to. */
function findMatrix(clauses: readonly Clause[], at: number): number | null {
	const clause = clauses[at]!;
	if (clause.parent !== null) return clause.parent;
	const main = clauses.findIndex(({ role }, index) => index > at && role === 'main');
	return main < 0 ? null : main;
}

const PAST = new Set(['past', 'past-perfect', 'present-perfect']);

function linkAdverbial(
	units: readonly Unit[],
	clauses: readonly Clause[],
	at: number,
	eventOf: EventOfClause
): EventLink | null {
	const clause = clauses[at]!;
	const matrixAt = findMatrix(clauses, at);
	const own = eventOf[at] ?? null;
	const other = matrixAt === null ? null : (eventOf[matrixAt] ?? null);
	if (own === null || other === null || matrixAt === null) return null;
	const matrix = clauses[matrixAt]!;
	const opener = units[clause.from - 1];
	if (opener === undefined) return null;
	const certainty = matrix.role === 'main' ? 0.95 : 0.8;
	const signal = [spanOf(opener)];
	if (clause.opener === 'after' || clause.opener === 'once')
		return { earlier: own.id, later: other.id, rule: 'after-clause', proof: signal, certainty };
	if (clause.opener === 'before')
		return { earlier: other.id, later: own.id, rule: 'before-clause', proof: signal, certainty };
	const isEarlierTense = clause.group.tense === 'past-perfect' && matrix.group.tense === 'past';
	if (isEarlierTense && /^(?:because|although|though|since|as|when|whereas|while)$/.test(clause.opener ?? ''))
		return {
			earlier: own.id,
			later: other.id,
			rule: 'had-before-past',
			proof: [spanOf(units[clause.group.from]!)],
			certainty: certainty - 0.03
		};
	return null;
}

function linkTelling(
	units: readonly Unit[],
	clauses: readonly Clause[],
	at: number,
	eventOf: EventOfClause
): EventLink | null {
	const clause = clauses[at]!;
	const own = eventOf[at] ?? null;
	const parentAt = clause.parent;
	if (parentAt === null || own === null || !clause.isReported) return null;
	const parent = clauses[parentAt]!;
	const telling = eventOf[parentAt] ?? null;
	if (telling === null || telling.status !== 'happened') return null;
	if (!CONTENT.has(parent.group.lemma) && !SAYING.has(parent.group.lemma)) return null;
	const proof = [spanOf(units[parent.group.main]!), spanOf(units[clause.group.from]!)];
	if (own.status === 'planned')
		return { earlier: telling.id, later: own.id, rule: 'announced-before', proof, certainty: 0.95 };
	if (!PAST.has(clause.group.tense)) return null;
	return {
		earlier: own.id,
		later: telling.id,
		rule: 'reported-afterwards',
		proof,
		certainty: clause.group.tense === 'past' ? 0.9 : 0.95
	};
}

/** "Holm, who had left the party, spoke": the perfect of the past comes first. */
function linkRelative(
	units: readonly Unit[],
	clauses: readonly Clause[],
	at: number,
	eventOf: EventOfClause
): EventLink | null {
	const { group } = clauses[at]!;
	const matrixAt = findMatrix(clauses, at);
	const own = eventOf[at] ?? null;
	const other = matrixAt === null ? null : (eventOf[matrixAt] ?? null);
	if (matrixAt === null || own === null || other === null) return null;
	if (group.tense !== 'past-perfect' || clauses[matrixAt]!.group.tense !== 'past') return null;
	const proof = [spanOf(units[group.from]!)];
	return { earlier: own.id, later: other.id, rule: 'had-before-past', proof, certainty: 0.92 };
}

/** What the clauses of one sentence tell about the order of its events. */
export function linkClauses(
	units: readonly Unit[],
	clauses: readonly Clause[],
	eventOf: EventOfClause
): EventLink[] {
	return clauses.flatMap(({ role, isReported }, at) => {
		const read =
			role === 'adverbial'
				? linkAdverbial
				: role === 'relative'
					? linkRelative
					: isReported
						? linkTelling
						: null;
		const link = read === null ? null : read(units, clauses, at, eventOf);
		return link === null ? [] : [link];
	});
}
