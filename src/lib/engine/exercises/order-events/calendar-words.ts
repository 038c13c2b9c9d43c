import {
	MONTH_ABBREVIATIONS,
	MONTHS,
	MONTHS_LIKE_NAMES,
	SEASONS,
	WEEKDAY_ABBREVIATIONS,
	WEEKDAYS
} from '../../language/lexicon/calendar';
import type { Word } from '../../language/tag-words';
import { BEFORE_DATE, PREPOSITIONS_OF_TIME, TIME_ADVERBS, TIME_CHOOSERS } from './time-words';

const YEAR = /^(?:1[5-9]|20)\d\d$/;

function isMonthName(lower: string): boolean {
	return MONTHS.has(lower) || MONTH_ABBREVIATIONS.has(lower);
}

/** "Monday", "Mondays", "Mon". */
function isWeekdayName(lower: string): boolean {
	return WEEKDAYS.has(lower) || WEEKDAYS.has(lower.replace(/s$/, '')) || WEEKDAY_ABBREVIATIONS.has(lower);
}

function isMonth(words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (word === undefined || !isMonthName(word.lower) || word.text === word.lower) return false;
	if (!MONTHS_LIKE_NAMES.has(word.lower)) return true;
	const before = words[index - 1];
	return (
		BEFORE_DATE.has(before?.lower ?? '') ||
		/^\d/.test(before?.text ?? '') ||
		/^\d/.test(words[index + 1]?.text ?? '')
	);
}

/** "1900 soldiers" counts; "in 1900", "the 1900 treaty" and "(1900)" date. */
function isYear(words: readonly Word[], index: number): boolean {
	const before = words[index - 1];
	const after = words[index + 1];
	if (before === undefined || !YEAR.test(words[index]!.text)) return false;
	if (after?.pos === 'NOUN' && before.lower !== 'the') return false;
	return (
		isMonthName(before.lower) ||
		PREPOSITIONS_OF_TIME.has(before.lower) ||
		/^(?:the|early|late|mid|and|or|not|but|than|either|circa|about|around|[-–(,])$/.test(before.lower)
	);
}

/** "in summer", "this spring", "during the winter". */
function isSeason(words: readonly Word[], index: number): boolean {
	const season = words[index]!.lower;
	if (!SEASONS.has(season) || season === 'fall') return false;
	const before = words[index - 1]?.lower ?? '';
	const lead = before === 'the' ? (words[index - 2]?.lower ?? '') : before;
	return TIME_CHOOSERS.has(lead) || PREPOSITIONS_OF_TIME.has(lead);
}

/** Whether a word by itself names a day, a month, a season or a year, or is part of such a name. */
export function isCalendarWord(words: readonly Word[], index: number): boolean {
	const { text, lower } = words[index]!;
	if (isWeekdayName(lower)) return text !== lower;
	if (isMonth(words, index) || isYear(words, index) || isSeason(words, index)) return true;
	// The day of "7 June" and "June 7", the "s" of "the 1990s".
	if (/^\d{1,2}$/.test(text)) return isMonth(words, index - 1) || isMonth(words, index + 1);
	return lower === 's' && isYear(words, index - 1);
}

/** Whether a word is an adverb of time by itself, and no half of another word as in "now-closed". */
export function isTimeAdverb(words: readonly Word[], index: number): boolean {
	return TIME_ADVERBS.has(words[index]!.lower) && !/^[-‑]$/.test(words[index + 1]?.text ?? '');
}
