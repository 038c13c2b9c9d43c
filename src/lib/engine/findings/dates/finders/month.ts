import type { Word } from '../../../language/tag-words';
import { MONTHS, MONTHS_LIKE_NAMES, SEASONS, WEEKDAYS } from '../../../language/lexicon/calendar';
import type { Portion, Proposal, Shift } from '../meaning';
import {
	isBirthday,
	isCapital,
	isDash,
	isGlued,
	lowerAt,
	readMonth,
	readYearReference,
	toFullYear,
	type Read
} from '../pieces';

const PORTIONS: ReadonlyMap<string, Portion> = new Map([
	['early', 'early'],
	['mid', 'mid'],
	['late', 'late'],
	['earlier', 'early'],
	['later', 'late']
]);

/** "early", "mid-", "late" and the index after them. */
export function readPortion(words: readonly Word[], index: number): { portion: Portion | null; end: number } {
	const portion = PORTIONS.get(lowerAt(words, index));
	if (portion === undefined) return { portion: null, end: index };
	return { portion, end: isDash(words, index + 1) ? index + 2 : index + 1 };
}

const BEFORE_MONTH = new Set(
	'in since until till by during of from through throughout between before after'.split(' ')
);
const SHIFTS: ReadonlyMap<string, Shift> = new Map([
	['last', 'last'],
	['this', 'this'],
	['next', 'next']
]);

/** A person's name: "Theresa May", "April Jones", "Mr May". */
function isNameOfPerson(words: readonly Word[], index: number): boolean {
	const [before, after] = [words[index - 1], words[index + 1]];
	const isDateWord = (word: Word): boolean =>
		MONTHS.has(word.lower) || WEEKDAYS.has(word.lower) || SEASONS.has(word.lower);
	if (before !== undefined && isCapital(before) && before.pos === 'PROPN' && !isDateWord(before)) return true;
	return after !== undefined && isCapital(after) && after.pos === 'PROPN' && !isDateWord(after);
}

/** Whether a month's name that stands alone is the month: by what stands around it. */
function standsForMonth(words: readonly Word[], index: number): boolean {
	const { lower } = words[index]!;
	const before = lowerAt(words, index - 1);
	if (isGlued(words, index) && isDash(words, index - 1)) return false;
	if (isDash(words, index + 1) && isGlued(words, index + 1) && !MONTHS.has(lowerAt(words, index + 2)))
		return false;
	if (!MONTHS_LIKE_NAMES.has(lower)) return !isNameOfPerson(words, index) || BEFORE_MONTH.has(before);
	if (isNameOfPerson(words, index)) return false;
	if (/^(?:in|since|until|till|during|throughout)$/.test(before)) return true;
	// "between April and June", "from March to May": beside another month.
	const neighbours = [lowerAt(words, index - 2), lowerAt(words, index + 2)];
	if (
		/^(?:and|to|or|through|by|of|from|between|until|before|after)$/.test(before) &&
		neighbours.some((word) => MONTHS.has(word))
	)
		return true;
	// "led by May" is a person.
	if (before === 'by') return words[index - 2]?.pos !== 'VERB';
	if (before === 'from') return /^(?:to|until|through|onwards?|,|\.)$/.test(lowerAt(words, index + 1));
	if (before === 'of')
		return /^(?:end|beginning|start|middle|close|month|half|week|days?)$/.test(lowerAt(words, index - 2));
	return lower !== 'may' && lower !== 'august' && BEFORE_MONTH.has(before);
}

/** A bare number above the days of a month is a year: "May 68". */
const MOST_DAYS = 31;

/**
 * The year that two figures behind a month give: "May 68", "March 08". Its value is null where they may be a day, too ("in March
 * 12"). Null where they count something: "in May 68 people died".
 */
function readBareYear(words: readonly Word[], index: number): Read<number | null> | null {
	const text = lowerAt(words, index);
	if (!/^\d\d?$/.test(text) || isGlued(words, index)) return null;
	const next = words[index + 1];
	if (
		next !== undefined &&
		(isGlued(words, index + 1)
			? !/^\p{P}$/u.test(next.text) || isDash(words, index + 1)
			: /^(?:NOUN|ADJ|NUM|PROPN|SYM)$/.test(next.pos))
	)
		return null;
	const isYear = text.length === 2 && (Number(text) > MOST_DAYS || text.startsWith('0'));
	return { value: isYear ? toFullYear(Number(text)) : null, end: index + 1 };
}

/** "January 2022", "early February", "last September", "in March of that year", "mid-January". */
export function findMonth(words: readonly Word[], index: number): Proposal | null {
	const first = lowerAt(words, index);
	const shift = SHIFTS.get(first) ?? null;
	const { portion, end: at } = readPortion(words, shift === null ? index : index + 1);
	const month = readMonth(words, at);
	if (month === null) return null;
	const isFull = MONTHS.has(lowerAt(words, at));
	const opened = shift !== null || portion !== null;
	const bare = readBareYear(words, month.end);
	if (
		bare !== null &&
		isFull &&
		(opened || standsForMonth(words, at) || BEFORE_MONTH.has(lowerAt(words, at - 1)))
	)
		return {
			from: index,
			to: bare.end,
			meaning:
				bare.value === null
					? { kind: 'open', reason: 'year-unclear' }
					: {
							kind: 'month',
							year: { kind: 'named', year: bare.value },
							month: month.value,
							portion,
							shift: null
						},
			confidence: 0.88,
			rule: 'month-named'
		};
	const year = readYearReference(words, month.end);
	if (year === null && (!isFull || !(opened || standsForMonth(words, at)))) return null;
	// "May 2014" after a name is still a date; "Theresa May last year" is not.
	if (year !== null && year.value.kind === 'counted' && !opened && !standsForMonth(words, at)) return null;
	return {
		from: index,
		to: year?.end ?? month.end,
		meaning:
			year === null && isBirthday(words, index)
				? { kind: 'open', reason: 'year-unclear' }
				: { kind: 'month', year: year?.value ?? null, month: month.value, portion, shift },
		confidence: year !== null || opened || !MONTHS_LIKE_NAMES.has(lowerAt(words, at)) ? 0.98 : 0.95,
		rule: 'month-named'
	};
}
