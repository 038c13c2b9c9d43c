import { isComma, isSkippable, isStrongMark } from './boundaries';
import { SUBJECT_PRONOUNS } from '../../language/lexicon/function-words';
import type { Clause } from './clauses';
import { leadDate, type PlacedDate } from './date-position';
import type { Unit } from './units';

/** Indices of units: `subject` is where the clause's own subject begins, null where it shares one or has it after the verb. */
export interface ClauseSpan {
	readonly from: number;
	readonly to: number;
	readonly subject: number | null;
}

const NOUN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|QUOTE|SYM)$/;

function isFronted(unit: Unit): boolean {
	return /^(?:ADP|ADV|SCONJ|CCONJ|VERB|PART|INTJ)$/.test(unit.pos) || isSkippable(unit);
}

/** The parts between the commas of [from, to), as index pairs. */
function splitChunks(units: readonly Unit[], from: number, to: number): { from: number; to: number }[] {
	const chunks: { from: number; to: number }[] = [];
	let start = from;
	for (let at = from; at <= to; at++) {
		if (at < to && !isComma(units[at]!)) continue;
		chunks.push({ from: start, to: at });
		start = at + 1;
	}
	return chunks;
}

/** A date in front of the subject, no comma between: "On Monday the council met". Gives the first unit after it. */
function skipDate(units: readonly Unit[], start: number, end: number, dates: readonly PlacedDate[]): number {
	const date = dates.find((placed) => leadDate(units, placed).from === start && placed.to < end);
	if (date === undefined || units[date.to]!.lower === "'s") return start;
	// "The Monday vote failed": there the date is a part of the subject.
	const describes = date.to === end || /^(?:NOUN|ADJ)$/.test(units[date.to]!.pos);
	return date.from > start && units[start]!.pos === 'DET' && describes ? start : date.to;
}

/**
 * Where the subject of a verb at `verb` begins, given that nothing before `from` belongs to its clause. Null where it has none
 * before it.
 */
function findSubjectStart(
	units: readonly Unit[],
	from: number,
	verb: number,
	dates: readonly PlacedDate[]
): number | null {
	let end = verb;
	while (end > from && isSkippable(units[end - 1]!)) end--;
	if (end > from && SUBJECT_PRONOUNS.has(units[end - 1]!.lower) && units[end - 2]?.pos !== 'CCONJ')
		return end - 1;
	const chunks = splitChunks(units, from, end);
	let first = 0;
	while (first < chunks.length - 1) {
		const chunk = chunks[first]!;
		if (chunk.from < chunk.to && !isFronted(units[chunk.from]!)) break;
		first++;
	}
	// "X, the mayor, said" ends in a comma; without one a comma before the subject closes something fronted, or a list.
	const last = chunks.at(-1)!;
	const closesApposition = last.from >= last.to;
	const isList =
		!closesApposition &&
		units.slice(last.from, last.to).some(({ lower }) => lower === 'and' || lower === 'or');
	const chunk = closesApposition || isList ? chunks[first]! : last;
	let start = chunk.from;
	const opens = (unit: Unit): boolean => isSkippable(unit) || unit.pos === 'CCONJ' || unit.pos === 'INTJ';
	while (start < chunk.to && opens(units[start]!)) start++;
	start = skipDate(units, start, chunk.to, dates);
	while (start < chunk.to && opens(units[start]!)) start++;
	return start < chunk.to ? start : null;
}

const POSSESSIVE = /^(?:his|her|its|their|our|my)$/;

/** Where the noun phrase before a relative clause begins: "a series of talks | that began", "the council | , which met". */
function findAntecedent(units: readonly Unit[], end: number, floor: number): number {
	let start = end;
	while (start > floor) {
		const unit = units[start - 1]!;
		const next = units[start];
		// "of" carries on to the noun that governs, unless a definite noun stands behind it.
		const isOf = unit.lower === 'of' && next !== undefined && next.pos !== 'DET' && next.pos !== 'PROPN';
		const isJoin = unit.lower === 'and' && units[start - 2]?.pos === 'PROPN' && next?.pos === 'PROPN';
		const isOwner = unit.pos === 'PRON' && POSSESSIVE.test(unit.lower);
		if (!NOUN_PHRASE.test(unit.pos) && !isOf && !isJoin && !isOwner) break;
		start--;
		if (unit.pos === 'DET' && units[start - 1]?.lower !== 'of') break;
	}
	while (start < end && (units[start]!.lower === 'of' || units[start]!.pos === 'PART')) start++;
	return start;
}

/** Where the clause's last complement ends: before an aside, a participle phrase after a comma, a further clause. */
function findEnd(units: readonly Unit[], from: number, to: number): number {
	let end = to;
	for (let at = from; at < to; at++) {
		const unit = units[at]!;
		const next = units[at + 1];
		const opensAside =
			isStrongMark(unit) ||
			(isComma(unit) &&
				next !== undefined &&
				(next.pos === 'VERB' || next.pos === 'CCONJ' || next.pos === 'SCONJ'));
		// "killed 3, injured 5": a list goes on; but ", saying that …" is a remark.
		if (opensAside && !(unit.lower === ':' && next?.pos === 'QUOTE')) {
			end = at;
			break;
		}
	}
	while (end > from && /^(?:PUNCT|CCONJ|SCONJ)$/.test(units[end - 1]!.pos)) end--;
	return end;
}

/** The words of a clause that read well alone: subject, verb, complements. */
export function spanClause(
	units: readonly Unit[],
	clauses: readonly Clause[],
	index: number,
	dates: readonly PlacedDate[]
): ClauseSpan {
	const clause = clauses[index]!;
	const { group } = clause;
	let from = group.from;
	let subject: number | null = null;
	if (clause.role === 'relative' && clause.opener !== null) {
		const floor = Math.max(clauses[index - 1]?.group.to ?? 0, 0);
		let end = clause.from - 1;
		while (
			end > floor &&
			(isComma(units[end - 1]!) || units[end - 1]!.pos === 'ADP' || isSkippable(units[end - 1]!))
		)
			end--;
		from = Math.min(findAntecedent(units, end, floor), clause.from - 1);
		subject = from;
	} else if (clause.role !== 'predicate') {
		subject = findSubjectStart(units, clause.from, group.from, dates);
		from = subject ?? group.from;
	}
	let to = clause.to;
	for (let at = index + 1; at < clauses.length; at++) {
		const next = clauses[at]!;
		const isContent = next.role === 'content' && next.parent === at - 1;
		const isRestrictive =
			next.role === 'relative' &&
			units[clauses[at - 1]!.to] !== undefined &&
			!isComma(units[clauses[at - 1]!.to]!);
		const isAfterCome = next.role === 'adverbial' && group.lemma === 'come' && at === index + 1;
		if (!isContent && !isRestrictive && !isAfterCome) break;
		to = next.to;
	}
	return { from, to: Math.max(findEnd(units, group.to, to), group.to), subject };
}
