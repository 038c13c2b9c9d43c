import { CALENDAR } from '../../language/lexicon/calendar';
import { NOMINATIVE } from './lexicon/clause-words';
import { isClauseVerb } from './clause-verb';
import { CONTENT, SAYING } from './lexicon/event-words';
import { findBoundary, isComma, isSkippable, type Boundary } from './boundaries';
import type { Unit } from './units';
import { findVerbGroups, type VerbGroup } from './verb-groups';

/**
 * How a clause hangs in its sentence: `main`; `content` of a verb of saying or thinking ("said that …"); `relative`
 * ("…, who met …"); `adverbial` ("after Brandt left", "if …"); `predicate`: a further verb of the subject before ("and left").
 */
export type ClauseRole = 'main' | 'content' | 'relative' | 'adverbial' | 'predicate';

/** A finite clause. Indices are those of the sentence's units. */
export interface Clause {
	readonly role: ClauseRole;
	readonly group: VerbGroup;
	/** The word that opens it, lower case: "who", "after", "that"; null where none does. */
	readonly opener: string | null;
	/** First unit after the opener or the boundary: what stands here belongs to this clause, leading adverbials included. */
	readonly from: number;
	/** First unit that belongs to the clause after it, or the sentence's end. */
	readonly to: number;
	/** The clause of the sentence it depends on: the reporting clause of a content, what an adverbial goes with. */
	readonly parent: number | null;
	/** Told as somebody's words, by a clause before or after it ("…, said Brandt"). */
	readonly isReported: boolean;
	/** How surely this is a clause with just these limits, 0 to 1. */
	readonly certainty: number;
}

/** Where a clause without "that" begins after its verb of saying: "announced Monday | it had won", "told Holm | the plan failed". */
function findContentStart(units: readonly Unit[], from: number, verb: number): number {
	let end = verb;
	while (end > from && isSkippable(units[end - 1]!)) end--;
	if (end > from && NOMINATIVE.has(units[end - 1]!.lower)) return end - 1;
	let start = from;
	while (
		start < end &&
		(CALENDAR.has(units[start]!.lower) || /^(?:on|today|yesterday)$/.test(units[start]!.lower))
	)
		start++;
	// After a name or "reporters" a new noun phrase begins the clause.
	for (let at = start + 1; at < end; at++)
		if (units[at]!.pos === 'DET' && /^(?:NOUN|PROPN|PRON)$/.test(units[at - 1]!.pos)) return at;
	return start < end ? start : from;
}

/** Splits a sentence into its finite clauses, verb by verb. Never throws; linear in the sentence's length. */
export function splitClauses(units: readonly Unit[]): Clause[] {
	const groups = findVerbGroups(units);
	const clauses: Clause[] = [];
	let mainFound = false;
	let regionFrom = 0;
	/** Where the subject of a main clause that still lacks its verb begins. */
	let mainFrom = 0;
	for (const [at, group] of groups.entries()) {
		const last = clauses.at(-1);
		const boundary = findBoundary(units, last?.group.to ?? 0, group.from, last?.group.lemma ?? null);
		if (boundary.kind === 'mark' && boundary.resets) {
			mainFound = false;
			mainFrom = boundary.to;
		}
		const isPending = !mainFound || boundary.opener !== null;
		if (!isClauseVerb(at, { units, groups, isPending, boundary, last: last?.group })) continue;
		const shape = readShape(units, group, boundary, last, mainFound, clauses.length);
		const from =
			shape.role === 'content' && boundary.opener === null
				? findContentStart(units, Math.max(boundary.to, regionFrom), group.from)
				: shape.role === 'main' && !mainFound && shape.resumes
					? mainFrom
					: Math.max(boundary.to, regionFrom);
		if (last !== undefined)
			clauses[clauses.length - 1] = {
				...last,
				to: Math.max(last.group.to, Math.min(boundary.from, group.from))
			};
		clauses.push({
			...shape,
			group,
			opener: boundary.opener,
			from,
			to: units.length,
			isReported: shape.role === 'content'
		});
		if (shape.role === 'main') mainFound = true;
		else if (!mainFound && shape.role === 'adverbial') mainFrom = group.to;
		regionFrom = group.to;
	}
	return markReported(units, clauses);
}

type Shape = Pick<Clause, 'role' | 'parent' | 'certainty'> & { readonly resumes?: boolean };

function readShape(
	units: readonly Unit[],
	group: VerbGroup,
	boundary: Boundary,
	last: Clause | undefined,
	mainFound: boolean,
	count: number
): Shape {
	const parent = last === undefined ? null : count - 1;
	if (boundary.openerKind === 'relative') return { role: 'relative', parent, certainty: 0.95 };
	if (boundary.openerKind === 'adverbial') return { role: 'adverbial', parent, certainty: 0.9 };
	if (boundary.openerKind === 'that')
		return {
			role: 'content',
			parent,
			certainty: last !== undefined && CONTENT.has(last.group.lemma) ? 0.97 : 0.6
		};
	if (!mainFound) {
		const isContent =
			last !== undefined &&
			boundary.kind === 'none' &&
			last.role === 'adverbial' &&
			CONTENT.has(last.group.lemma);
		if (isContent) return { role: 'content', parent, certainty: 0.6 };
		return {
			role: 'main',
			parent: null,
			certainty: last === undefined || boundary.kind === 'mark' ? 0.97 : 0.88,
			resumes: true
		};
	}
	if (last === undefined) return { role: 'main', parent: null, certainty: 0.9 };
	let before = group.from - 1;
	while (before > 0 && isSkippable(units[before]!)) before--;
	if (units[before]?.pos === 'CCONJ' || isComma(units[before]!))
		return { role: 'predicate', parent, certainty: 0.9 };
	if (boundary.kind === 'none') {
		if (CONTENT.has(last.group.lemma)) return { role: 'content', parent, certainty: 0.9 };
		if (last.role !== 'main') return { role: 'main', parent: null, certainty: 0.5 };
		return { role: 'relative', parent, certainty: 0.4 };
	}
	return { role: 'main', parent: null, certainty: boundary.kind === 'clause' || boundary.resets ? 0.9 : 0.8 };
}

/** "…, said Brandt." gives all before it to Brandt. */
function markReported(units: readonly Unit[], clauses: Clause[]): Clause[] {
	const last = clauses.length - 1;
	const tail = clauses[last];
	if (tail === undefined || last === 0 || tail.role !== 'main' || !SAYING.has(tail.group.lemma))
		return clauses;
	const opensWith = units[tail.from - 1];
	const follows = units[tail.group.to];
	const isShort =
		units.length - tail.group.to <= 1 || follows === undefined || units.length - tail.from <= 14;
	const takesContent = clauses.some(({ parent, role }) => parent === last && role === 'content');
	if (opensWith === undefined || !isComma(opensWith) || !isShort || takesContent) return clauses;
	return clauses.map((clause, index) =>
		index < last && clause.role !== 'relative'
			? { ...clause, isReported: true, parent: clause.parent ?? last }
			: clause
	);
}
