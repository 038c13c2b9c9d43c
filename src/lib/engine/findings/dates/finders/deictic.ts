import type { Word } from '../../../language/tag-words';
import { DAY_PARTS, UNITS } from '../calendar-words';
import type { Meaning, Portion, Proposal, Unit } from '../meaning';
import { isDash, isGlued, lowerAt } from '../pieces';

const DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, coming: 1, current: 0 };
const PORTIONS: Readonly<Record<string, Portion>> = { earlier: 'so-far', later: 'remaining' };

function fromDocument(unit: Unit, shift: number, portion: Portion | null = null): Meaning {
	return { kind: 'unit', unit, shift, origin: 'document', portion };
}

/** "today", "tonight", "yesterday", "tomorrow evening", "earlier today", "the day after tomorrow". */
export function findDayWord(words: readonly Word[], index: number): Proposal | null {
	const propose = (to: number, shift: number, confidence: number): Proposal => ({
		from: index,
		to,
		meaning: fromDocument('day', shift),
		confidence,
		rule: 'day-from-document'
	});
	const first = lowerAt(words, index);
	if (first === 'the' && lowerAt(words, index + 1) === 'day') {
		const [link, day] = [lowerAt(words, index + 2), lowerAt(words, index + 3)];
		if (link === 'after' && day === 'tomorrow') return propose(index + 4, 2, 0.98);
		if (link === 'before' && day === 'yesterday') return propose(index + 4, -2, 0.98);
		return null;
	}
	const at = first in PORTIONS && lowerAt(words, index + 1) in DAYS ? index + 1 : index;
	const shift = DAYS[lowerAt(words, at)];
	if (shift === undefined || (isDash(words, at + 1) && isGlued(words, at + 1))) return null;
	const part = DAY_PARTS.has(lowerAt(words, at + 1)) ? 1 : 0;
	return propose(at + 1 + part, shift, at > index || part === 1 || shift !== 0 ? 0.98 : rateToday(words, at));
}

/** "today" may mean nowadays: said of a state, or as an owner. */
function rateToday(words: readonly Word[], at: number): number {
	if (lowerAt(words, at) === 'tonight') return 0.98;
	const after = lowerAt(words, at + 1);
	const before = lowerAt(words, at - 1);
	if (/^(?:still|even|until|of|than)$/.test(before)) return 0.6;
	if (after === "'s") return 0.85;
	return 0.96;
}

/** "this morning", "last night". */
export function findDayPart(words: readonly Word[], index: number): Proposal | null {
	const [first, second] = [lowerAt(words, index), lowerAt(words, index + 1)];
	const shift = first === 'this' ? 0 : first === 'last' ? -1 : null;
	if (shift === null || !DAY_PARTS.has(second) || (shift === -1 && second !== 'night')) return null;
	return {
		from: index,
		to: index + 2,
		meaning: fromDocument('day', shift),
		confidence: shift === 0 ? 0.95 : 0.9,
		rule: 'day-from-document'
	};
}

/** "last week", "this month", "next year", "earlier this week", "the coming week", "this weekend". */
export function findUnit(words: readonly Word[], index: number): Proposal | null {
	const portion = PORTIONS[lowerAt(words, index)] ?? null;
	let at = portion === null ? index : index + 1;
	const hasArticle = lowerAt(words, at) === 'the';
	if (hasArticle) at++;
	const shift = SHIFTS[lowerAt(words, at)];
	if (shift === undefined) return null;
	const pointing = lowerAt(words, at);
	// "the next week" may count from a date in the text, "the last week" is a stretch of seven days.
	if (hasArticle !== /^(?:coming|current)$/.test(pointing)) return null;
	let unitAt = at + 1;
	if (/^(?:past|coming|same)$/.test(lowerAt(words, unitAt))) unitAt++;
	const unit = lowerAt(words, unitAt);
	if (unit !== 'weekend' && !(UNITS.has(unit) && unit !== 'day')) return null;
	const past = lowerAt(words, at + 1) === 'past' && pointing === 'this';
	return {
		from: index,
		to: unitAt + 1,
		meaning: fromDocument(unit as Unit, past ? -1 : shift, portion),
		confidence: 0.96,
		rule: 'counted-from-document'
	};
}

const EDGES: Readonly<Record<string, Portion>> = {
	beginning: 'early',
	start: 'early',
	end: 'late',
	close: 'late',
	middle: 'mid'
};

/** "the end of the year", "the start of the month": of the year the text is about. */
export function findEdge(words: readonly Word[], index: number): Proposal | null {
	const portion = EDGES[lowerAt(words, index)];
	if (portion === undefined || lowerAt(words, index + 1) !== 'of' || lowerAt(words, index + 2) !== 'the')
		return null;
	const unit = lowerAt(words, index + 3);
	if (unit !== 'year' && unit !== 'month' && unit !== 'week') return null;
	return {
		from: lowerAt(words, index - 1) === 'the' ? index - 1 : index,
		to: index + 4,
		meaning: { kind: 'unit', unit, shift: 0, origin: 'document', portion },
		confidence: 0.9,
		rule: 'counted-from-document'
	};
}
