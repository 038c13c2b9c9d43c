import type { Word } from '../../../language/tag-words';
import { WEEKDAYS } from '../../../language/lexicon/calendar';
import { DAY_PARTS } from '../date-words';
import type { Meaning, Proposal, Shift } from '../meaning';
import { isDash, isGlued, lowerAt, readWeekday } from '../pieces';

/** First words of names of days: "Black Friday" is no day of this week. */
const NAMED_DAYS = new Set(
	'black good bloody super ash holy palm easter cyber shrove whit maundy man sheffield giving'.split(' ')
);
/** Newspapers, broadcasts and customs named after a day. */
const NAMED_AFTER = new Set(
	'times telegraph mirror express mail people post herald independent world mercury tribune star school schools roast'.split(
		' '
	)
);
const HABITUAL = new Set('every each a one any most some other alternate'.split(' '));
const SHIFTS: ReadonlyMap<string, Shift> = new Map([
	['last', 'last'],
	['past', 'last'],
	['this', 'this'],
	['coming', 'next'],
	['next', 'next']
]);

/** "last", "this", "this coming", "next" before a weekday. */
function readShift(words: readonly Word[], index: number): { shift: Shift | null; end: number } {
	const first = SHIFTS.get(lowerAt(words, index));
	if (first === undefined) return { shift: null, end: index };
	const second = first === 'this' ? SHIFTS.get(lowerAt(words, index + 1)) : undefined;
	// "this coming Friday" and "this past Friday" are the nearest ones, without the doubt of "next Friday".
	return second === undefined
		? { shift: first, end: index + 1 }
		: { shift: second === 'last' ? 'last' : 'this', end: index + 2 };
}

function isName(words: readonly Word[], from: number, end: number): boolean {
	const before = words[from - 1];
	if (before !== undefined && NAMED_DAYS.has(before.lower) && /^\p{Lu}/u.test(before.text)) return true;
	const after = words[end];
	if (after === undefined) return false;
	if (NAMED_AFTER.has(after.lower))
		return after.lower.startsWith('school') || after.lower === 'roast' || /^\p{Lu}/u.test(after.text);
	// "Saturday Night Live", "Monday Night Football".
	return after.text === 'Night';
}

/** Words before a weekday that count from a day of the text. */
const FROM_TEXT: ReadonlyMap<string, 'before' | 'after'> = new Map([
	['following', 'after'],
	['previous', 'before'],
	['preceding', 'before']
]);
/** "that Friday", "the first Monday in June": one of many, which other words single out. */
const ONE_OF_MANY = new Set('that same first second third fourth fifth final penultimate'.split(' '));

function readMeaning(
	words: readonly Word[],
	index: number,
	end: number,
	weekday: number,
	shift: Shift | null
): Meaning {
	const before = lowerAt(words, index - 1);
	const side = FROM_TEXT.get(before) ?? (shift === 'next' && before === 'the' ? 'after' : undefined);
	if (side !== undefined) return { kind: 'weekday-from-text', weekday, side };
	const isOneOfMany = ONE_OF_MANY.has(before) || (shift === 'last' && before === 'the');
	// "the Friday after the vote"
	const isCounted = before === 'the' && /^(?:after|before)$/.test(lowerAt(words, end));
	return isOneOfMany || isCounted
		? { kind: 'open', reason: 'week-unclear' }
		: { kind: 'weekday', weekday, shift };
}

/** "on Friday", "Friday evening", "last Tuesday", "next Monday". */
export function findWeekday(words: readonly Word[], index: number): Proposal | null {
	const { shift, end: at } = readShift(words, index);
	const weekday = readWeekday(words, at, false);
	if (weekday === null || isName(words, at, weekday.end)) return null;
	if (HABITUAL.has(lowerAt(words, index - 1))) return null;
	// "Fridays" is another word; "Friday-to-Sunday" and the like are no one day.
	if (isDash(words, weekday.end) && isGlued(words, weekday.end) && isGlued(words, weekday.end + 1))
		return null;
	const part = DAY_PARTS.has(lowerAt(words, weekday.end)) ? 1 : 0;
	if (/^(?:mornings|afternoons|evenings|nights|prayers)$/.test(lowerAt(words, weekday.end))) return null;
	// "open Monday to Friday" may be every week.
	const isRun =
		(/^(?:to|through)$/.test(lowerAt(words, weekday.end)) && WEEKDAYS.has(lowerAt(words, weekday.end + 1))) ||
		(/^(?:to|through)$/.test(lowerAt(words, at - 1)) && WEEKDAYS.has(lowerAt(words, at - 2)));
	return {
		from: index,
		to: weekday.end + part,
		meaning: readMeaning(words, index, weekday.end + part, weekday.value, shift),
		confidence: isRun ? 0.75 : 0.97,
		rule: 'weekday-named'
	};
}
