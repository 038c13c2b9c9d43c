import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import { isCalendarWord, isTimeAdverb } from './calendar-words';
import { isMeasure } from './connected-phrases';
import { findTimeCuts } from './find-time-cuts';
import { findRelative } from './find-relative';
import { isAside, isSelfContained } from './self-contained';
import { CONNECTORS, ORDER_ADJECTIVES, TIME_CHOOSERS, TIME_UNITS } from './time-words';
import { findQuoted, isNominal, isVerbal, type Cut } from './words-of-a-clause';

const MIN_WORDS = 4;
const MAX_WORDS = 40;
/** Longer clauses hold much else; none of them is looked into. */
const MAX_CLAUSE = 150;
/** Where the words that told the time are missing inside a card. */
const GAP = ' … ';
/** What joins a clause to the one before and says nothing on a card. */
const OPENERS =
	/^(?:and|but|or|so|yet|while|whereas|although|though|however|therefore|thus|also|in addition|[,;:–—.“"-])$/;

/** Participles and adjectives that want a date or an infinitive after them. */
const ON_THE_CALENDAR = new Set(
	'scheduled rescheduled planned expected set due slated booked arranged'.split(' ')
);

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

/**
 * The words at the end that say no more than that something is on the calendar: without its date "A meeting of the council in
 * Brussels | is scheduled" breaks off. `head` is the clause's main word, which must be the noun before them. Null where none are.
 */
function findBareEnd(words: readonly Word[], cuts: readonly Cut[], head: number): Cut | null {
	const isCut = (index: number): boolean => cuts.some(({ from, to }) => from <= index && index < to);
	const last = words.findLastIndex(({ text }, index) => /[\p{L}\p{N}]/u.test(text) && !isCut(index));
	if (last < 0 || !ON_THE_CALENDAR.has(words[last]!.lower) || words[head]!.pos !== 'NOUN') return null;
	let from = last;
	while (from > head + 1 && /^(?:AUX|ADV)$/.test(words[from - 1]!.pos) && !isCut(from - 1)) from--;
	return from < last ? { from, to: last + 1 } : null;
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
function tellsTime(words: readonly Word[]): boolean {
	// "Another meeting is to follow"
	if (/^(?:follow|follows|followed)$/.test(words.at(-1)?.lower ?? '')) return true;
	const quoted = findQuoted(words);
	return words.some(({ lower }, index) => {
		const next = words[index + 1];
		return (
			isCalendarWord(words, index) ||
			isTimeAdverb(words, index) ||
			lower === 'ago' ||
			ORDER_ADJECTIVES.has(lower) ||
			(TIME_CHOOSERS.has(lower) && next !== undefined && TIME_UNITS.has(next.lower)) ||
			(CONNECTORS.has(lower) && lower !== 'once' && !quoted[index] && !isMeasure(words, index + 1))
		);
	});
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

/** The words of a clause that name its event, where its main word is a noun after its verb: "there will be | talks in the town hall". */
function readNounPhrase(words: readonly Word[], head: number): readonly Word[] | null {
	if (words[head]!.pos !== 'NOUN' || words.slice(head).some(isVerbal)) return null;
	let start = head;
	while (start > 0 && (isNominal(words[start - 1]) || /^(?:DET|NUM)$/.test(words[start - 1]!.pos))) start--;
	const before = words.slice(0, start);
	// Named alone, talks that are not held would be talks that are.
	const isDenied = before.some(({ lower }) => /^(?:no|not|n't|never|without|neither|nor)$/.test(lower));
	return before.some(isVerbal) && !isDenied && !/^(?:no|any)$/.test(words[start]!.lower)
		? words.slice(start)
		: null;
}

/** A card of these words without those that tell the time; null where they cannot stand alone, or the time not be taken out. */
function cutCard(text: string, words: readonly Word[], dated: readonly Span[], head: number): string | null {
	// "The mayor, born in the harbour on Friday, has built": what is told in passing is not what the card would say.
	if (isVerbal(words[head]) && isAside(words, head)) return null;
	const times = findTimeCuts(words, dated, head);
	const link = findRelative(words, head);
	if (times === null || link === null) return null;
	const bare = findBareEnd(words, times, head);
	const cuts = [...times, ...link, ...(bare === null ? [] : [bare])].sort(
		(left, right) => left.from - right.from
	);
	if (cuts.some(({ from, to }) => from <= head && head < to)) return null;
	const ranges = invert(cuts, words.length);
	const kept = ranges
		.map((range, index) => trim(words, range, index === 0, index === ranges.length - 1))
		.filter(({ from, to }) => from < to);
	const left = kept.map(({ from, to }) => words.slice(from, to));
	// A word alone between two gaps reads like a telegram.
	if (left.slice(1, -1).some((part) => part.length < 2)) return null;
	const flat = left.flat();
	const count = flat.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).length;
	if (count < MIN_WORDS || count > MAX_WORDS) return null;
	if (tellsTime(flat) || !isSelfContained(flat, words[head]!)) return null;
	const card = left
		.map((part) => text.slice(part[0]!.start, part.at(-1)!.end).replace(/\s+/g, ' '))
		.join(GAP);
	if (!isBalanced(card)) return null;
	// "Friday's meeting ended": the date stood for an article.
	if (words[kept[0]!.from - 1]?.lower === "'s") return `… ${card}`;
	return card.charAt(0).toUpperCase() + card.slice(1);
}

/**
 * The text of an event's card: the clause in the article's own words, those that tell when it happened left out. At the ends
 * nothing marks the cut; inside, " … " does. Where the clause leans on another sentence ("This will be followed by talks in the
 * town hall") the words that name the event, if they say enough. Null where there is no such card.
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
	if (words.length > MAX_CLAUSE) return null;
	const indexOf = (list: readonly Word[]): number =>
		list.findIndex((word) => word.start <= head.start && head.start < word.end);
	const index = indexOf(words);
	if (index < 0) return null;
	const card = cutCard(text, words, dated, index);
	const named = card === null ? readNounPhrase(words, index) : null;
	return named === null ? card : cutCard(text, named, dated, indexOf(named));
}
