import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import { findTimeCuts, isCalendarWord, type Cut } from './find-time-cuts';
import { isSelfContained } from './self-contained';
import { CONNECTORS, ORDER_ADJECTIVES, TIME_ADVERBS, TIME_CHOOSERS, TIME_UNITS } from './time-words';

const MIN_WORDS = 4;
const MAX_WORDS = 32;
/** Where the words that told the time are missing inside a card. */
const GAP = ' … ';
/** What joins a clause to the one before and says nothing on a card. */
const OPENERS =
	/^(?:and|but|or|so|yet|while|whereas|although|though|however|therefore|thus|also|in addition|[,;:–—.“"-])$/;

/** The words that stay, as ranges in order. */
function invert(cuts: readonly Cut[], length: number): Cut[] {
	const kept: Cut[] = [];
	let from = 0;
	for (const cut of [...cuts, { from: length, to: length }]) {
		if (cut.from > from) kept.push({ from, to: cut.from });
		from = cut.to;
	}
	return kept;
}

/** A range without the marks at its ends; `both` keeps nothing, else a comma after a gap stays. */
function trim(words: readonly Word[], { from, to }: Cut, isFirst: boolean, isLast: boolean): Cut {
	let start = from;
	let end = to;
	if (isFirst) while (start < end && OPENERS.test(words[start]!.lower)) start++;
	if (isLast) while (end > start && /^[,;:.–—-]$/.test(words[end - 1]!.text)) end--;
	if (!isLast) while (end > start && words[end - 1]!.text === ',') end--;
	if (!isFirst) while (start < end && words[start]!.text === ',') start++;
	return { from: start, to: end };
}

/** Whether words are left that tell the time, or place the event beside another. */
export function tellsTime(words: readonly Word[]): boolean {
	return words.some(({ lower }, index) => {
		const next = words[index + 1];
		return (
			isCalendarWord(words, index) ||
			TIME_ADVERBS.has(lower) ||
			lower === 'ago' ||
			ORDER_ADJECTIVES.has(lower) ||
			(TIME_CHOOSERS.has(lower) && next !== undefined && TIME_UNITS.has(next.lower)) ||
			(CONNECTORS.has(lower) && lower !== 'once' && !isLength(words, index + 1))
		);
	});
}

/** "after eight hours": a number or a plural of hours and the like stands within five words, and nothing else. */
function isLength(words: readonly Word[], from: number): boolean {
	const unit = words.slice(from, from + 6).findIndex(({ lower }) => TIME_UNITS.has(lower));
	return unit >= 0;
}

/** Marks that open and close must come in pairs: a clause that begins inside a quotation is no card. */
function isBalanced(text: string): boolean {
	const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
	return (
		count(/"/g) % 2 === 0 &&
		count(/“/g) === count(/”/g) &&
		count(/«/g) === count(/»/g) &&
		count(/\(/g) === count(/\)/g)
	);
}

/**
 * The text of an event's card: the clause in the article's own words, those that tell when it happened left out. At the ends
 * nothing marks the cut; inside, " … " does. Null where the clause cannot stand alone, or the time not be taken out.
 *
 * @param words the clause's words, tagged
 * @param dated spans that are known to tell time: dates, and what the event finder took for the timing
 * @param head the clause's main word
 */
export function writeCard(
	text: string,
	words: readonly Word[],
	dated: readonly Span[],
	head: Span
): string | null {
	const headIndex = words.findIndex((word) => word.start <= head.start && head.start < word.end);
	if (headIndex < 0) return null;
	const cuts = findTimeCuts(words, dated, headIndex);
	if (cuts === null || cuts.some(({ from, to }) => from <= headIndex && headIndex < to)) return null;
	const ranges = invert(cuts, words.length);
	const kept = ranges
		.map((range, index) => trim(words, range, index === 0, index === ranges.length - 1))
		.filter(({ from, to }) => from < to);
	const left = kept.map(({ from, to }) => words.slice(from, to));
	const flat = left.flat();
	const count = flat.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).length;
	if (count < MIN_WORDS || count > MAX_WORDS) return null;
	if (tellsTime(flat) || !isSelfContained(flat, head)) return null;
	const card = left
		.map((part) => text.slice(part[0]!.start, part.at(-1)!.end).replace(/\s+/g, ' '))
		.join(GAP);
	if (!isBalanced(card)) return null;
	return card.charAt(0).toUpperCase() + card.slice(1);
}
