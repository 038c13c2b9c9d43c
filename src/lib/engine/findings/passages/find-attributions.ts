import { endOf, startOf, type Frame } from '../../language/frames';
import { PREPOSITIONS } from '../../language/lexicon/function-words';
import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { roleOf } from '../../language/lexicon/roles';
import type { Mention } from '../../language/mentions';
import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import { findClauses, spanOfClause, type ReportingClause } from '../quotations/clauses';
import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import {
	AS_VERBS,
	COLLECTIVES,
	CONTENT_NOUNS,
	OWN_PERSON,
	SHOWING_VERBS,
	THOUGHT_VERBS,
	UNNAMED_PARTICIPLES,
	VIEW_NOUNS
} from './lexicon/sources';
import type { Sentence } from './read-sentences';

type MentionAt = (start: number) => Mention | undefined;

/** Words that give a stretch of a sentence to a source. */
export interface Attribution {
	/** "Brandt said", "according to the council". */
	readonly words: Span;
	/** All that is the source's, the words above included. */
	readonly scope: Span;
	/** Somebody is named or described; false for "is considered". */
	readonly isNamed: boolean;
}

/** Items after a reporting clause that are still only its own trappings: "Brandt said on Friday." */
const TAIL = 3;

function isMark(frame: Frame, index: number, pattern: RegExp): boolean {
	const item = frame.items[index];
	return item?.kind === 'token' && pattern.test(item.token.text);
}

function wordsBetween(frame: Frame, from: number, to: number): number {
	let count = 0;
	for (let index = Math.max(0, from); index < Math.min(to, frame.items.length); index++) {
		const item = frame.items[index]!;
		if (item.kind === 'quote') count += TAIL + 1;
		else if (item.token.isWord) count++;
	}
	return count;
}

/** The writer takes over again: "…, which is absurd", "… – a bold claim", "…; …". */
function endOfScope(frame: Frame, from: number): number {
	for (let index = from; index < frame.items.length - 1; index++) {
		if (isMark(frame, index, /^;$/)) return index;
		if (!isMark(frame, index, /^[,–—]$/)) continue;
		const next = frame.items[index + 1]!;
		if (
			next.kind === 'token' &&
			/^(?:which|although|though|despite|whereas|yet|but|while)$/.test(next.token.lower)
		)
			return index;
	}
	return frame.items.length;
}

function startOfSegment(frame: Frame, before: number): number {
	for (let index = before - 1; index >= 0; index--) if (isMark(frame, index, /^;$/)) return index + 1;
	return 0;
}

function spanOf(frame: Frame, from: number, to: number): Span {
	return { start: startOf(frame.items[from]!), end: endOf(frame.items[Math.max(from, to - 1)]!) };
}

/** "the figures", "this": what cannot speak. */
function isThing({ subject }: ReportingClause): boolean {
	if (subject.kind === 'name') return false;
	if (subject.kind === 'pronoun') return subject.head === 'it';
	return (
		roleOf(subject.head) === null &&
		!isOrganisationNoun(subject.head) &&
		!COLLECTIVES.has(subject.head) &&
		!COLLECTIVES.has(`${subject.head}s`)
	);
}

function readClause(sentence: Sentence, clause: ReportingClause): Attribution | null {
	const { frame } = sentence;
	const { subject, verb } = clause;
	if (subject.kind === 'pronoun' && (OWN_PERSON.has(subject.head) || subject.head === 'you')) return null;
	const lemma = verb?.lemma ?? '';
	if (isThing(clause) && (SHOWING_VERBS.has(lemma) || verb?.strength === 'weak')) return null;
	if (clause.isUnreal && !THOUGHT_VERBS.has(lemma) && verb?.strength !== 'weak') return null;
	const words = spanOfClause(frame, clause);
	const from = Math.min(clause.from, subject.from);
	const to = Math.max(clause.to, subject.to);
	const stop = endOfScope(frame, to);
	const isWhole =
		clause.shape === 'according-to' ||
		clause.shape === 'verb-subject' ||
		(from > 0 &&
			(isMark(frame, from - 1, /^[,–—]$/) || frame.items[from - 1]?.kind === 'quote') &&
			(wordsBetween(frame, to, frame.items.length) <= TAIL ||
				(isMark(frame, to, /^[,–—]$/) && wordsBetween(frame, 0, from) > 1) ||
				(PREPOSITIONS.has(wordAfter(frame, to)) && frame.items[from - 1]?.kind === 'quote')));
	if (isWhole)
		return { words, scope: spanOf(frame, startOfSegment(frame, from), Math.max(stop, to)), isNamed: true };
	// A participle's subject stands elsewhere; what lies between is told by the narrator.
	const begin = clause.shape === 'participle' ? clause.cueFrom : from;
	return { words, scope: spanOf(frame, begin, Math.max(stop, to)), isNamed: true };
}

function wordAfter(frame: Frame, index: number): string {
	const item = frame.items[index];
	return item?.kind === 'token' ? item.token.lower : '';
}

/** The last word of the subject left of a verb: auxiliaries, adverbs and "not" are passed over. */
function subjectBefore(words: readonly Word[], verb: number): number {
	let index = verb - 1;
	while (index >= 0 && verb - index < 6) {
		const { pos, lower } = words[index]!;
		if (pos === 'AUX' || pos === 'ADV' || lower === 'not' || lower === "n't" || lower === 'also') index--;
		else break;
	}
	return index;
}

function canThink(word: Word | undefined): boolean {
	if (word === undefined) return false;
	if (/^(?:he|she|they)$/.test(word.lower)) return true;
	if (word.pos === 'PROPN') return true;
	return (
		word.pos === 'NOUN' &&
		(roleOf(word.lower) !== null || isOrganisationNoun(word.lower) || COLLECTIVES.has(word.lower))
	);
}

function endOfClause(words: readonly Word[], from: number): number {
	for (let index = from; index < words.length; index++) {
		const word = words[index]!;
		if (word.text === ';') return words[index - 1]!.end;
		if (word.text !== ',') continue;
		const next = words[index + 1]?.lower ?? '';
		if (/^(?:which|although|though|despite|whereas|yet|but|while)$/.test(next)) return word.start;
	}
	return words.at(-1)!.end;
}

/** Thoughts, views and unnamed sources: what the reporting clauses of quotations leave out. */
function readThoughts(sentence: Sentence, mentionAt: MentionAt): Attribution[] {
	const { words } = sentence;
	const found: Attribution[] = [];
	const end = Math.max(sentence.end, sentence.start);
	const whole = { start: sentence.start, end };
	for (const [index, word] of words.entries()) {
		const { lower, lemma } = word;
		const next = words[index + 1]?.lower ?? '';
		if (
			word.pos === 'VERB' &&
			(THOUGHT_VERBS.has(lemma) || AS_VERBS.has(lemma) || findReportingVerb(lower) !== undefined)
		) {
			const at = subjectBefore(words, index);
			const subject = words[at];
			const isBare = THOUGHT_VERBS.has(lemma) || findReportingVerb(lower) !== undefined;
			const reflexive = /^(?:itself|himself|herself|themselves|as)$/;
			const sees =
				isBare || words.slice(index + 1, index + 6).some((following) => reflexive.test(following.lower));
			if (sees && canThink(subject) && words[at - 1]?.lower !== 'by') {
				found.push({
					words: { start: subject!.start, end: word.end },
					scope: { start: subject!.start, end: endOfClause(words, index) },
					isNamed: true
				});
			}
		}
		if (
			UNNAMED_PARTICIPLES.has(lower) &&
			/^(?:be|been|being|is|are|was|were|widely|also)$/.test(words[index - 1]?.lower ?? '')
		) {
			const begin = words[index - 1]!;
			found.push({
				words: { start: begin.start, end: word.end },
				scope: { start: begin.start, end: endOfClause(words, index) },
				isNamed: false
			});
		}
		if (CONTENT_NOUNS.has(lower) && next === 'that')
			found.push({
				words: { start: word.start, end: word.end },
				scope: { start: word.start, end: endOfClause(words, index) },
				isNamed: false
			});
		// "from the council's point of view", "in the eyes of the council", "in her opinion".
		if (lower === 'from' || lower === 'in') {
			const view = readView(words, index);
			if (view !== null) found.push({ words: view, scope: whole, isNamed: true });
		}
		if (index === 0 && lower === 'for') {
			const name = readForName(words, mentionAt);
			if (name !== null) found.push({ words: name, scope: whole, isNamed: true });
		}
	}
	return found;
}

function readView(words: readonly Word[], from: number): Span | null {
	for (let index = from + 1; index < Math.min(words.length, from + 8); index++) {
		const { lower } = words[index]!;
		if (OWN_PERSON.has(lower)) return null;
		const isPoint =
			lower === 'point' && words[index + 1]?.lower === 'of' && words[index + 2]?.lower === 'view';
		if (!isPoint && !VIEW_NOUNS.has(lower)) continue;
		const at = isPoint ? index + 2 : index;
		const owned = words
			.slice(from + 1, index)
			.some(
				(word) => word.lower === "'s" || /^(?:his|her|their|its)$/.test(word.lower) || /s'$/.test(word.lower)
			);
		const isOf = words[at + 1]?.lower === 'of' && !OWN_PERSON.has(words[at + 2]?.lower ?? '');
		if (!owned && !isOf) return null;
		return { start: words[from]!.start, end: words[at]!.end };
	}
	return null;
}

/** "For Brandt, the main goal is …": a name set apart at the sentence's beginning. */
function readForName(words: readonly Word[], mentionAt: MentionAt): Span | null {
	const comma = words.findIndex((word, index) => index < 8 && word.text === ',');
	if (comma < 2) return null;
	const hasName = words
		.slice(1, comma)
		.some((word) => mentionAt(word.start) !== undefined || word.pos === 'PROPN');
	const hasNumber = words.slice(1, comma).some((word) => word.pos === 'NUM' || word.pos === 'VERB');
	return hasName && !hasNumber ? { start: words[0]!.start, end: words[comma - 1]!.end } : null;
}

/** Everything in a sentence that gives words to a source, surest first. */
export function findAttributions(sentence: Sentence, mentionAt: MentionAt): Attribution[] {
	if (sentence.words.length === 0) return [];
	const clauses = findClauses(sentence.frame, mentionAt)
		.map((clause) => readClause(sentence, clause))
		.filter((attribution) => attribution !== null);
	return [...clauses, ...readThoughts(sentence, mentionAt)];
}
