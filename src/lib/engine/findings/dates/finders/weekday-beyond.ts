import { WEEKDAYS } from '../../../language/lexicon/calendar';
import type { Word } from '../../../language/tag-words';
import { DAY_PARTS } from '../date-words';
import type { Meaning, Proposal } from '../meaning';
import { isDash, isGlued, lowerAt, readCount, readWeekday } from '../pieces';

const WEEKS: ReadonlyMap<string, number> = new Map([
	['last', -1],
	['this', 0],
	['next', 1]
]);

function propose(from: number, to: number, meaning: Meaning, confidence = 0.97): Proposal {
	return { from, to, meaning, confidence, rule: 'weekday-named' };
}

const OPEN: Meaning = { kind: 'open', reason: 'week-unclear' };

/** Words for a week of the story, which only the text can tell: "that week", "the following week", "a week later". */
function endOfOwnWeek(words: readonly Word[], index: number): number | null {
	const first = lowerAt(words, index);
	if (first !== 'that' && first !== 'the') return null;
	const second = lowerAt(words, index + 1);
	if (first === 'that') return second === 'week' ? index + 2 : null;
	const third = lowerAt(words, index + 2);
	const isChosen = third === 'week' && /^(?:following|next|previous|preceding|same)$/.test(second);
	return isChosen || (second === 'week' && /^(?:before|after)$/.test(third)) ? index + 3 : null;
}

/** "Tuesday last week", "Wednesday of next week", "last week on Tuesday", "Monday of that week". */
function findWeekdayOfWeek(words: readonly Word[], index: number): Proposal | null {
	const own = readWeekday(words, index, false);
	if (own !== null) {
		let at = own.end;
		if (DAY_PARTS.has(lowerAt(words, at))) at++;
		if (/^(?:,|of)$/.test(lowerAt(words, at))) at++;
		const weeks = WEEKS.get(lowerAt(words, at));
		if (weeks !== undefined && lowerAt(words, at + 1) === 'week') {
			// "Friday, last week's vote": the week is that of the noun.
			if (lowerAt(words, at + 2) === "'s") return propose(index, own.end, OPEN);
			return propose(index, at + 2, { kind: 'weekday-of-week', weekday: own.value, weeks });
		}
		const end = endOfOwnWeek(words, at);
		return end === null ? null : propose(index, end, OPEN);
	}
	const first = /^(?:earlier|later)$/.test(lowerAt(words, index)) ? index + 1 : index;
	const weeks = WEEKS.get(lowerAt(words, first));
	const isCounted = weeks !== undefined && lowerAt(words, first + 1) === 'week';
	const end = isCounted ? first + 2 : endOfOwnWeek(words, index);
	if (end === null) return null;
	const at = lowerAt(words, end) === ',' ? end + 1 : end;
	const weekday = lowerAt(words, at) === 'on' ? readWeekday(words, at + 1, false) : null;
	if (weekday === null) return null;
	return propose(
		index,
		weekday.end,
		isCounted ? { kind: 'weekday-of-week', weekday: weekday.value, weeks } : OPEN
	);
}

/** "the Sunday before last"; "the Friday after next", which means either of two. */
function findWeekdayBeforeLast(words: readonly Word[], index: number): Proposal | null {
	if (lowerAt(words, index) !== 'the') return null;
	const weekday = readWeekday(words, index + 1, false);
	if (weekday === null) return null;
	const link = `${lowerAt(words, weekday.end)} ${lowerAt(words, weekday.end + 1)}`;
	const to = weekday.end + 2;
	if (link === 'before last')
		return propose(index, to, { kind: 'weekday-beyond', weekday: weekday.value, side: 'last', weeks: -1 });
	return link === 'after next' ? propose(index, to, OPEN) : null;
}

/** "Friday week", "Monday fortnight". */
function findWeekdayWeek(words: readonly Word[], index: number): Proposal | null {
	const weekday = readWeekday(words, index, false);
	if (weekday === null) return null;
	const unit = lowerAt(words, weekday.end);
	if (unit !== 'week' && unit !== 'fortnight') return null;
	const to = weekday.end + 1;
	// "Friday week-long", "the Friday week"
	if (isDash(words, to) && isGlued(words, to)) return null;
	if (/^(?:the|a|every|each)$/.test(lowerAt(words, index - 1))) return propose(index, to, OPEN);
	return propose(index, to, {
		kind: 'weekday-beyond',
		weekday: weekday.value,
		side: 'next',
		weeks: unit === 'week' ? 1 : 2
	});
}

interface Weeks {
	readonly count: number;
	readonly end: number;
}

/** "a week", "two weeks", "a fortnight". */
function readWeeks(words: readonly Word[], index: number): Weeks | null {
	const count = readCount(words, index);
	if (count === null) return null;
	const unit = lowerAt(words, count.end);
	if (unit !== 'week' && unit !== 'weeks' && unit !== 'fortnight') return null;
	// "once a week on Friday", "one of two weeks"
	if (/^(?:once|twice|times|days?|hours?|and|or|to|-|for|of)$/.test(lowerAt(words, index - 1))) return null;
	return { count: count.value * (unit === 'fortnight' ? 2 : 1), end: count.end + 1 };
}

/** "a week last Sunday", "a week ago last Sunday", "a week on Friday", "two weeks from Friday". */
function findWeeksFromWeekday(words: readonly Word[], index: number): Proposal | null {
	const weeks = readWeeks(words, index);
	if (weeks === null) return null;
	const isAgo = lowerAt(words, weeks.end) === 'ago';
	const at = isAgo ? weeks.end + 1 : weeks.end;
	const link = lowerAt(words, at);
	const isLinked = /^(?:last|next|this|on|from)$/.test(link);
	const weekday = readWeekday(words, isLinked ? at + 1 : at, false);
	if (weekday === null || (!isLinked && !isAgo)) return null;
	const to = weekday.end;
	if (link === 'last')
		return propose(index, to, {
			kind: 'weekday-beyond',
			weekday: weekday.value,
			side: 'last',
			weeks: -weeks.count
		});
	const isAhead = !isAgo && (link === 'on' || link === 'from') && lowerAt(words, to) !== "'s";
	// "a week ago on Friday" may be last Friday, or the one before.
	if (!isAhead) return propose(index, to, OPEN);
	return propose(index, to, {
		kind: 'weekday-beyond',
		weekday: weekday.value,
		side: 'next',
		weeks: weeks.count
	});
}

const DAYS: ReadonlyMap<string, number> = new Map([
	['today', 0],
	['yesterday', -1],
	['tomorrow', 1]
]);

/** "a week today", "two weeks ago today", "a year ago today", "tomorrow week". */
function findCountedToday(words: readonly Word[], index: number): Proposal | null {
	const day = (to: number, shift: number): Proposal => ({
		from: index,
		to,
		meaning: { kind: 'unit', unit: 'day', shift, origin: 'document', portion: null },
		confidence: 0.95,
		rule: 'day-from-document'
	});
	const own = DAYS.get(lowerAt(words, index));
	if (own !== undefined && lowerAt(words, index + 1) === 'week')
		return own < 0 || isDash(words, index + 2) ? null : day(index + 2, own + 7);
	const weeks = readWeeks(words, index);
	if (weeks !== null) {
		const isAgo = lowerAt(words, weeks.end) === 'ago';
		const at = isAgo || lowerAt(words, weeks.end) === 'from' ? weeks.end + 1 : weeks.end;
		const shift = DAYS.get(lowerAt(words, at));
		return shift === undefined ? null : day(at + 1, shift + (isAgo ? -7 : 7) * weeks.count);
	}
	const years = readCount(words, index);
	if (years === null || !/^years?$/.test(lowerAt(words, years.end))) return null;
	if (lowerAt(words, years.end + 1) !== 'ago' || lowerAt(words, years.end + 2) !== 'today') return null;
	return {
		from: index,
		to: years.end + 3,
		meaning: { kind: 'same-day', years: -years.value },
		confidence: 0.95,
		rule: 'day-from-document'
	};
}

/** A weekday or "today" with words that move it into another week or year. Most words are sorted out by what they are. */
export function findWeekdayBeyond(words: readonly Word[], index: number): Proposal | null {
	const word = lowerAt(words, index);
	if (WEEKDAYS.has(word)) return findWeekdayOfWeek(words, index) ?? findWeekdayWeek(words, index);
	if (word === 'the') return findWeekdayBeforeLast(words, index) ?? findWeekdayOfWeek(words, index);
	if (/^(?:that|last|this|next|earlier|later)$/.test(word)) return findWeekdayOfWeek(words, index);
	if (!/^(?:weeks?|fortnights?|years?)$/.test(lowerAt(words, index + 1))) return null;
	return findWeeksFromWeekday(words, index) ?? findCountedToday(words, index);
}
