import type { Word } from '../../language/tag-words';
import { BEFORE_DATE, MONTHS, PREPOSITIONS_OF_TIME, TIME_ADVERBS, WEEKDAYS } from './time-words';

const YEAR = /^(?:1[5-9]|20)\d\d$/;

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

/** Whether a word is an adverb of time by itself, and no half of another word as in "now-closed". */
export function isTimeAdverb(words: readonly Word[], index: number): boolean {
	return TIME_ADVERBS.has(words[index]!.lower) && !/^[-‑]$/.test(words[index + 1]?.text ?? '');
}
