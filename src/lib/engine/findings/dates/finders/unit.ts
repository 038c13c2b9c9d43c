import type { Word } from '../../../language/tag-words';
import { UNITS } from '../date-words';
import type { Portion, Proposal, Unit } from '../meaning';
import { lowerAt } from '../pieces';

const SHIFTS: ReadonlyMap<string, number> = new Map([
	['last', -1],
	['this', 0],
	['next', 1]
]);
const PORTIONS: ReadonlyMap<string, Portion> = new Map([
	['earlier', 'so-far'],
	['later', 'remaining'],
	['early', 'early'],
	['mid', 'mid'],
	['late', 'late']
]);

/** "earlier this year" reaches up to the article's day; "earlier last year" does not. */
const WHOLE: ReadonlyMap<Portion | null, Portion> = new Map([
	['so-far', 'early'],
	['remaining', 'late']
]);

function isUnit(word: string): boolean {
	return word === 'weekend' || (UNITS.has(word) && word !== 'day');
}

/** "last week", "this month", "next year", "earlier this week", "this past weekend". */
export function findUnit(words: readonly Word[], index: number): Proposal | null {
	const portion = PORTIONS.get(lowerAt(words, index)) ?? null;
	const at = portion === null ? index : index + 1;
	const shift = SHIFTS.get(lowerAt(words, at));
	if (shift === undefined) return null;
	// "the last week", "his last year": no week of the calendar.
	if (/^(?:the|that|his|her|their|its|our|my|your)$/.test(lowerAt(words, index - 1))) return null;
	const turn = shift === 0 ? lowerAt(words, at + 1) : '';
	const unitAt = turn === 'past' || turn === 'coming' ? at + 2 : at + 1;
	const unit = lowerAt(words, unitAt);
	if (!isUnit(unit)) return null;
	return {
		from: index,
		to: unitAt + 1,
		meaning: {
			kind: 'unit',
			unit: unit as Unit,
			shift: turn === 'past' ? -1 : shift,
			origin: 'document',
			portion: shift === 0 ? portion : (WHOLE.get(portion) ?? portion)
		},
		confidence: 0.96,
		rule: 'counted-from-document'
	};
}

/** "the coming week", "the current month". */
export function findUnitAhead(words: readonly Word[], index: number): Proposal | null {
	if (lowerAt(words, index) !== 'the') return null;
	const pointing = lowerAt(words, index + 1);
	const unit = lowerAt(words, index + 2);
	if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
	if (pointing !== 'coming' && pointing !== 'current') return null;
	return {
		from: index,
		to: index + 3,
		meaning:
			pointing === 'coming'
				? { kind: 'coming', unit }
				: { kind: 'unit', unit, shift: 0, origin: 'document', portion: null },
		confidence: 0.95,
		rule: 'counted-from-document'
	};
}

/** "the week before last", "the month after next". */
export function findUnitBeyond(words: readonly Word[], index: number): Proposal | null {
	if (lowerAt(words, index) !== 'the') return null;
	const unit = lowerAt(words, index + 1);
	const link = `${lowerAt(words, index + 2)} ${lowerAt(words, index + 3)}`;
	const shift = link === 'before last' ? -2 : link === 'after next' ? 2 : null;
	if (shift === null || !(isUnit(unit) || unit === 'night')) return null;
	return {
		from: index,
		to: index + 4,
		meaning: {
			kind: 'unit',
			unit: unit === 'night' ? 'day' : (unit as Unit),
			shift,
			origin: 'document',
			portion: null
		},
		confidence: 0.95,
		rule: 'counted-from-document'
	};
}

const EDGES: ReadonlyMap<string, Portion> = new Map([
	['beginning', 'early'],
	['start', 'early'],
	['middle', 'mid'],
	['end', 'late'],
	['close', 'late']
]);

/** "the end of the year", "the start of the month". */
export function findEdge(words: readonly Word[], index: number): Proposal | null {
	if (lowerAt(words, index) !== 'the') return null;
	const portion = EDGES.get(lowerAt(words, index + 1));
	const unit = lowerAt(words, index + 4);
	if (portion === undefined || lowerAt(words, index + 2) !== 'of' || lowerAt(words, index + 3) !== 'the')
		return null;
	if (unit !== 'year' && unit !== 'month' && unit !== 'week') return null;
	return {
		from: index,
		to: index + 5,
		meaning: { kind: 'unit', unit, shift: 0, origin: 'document', portion },
		confidence: 0.9,
		rule: 'counted-from-document'
	};
}
