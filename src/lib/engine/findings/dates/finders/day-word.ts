import type { Word } from '../../../language/tag-words';
import { DAY_PARTS } from '../date-words';
import type { Meaning, Proposal } from '../meaning';
import { isDash, isGlued, lowerAt } from '../pieces';

const DAYS: ReadonlyMap<string, number> = new Map([
	['today', 0],
	['tonight', 0],
	['yesterday', -1],
	['tomorrow', 1]
]);

function fromDocument(from: number, to: number, shift: number, confidence: number): Proposal {
	const meaning: Meaning = { kind: 'unit', unit: 'day', shift, origin: 'document', portion: null };
	return { from, to, meaning, confidence, rule: 'day-from-document' };
}

/** "the Today programme", "USA TODAY": a capital in the middle of a sentence. */
function isTitle(words: readonly Word[], at: number): boolean {
	const before = words[at - 1];
	return before !== undefined && /[\p{L}\p{N}]$/u.test(before.text) && /^\p{Lu}/u.test(words[at]!.text);
}

/** How likely "today" is a day and not nowadays: "still today", "today's society". */
function rateToday(words: readonly Word[], at: number): number {
	const before = lowerAt(words, at - 1);
	if (/^(?:still|even)$/.test(before)) return 0.6;
	if (/^(?:of|than)$/.test(before)) return 0.8;
	return lowerAt(words, at + 1) === "'s" ? 0.88 : 0.96;
}

/** "today", "tonight", "yesterday", "tomorrow evening", "earlier today". */
export function findDayWord(words: readonly Word[], index: number): Proposal | null {
	const isLed = /^(?:earlier|later)$/.test(lowerAt(words, index)) && DAYS.has(lowerAt(words, index + 1));
	const at = isLed ? index + 1 : index;
	const word = lowerAt(words, at);
	const shift = DAYS.get(word);
	if (shift === undefined || (isDash(words, at + 1) && isGlued(words, at + 1)) || isTitle(words, at))
		return null;
	const part = DAY_PARTS.has(lowerAt(words, at + 1)) ? 1 : 0;
	const to = at + 1 + part;
	if (word !== 'today' || isLed || part === 1) return fromDocument(index, to, shift, 0.98);
	return {
		from: index,
		to,
		meaning: { kind: 'today' },
		confidence: rateToday(words, at),
		rule: 'day-from-document'
	};
}

/** "the day after tomorrow", "the day before yesterday". */
export function findDayBeyond(words: readonly Word[], index: number): Proposal | null {
	if (lowerAt(words, index) !== 'the' || lowerAt(words, index + 1) !== 'day') return null;
	const link = `${lowerAt(words, index + 2)} ${lowerAt(words, index + 3)}`;
	if (link === 'after tomorrow') return fromDocument(index, index + 4, 2, 0.98);
	return link === 'before yesterday' ? fromDocument(index, index + 4, -2, 0.98) : null;
}

/** "this morning", "last night". */
export function findDayPart(words: readonly Word[], index: number): Proposal | null {
	const [first, second] = [lowerAt(words, index), lowerAt(words, index + 1)];
	if (first === 'this' && DAY_PARTS.has(second)) return fromDocument(index, index + 2, 0, 0.95);
	return first === 'last' && second === 'night' ? fromDocument(index, index + 2, -1, 0.9) : null;
}
