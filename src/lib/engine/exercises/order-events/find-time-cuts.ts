import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import {
	AFTER_DATE,
	BEFORE_DATE,
	CONNECTORS,
	LONG_CONNECTORS,
	MEASURES,
	MONTHS,
	PREPOSITIONS_OF_TIME,
	TIME_ADVERBS,
	TIME_CHOOSERS,
	TIME_UNITS,
	WEEKDAYS
} from './time-words';

/** Half-open range of words. */
export interface Cut {
	readonly from: number;
	readonly to: number;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Two prepositions in a row belong to two things ("step in | on Friday"), unless the second only blurs the date. */
const BLURS = new Set(['about', 'around', 'over', 'before', 'after', 'within']);

function isNominal(word: Word | undefined): boolean {
	return word !== undefined && (word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'ADJ');
}

function isDeterminer(word: Word | undefined): boolean {
	return word !== undefined && /^(?:the|an?|'s|his|her|its|their|our|my|your)$/.test(word.lower);
}

/** Whether a word by itself names a day, a month or a year. "may" and "march" do so with a capital and not as verbs. */
export function isCalendarWord(words: readonly Word[], index: number): boolean {
	const word = words[index]!;
	const isCapital = word.text !== word.lower;
	if (WEEKDAYS.has(word.lower)) return isCapital;
	const before = words[index - 1];
	const after = words[index + 1];
	if (MONTHS.has(word.lower)) {
		if (!isCapital) return false;
		// "May", "April" and "June" are people too, and verbs begin sentences.
		const isName = /^(?:may|march|april|june|august|jan)$/.test(word.lower);
		return (
			!isName ||
			BEFORE_DATE.has(before?.lower ?? '') ||
			/^\d/.test(before?.text ?? '') ||
			/^\d/.test(after?.text ?? '')
		);
	}
	if (!YEAR.test(word.text)) return false;
	// "1900 soldiers" counts; "in 1900", "the 1900 treaty" and "(1900)" date.
	return (
		before !== undefined &&
		(MONTHS.has(before.lower) ||
			PREPOSITIONS_OF_TIME.has(before.lower) ||
			/^(?:the|early|late|mid|and|or|[-–(,])$/.test(before.lower)) &&
		!(after !== undefined && after.pos === 'NOUN' && before.lower !== 'the')
	);
}

/** Words from `index` that make "next week", "the same day", "weeks ago", "a day later"; 0 where none do. */
function readStretch(words: readonly Word[], index: number): number {
	const word = words[index]!;
	const next = words[index + 1];
	if (next === undefined) return 0;
	if (TIME_CHOOSERS.has(word.lower) && TIME_UNITS.has(next.lower)) return 2;
	if (!TIME_UNITS.has(word.lower)) return 0;
	if (/^(?:ago|later|earlier)$/.test(next.lower)) return 2;
	// "the day before" by itself; "a day before the vote" is led by a connector.
	const ends = words[index + 2] === undefined || !/[\p{L}\p{N}]/u.test(words[index + 2]!.text);
	return /^(?:before|after)$/.test(next.lower) && ends ? 2 : 0;
}

/** Where a date's own words begin: "as early as the end of" before "May", "the first week of" before "June". */
function widenLeft(words: readonly Word[], from: number, to: number): number {
	// "the Friday meeting": the date describes a noun, and what stands before belongs to the noun.
	if (isDeterminer(words[from - 1]) && isNominal(words[to])) return from;
	if (words[to]?.lower === "'s") return from;
	let start = from;
	let kept = from;
	while (start > 0) {
		const word = words[start - 1]!;
		if (!BEFORE_DATE.has(word.lower)) break;
		// "after the Friday talks": what follows the date belongs to the phrase, too.
		if (CONNECTORS.has(word.lower) && isNominal(words[to])) break;
		const isPreposition = PREPOSITIONS_OF_TIME.has(word.lower);
		const right = words[start]!;
		if (isPreposition && PREPOSITIONS_OF_TIME.has(right.lower) && !BLURS.has(right.lower)) break;
		start--;
		if (isPreposition || word.pos === 'ADP') kept = start;
	}
	if (kept < from) {
		while (kept > 0 && /^(?:only|just|back|exactly|early|late|as|sooner|no)$/.test(words[kept - 1]!.lower))
			kept--;
		return kept;
	}
	// "a year ago", "this week": a determiner before a stretch of time is its own.
	const isStretch = TIME_UNITS.has(words[from]!.lower) || TIME_CHOOSERS.has(words[from]!.lower);
	while (kept > start && (isStretch || !isDeterminer(words[kept - 1]))) kept--;
	return kept;
}

function widenRight(words: readonly Word[], to: number): number {
	let end = to;
	if (words[end]?.lower === "'s") end++;
	while (end < words.length && AFTER_DATE.has(words[end]!.lower)) end++;
	if (words[end]?.lower === 'at' && /^(?:the|\d)/.test(words[end + 1]?.lower ?? '')) {
		if (/^(?:latest|earliest|same)$/.test(words[end + 2]?.lower ?? '')) end += 3;
	}
	return end;
}

function overlaps(word: Word, span: Span): boolean {
	return word.start < span.end && span.start < word.end;
}

/** How many words a connector at `index` has: "after" 1, "ahead of" 2; 0 where none begins. */
function readConnector(words: readonly Word[], index: number): number {
	const word = words[index]!;
	for (const parts of LONG_CONNECTORS) {
		if (parts.every((part, offset) => words[index + offset]?.lower === part)) return parts.length;
	}
	if (!CONNECTORS.has(word.lower)) return 0;
	const next = words[index + 1];
	const previous = words[index - 1];
	if (word.lower === 'following' && (isDeterminer(previous) || word.pos === 'AUX' || previous?.pos === 'AUX'))
		return 0;
	if (word.lower === 'once')
		return next !== undefined && (isDeterminer(next) || next.pos === 'PRON' || next.pos === 'PROPN') ? 1 : 0;
	return 1;
}

/** "after almost eight hours" tells how long, not when: the words after the connector measure time. */
function isMeasure(words: readonly Word[], from: number): boolean {
	let index = from;
	while (index < words.length && (MEASURES.has(words[index]!.lower) || words[index]!.pos === 'NUM')) index++;
	const unit = words[index];
	if (unit === undefined || !TIME_UNITS.has(unit.lower)) return false;
	return index > from || unit.lower.endsWith('s');
}

/** The commas of a range that separate its phrases: none inside a number or a date. */
function listCommas(words: readonly Word[], from: number, to: number, isCut: readonly boolean[]): number[] {
	const commas: number[] = [];
	for (let index = from; index < to; index++)
		if (words[index]!.text === ',' && !isCut[index]) commas.push(index);
	return commas;
}

/** How far before a connector its measure begins: "just a day after", "shortly before". */
function widenConnector(words: readonly Word[], from: number): number {
	let start = from;
	if (TIME_UNITS.has(words[start - 1]?.lower ?? '')) {
		start--;
		while (start > 0 && (MEASURES.has(words[start - 1]!.lower) || words[start - 1]!.pos === 'NUM')) start--;
	}
	while (
		start > 0 &&
		/^(?:just|only|shortly|soon|immediately|right|even|long|not|directly|straight|ever|days|weeks|months|years)$/.test(
			words[start - 1]!.lower
		)
	)
		start--;
	return start;
}

/** The words a connector leads, by where it stands; null where its end is not sure. */
function readConnected(
	words: readonly Word[],
	connector: number,
	length: number,
	head: number,
	isCut: readonly boolean[]
): Cut | null {
	const from = widenConnector(words, connector);
	const isParenthesis = words[from - 1]?.text === ',';
	if (from < head) {
		const commas = listCommas(words, connector, head, isCut);
		const opens = words.slice(0, from).every((_, index) => isCut[index]);
		if (!(opens || isParenthesis) || commas.length !== 1) return null;
		return { from: isParenthesis && !opens ? from - 1 : from, to: commas[0]! + 1 };
	}
	const isReporting = findReportingVerb(words[head]?.lower ?? '') !== undefined;
	const that = words.findIndex((word, index) => index > connector + length && word.lower === 'that');
	if (isReporting && that > 0) return { from, to: that };
	const commas = listCommas(words, connector, words.length, isCut);
	if (isParenthesis && commas.length > 0) {
		return commas.length === 1 ? { from: from - 1, to: commas[0]! + 1 } : null;
	}
	// "announced after the meeting a new plan": what was announced would be lost.
	if (isReporting && from === head + 1) return null;
	return { from, to: words.length };
}

/**
 * The words of a clause that tell when it happened, as ranges in order that never touch. `dated` are spans known to tell time;
 * `head` is the index of the clause's main word. Null where they cannot be taken out cleanly.
 */
export function findTimeCuts(words: readonly Word[], dated: readonly Span[], head: number): Cut[] | null {
	const isCut = words.map(() => false);
	const mark = ({ from, to }: Cut): void => void isCut.fill(true, from, to);
	// What a connector leads is measured below, by the clause; the finder's span may hold its first words only.
	const dates = dated.filter(
		(span) => !words.some((word, index) => word.start === span.start && readConnector(words, index) > 0)
	);
	for (let index = 0; index < words.length; index++) {
		const isConnector = readConnector(words, index) > 0;
		const own = dates.filter((span) => overlaps(words[index]!, span));
		const stretch = readStretch(words, index);
		if (isConnector && stretch === 0) {
			// The date after "before" is cut with it below.
			if (own.length > 0 && own.every((span) => span.start < words[index]!.start))
				mark({ from: index, to: index + 1 });
			continue;
		}
		if (own.length > 0 || isCalendarWord(words, index) || stretch > 0) {
			const to = Math.max(index + 1, index + stretch);
			mark({ from: widenLeft(words, index, to), to: widenRight(words, to) });
		} else if (TIME_ADVERBS.has(words[index]!.lower) && !isNominal(words[index + 1])) {
			mark({ from: index, to: index + 1 });
		}
	}
	for (let index = 0; index < words.length; index++) {
		const length = readConnector(words, index);
		if (length === 0 || isCut[index] || isMeasure(words, index + length)) continue;
		const cut = readConnected(words, index, length, head, isCut);
		if (cut === null) return null;
		mark(cut);
	}
	return joinCuts(words, isCut).map((cut) => widenMarks(words, cut));
}

/** Marks and brackets that would stand around nothing go with the words between them. */
function widenMarks(words: readonly Word[], { from, to }: Cut): Cut {
	const pair = (words[from - 1]?.text ?? '') + (words[to]?.text ?? '');
	return /^(?:“”|""|‘’|''|\(\)|«»)$/.test(pair) ? { from: from - 1, to: to + 1 } : { from, to };
}

/** Ranges of marked words; what only joins two of them ("and", a dash) goes with them. */
function joinCuts(words: readonly Word[], isCut: boolean[]): Cut[] {
	const cuts: Cut[] = [];
	for (let index = 0; index < words.length; index++) {
		if (!isCut[index]) continue;
		const last = cuts.at(-1);
		const gap = last === undefined ? [] : words.slice(last.to, index);
		const isJoint =
			last !== undefined &&
			gap.length <= 1 &&
			gap.every((word) => /^(?:and|or|to|[-–,“”"‘’])$/.test(word.text));
		if (isJoint) cuts[cuts.length - 1] = { from: last.from, to: index + 1 };
		else cuts.push({ from: index, to: index + 1 });
	}
	return cuts;
}
