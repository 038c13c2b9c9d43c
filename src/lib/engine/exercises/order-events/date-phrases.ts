import type { Word } from '../../language/tag-words';
import {
	AFTER_DATE,
	BEFORE_DATE,
	CONNECTORS,
	PREPOSITIONS_OF_TIME,
	TIME_CHOOSERS,
	TIME_UNITS
} from './time-words';
import { isDeterminer, isNominal, type Cut } from './words-of-a-clause';

/** Two prepositions in a row belong to two things ("step in | on Friday"), unless the second only blurs the date. */
const BLURS = new Set(['about', 'around', 'over', 'before', 'after', 'within']);

/** Words from `index` that make "next week", "the same day", "weeks ago", "a day later"; 0 where none do. */
export function readStretch(words: readonly Word[], index: number): number {
	const word = words[index];
	const next = words[index + 1];
	if (word === undefined || next === undefined) return 0;
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

/** The whole phrase of a date whose own words are [from, to): with its preposition, and what follows it. */
export function widenDate(words: readonly Word[], from: number, to: number): Cut {
	// The "s" of "the 1990s" is a word of its own to the tagger.
	const end = words[to]?.lower === 's' ? to + 1 : to;
	return { from: widenLeft(words, from, end), to: widenRight(words, end) };
}
