import { endOf, spanOfItems, startOf, tokenAt, type Frame } from '../../language/frames';
import { PREPOSITIONS } from '../../language/lexicon/function-words';
import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { roleOf } from '../../language/lexicon/roles';
import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import { spanOfClause, type ReportingClause } from '../../language/reporting/reporting-clause';
import {
	COLLECTIVES,
	DOCUMENTS,
	DOUBTFUL_VERBS,
	isWritersOwn,
	MEASURES,
	NOBODY,
	OWN_PERSON,
	SHOWING_VERBS,
	SUBORDINATORS,
	TAKES_OVER,
	THOUGHT_VERBS
} from './lexicon/sources';
import type { Sentence } from './read-sentences';
import { endOfObject, readObject } from './read-object';

/** Words that give a stretch of a sentence to a source. */
export interface Attribution {
	/** "Brandt said", "according to the council". */
	readonly words: Span;
	/** All that is the source's, the words above included. */
	readonly scope: Span;
	/** It governs the sentence; false in a clause that only sets the scene: "when the mayor said so". */
	readonly isMain: boolean;
	/** Somebody is named or described; false for "is considered". */
	readonly isNamed: boolean;
	/** 0 to 1, that the whole scope is the source's. */
	readonly certainty: number;
	/** What the source announced or defended, where it is named rather than told in a clause: named by the narrator. */
	readonly object?: Span | null;
}

const SURE = 0.97;
/** What somebody thinks may be the writer's guess. */
const THOUGHT = 0.92;
/** "Although …, according to Brandt, the roof …": which half is hers? */
const UNSURE = 0.85;

/** Words after a reporting clause that are still only its own trappings: "Brandt said on Friday." */
const TAIL = 3;
/** The longest stretch shown as the words that name the source. */
const LONGEST_NAMING = 90;

function lowerAt(frame: Frame, index: number): string {
	return tokenAt(frame, index)?.lower ?? '';
}

function isMark(frame: Frame, index: number, pattern: RegExp): boolean {
	const item = frame.items[index];
	return item?.kind === 'token' && !item.token.isWord && pattern.test(item.token.text);
}

function isQuote(frame: Frame, index: number): boolean {
	return frame.items[index]?.kind === 'quote';
}

function countBetween(frame: Frame, from: number, to: number): number {
	let count = 0;
	for (let index = Math.max(0, from); index < Math.min(to, frame.items.length); index++) {
		const item = frame.items[index]!;
		if (item.kind === 'quote') count += TAIL + 1;
		else if (item.token.isWord) count++;
	}
	return count;
}

function endOfScope(frame: Frame, from: number): number {
	for (let index = from; index < frame.items.length - 1; index++) {
		if (isMark(frame, index, /^;$/)) return index;
		if (isMark(frame, index, /^[,–—]$/) && TAKES_OVER.has(lowerAt(frame, index + 1))) return index;
	}
	return frame.items.length;
}

const RELATIVES = /^(?:who|which|whom|that)$/;

/** "At the same time he said": the words read as one subject begin with the pronoun. */
function fromPronoun(frame: Frame, span: Span, { subject, cueFrom }: ReportingClause): Span {
	for (let index = subject.from + 1; index < Math.min(subject.to, cueFrom); index++)
		if (/^(?:he|she|they)$/.test(lowerAt(frame, index)))
			return { start: startOf(frame.items[index]!), end: span.end };
	return span;
}

/** "Critics of the mayor say": who speaks are the critics. */
function fromWholePhrase(frame: Frame, span: Span, words: Sentence['words']): Span {
	let at = words.findIndex(({ start }) => start === span.start);
	const isOf = (index: number): boolean =>
		/^(?:of|in|from|at|for|on)$/.test(words[index]?.lower ?? '') && words[index - 1]?.pos === 'NOUN';
	if (!isOf(at - 1)) return span;
	at -= 2;
	while (at > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(words[at - 1]!.pos)) at--;
	return { start: words[at]!.start, end: span.end };
}

/** Where the first comma after an item stands, or the given end. */
function firstComma(frame: Frame, from: number, end: number): number {
	for (let index = from; index < end; index++) if (isMark(frame, index, /^[,–—]$/)) return index;
	return end;
}

function startOfSegment(frame: Frame, before: number): number {
	for (let index = before - 1; index >= 0; index--) if (isMark(frame, index, /^;$/)) return index + 1;
	return 0;
}

/** "the figures", "this": what cannot speak. */
function isThing({ subject }: ReportingClause): boolean {
	if (subject.kind === 'name') return false;
	const { head } = subject;
	if (subject.kind === 'pronoun') return head === 'it';
	return (
		roleOf(head) === null &&
		!isOrganisationNoun(head) &&
		!COLLECTIVES.has(head) &&
		!COLLECTIVES.has(`${head}s`) &&
		!DOCUMENTS.has(head)
	);
}

/** "…, it said.": a clause of its own beside the words it reports, which only a verb of saying makes. */
function isSetApart(frame: Frame, { from, to, verb, shape }: ReportingClause): boolean {
	if (shape !== 'subject-verb' || verb?.strength !== 'strong' || verb.form === 'ing') return false;
	return countBetween(frame, to, frame.items.length) === 0 && from > 2 && isMark(frame, from - 1, /^,$/);
}

function reportsSomebody(
	sentence: Sentence,
	clause: ReportingClause,
	verbPos: Word['pos'] | undefined
): boolean {
	const { subject, verb, shape } = clause;
	const { frame } = sentence;
	if (subject.kind === 'pronoun' && (OWN_PERSON.has(subject.head) || subject.head === 'you')) return false;
	if (subject.kind === 'description' && NOBODY.has(subject.head)) return false;
	if (isWritersOwn(lowerAt(frame, subject.from), lowerAt(frame, subject.from + 1), subject.head))
		return false;
	if (shape === 'according-to') return !MEASURES.has(subject.head);
	const lemma = verb?.lemma ?? '';
	const hasQuote = frame.items.some((item) => item.kind === 'quote');
	if (verbPos !== 'VERB' && !hasQuote) return false;
	if (isSetApart(frame, clause)) return !clause.isUnreal;
	if (isThing(clause) && (SHOWING_VERBS.has(lemma) || verb?.strength === 'weak' || DOUBTFUL_VERBS.has(lemma)))
		return false;
	if (DOUBTFUL_VERBS.has(lemma) && shape !== 'verb-subject' && !hasQuote) {
		const next = lowerAt(frame, clause.cueTo);
		const isEnd = countBetween(frame, clause.cueTo, frame.items.length) <= 1;
		if (
			next !== 'that' &&
			next !== 'whether' &&
			!isEnd &&
			!/^(?:on|of|about|to|for|upon)$/.test(lowerAt(frame, clause.cueTo - 1))
		)
			return false;
	}
	// "did not say" reports no words, "does not believe" does report a thought.
	return !clause.isUnreal || THOUGHT_VERBS.has(lemma);
}

/** "…, said Brandt", "…, Brandt said on Friday", "The roof, Brandt said, …": the whole sentence is the source's. */
function governsAll(frame: Frame, clause: ReportingClause, from: number, to: number): boolean {
	if (clause.shape === 'according-to' || clause.shape === 'verb-subject') return true;
	if (from === 0) return false;
	if (lowerAt(frame, 0) === 'as' && from === 1 && isMark(frame, to, /^,$/)) return true;
	if (!isMark(frame, from - 1, /^[,–—]$/) && !isQuote(frame, from - 1)) return false;
	if (countBetween(frame, to, frame.items.length) <= TAIL) return countBetween(frame, 0, from) > 2;
	if (isMark(frame, to, /^[,–—]$/) && countBetween(frame, 0, from) > 1) return true;
	return isQuote(frame, from - 1) && PREPOSITIONS.has(lowerAt(frame, to));
}

/** What a reporting clause gives to its source; null where nobody is reported. */
export function readReportingClause(
	sentence: Sentence,
	clause: ReportingClause,
	verbPos: Word['pos'] | undefined
): Attribution | null {
	const { frame } = sentence;
	if (!reportsSomebody(sentence, clause, verbPos)) return null;
	const from = Math.min(clause.from, clause.subject.from);
	const to = Math.max(clause.to, clause.subject.to);
	const whole = spanOfClause(frame, clause);
	// A subject far from its verb: the verb alone is shown.
	const isFar = whole.end - whole.start > LONGEST_NAMING;
	const words = isFar
		? spanOfItems(frame, clause.cueFrom, clause.cueTo)
		: fromWholePhrase(frame, fromPronoun(frame, whole, clause), sentence.words);
	const sure = THOUGHT_VERBS.has(clause.verb?.lemma ?? '') ? THOUGHT : SURE;
	const stop = Math.max(endOfScope(frame, to), to);
	const isInRelative = from > 1 && isMark(frame, from - 1, /^,$/) && RELATIVES.test(lowerAt(frame, from - 2));
	if (!isInRelative && governsAll(frame, clause, from, to)) {
		const isInside = from > 0 && to < frame.items.length - 1;
		const isHalf = isInside && SUBORDINATORS.has(lowerAt(frame, 0));
		const scope = spanOfItems(frame, startOfSegment(frame, from), stop);
		return { words, scope, isMain: true, isNamed: true, certainty: isHalf ? UNSURE : sure };
	}
	// A participle's subject stands elsewhere; what lies between is told by the narrator.
	const isSecond = clause.shape === 'participle';
	const begin = isSecond ? clause.cueFrom : from;
	const before = isSecond ? lowerAt(frame, clause.cueFrom - 1) : lowerAt(frame, from - 1);
	const relative = lowerAt(frame, clause.cueFrom - 1);
	const opens = SUBORDINATORS.has(before) || SUBORDINATORS.has(lowerAt(frame, from));
	const isMain = !isInRelative && !opens && !RELATIVES.test(relative);
	// "If the mayor says so, …", "…, which critics called a whitewash, …": the clause ends where the writer's goes on.
	const scope = spanOfItems(frame, begin, isMain ? stop : firstComma(frame, to, stop));
	const after = endOf(frame.items[clause.cueTo - 1]!);
	const rest = sentence.words.filter(({ start, end }) => start >= after && end <= scope.end);
	const object = readObject(clause.verb?.lemma ?? '', rest);
	const end = endOfObject(object, rest, scope.end);
	return { words, scope: { start: scope.start, end }, isMain, isNamed: true, certainty: sure, object };
}
