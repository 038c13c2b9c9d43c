import type { Word } from '../../../language/tag-words';
import { UNITS } from '../date-words';
import type { Meaning, Origin, Proposal, Unit } from '../meaning';
import { lowerAt, readCount } from '../pieces';

type CountedUnit = 'day' | 'week' | 'month' | 'year';

/** "day" and "days" alike. */
function readUnit(words: readonly Word[], index: number): CountedUnit | null {
	const unit = lowerAt(words, index).replace(/s$/, '');
	return UNITS.has(unit) ? (unit as CountedUnit) : null;
}

/** The sentence or clause ends here, or something other than what the words could be measured from follows. */
function standsAlone(words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (word === undefined || /^[.,;:?!)”"’—–-]$/.test(word.text)) return true;
	// "a day after falling": measured from the falling.
	if (word.lower.endsWith('ing')) return false;
	return (
		/^(?:VERB|AUX|ADP|CCONJ|PRON)$/.test(word.pos) &&
		!/^(?:than|that|of|when|what|it|they|he|she|we|its|his|her|their)$/.test(word.lower)
	);
}

const DIRECTIONS: ReadonlyMap<string, { readonly sign: number; readonly origin: Origin }> = new Map([
	['ago', { sign: -1, origin: 'document' }],
	['earlier', { sign: -1, origin: 'text' }],
	['previously', { sign: -1, origin: 'text' }],
	['before', { sign: -1, origin: 'text' }],
	['later', { sign: 1, origin: 'text' }],
	['afterwards', { sign: 1, origin: 'text' }],
	['after', { sign: 1, origin: 'text' }]
]);

/** "two days ago", "a week later", "three months earlier", "a day after the talks". */
export function findDistance(words: readonly Word[], index: number): Proposal | null {
	const count = readCount(words, index);
	if (count === null) return null;
	const unit = readUnit(words, count.end);
	const direction = DIRECTIONS.get(lowerAt(words, count.end + 1));
	if (unit === null || direction === undefined) return null;
	// "two and a half years ago", "22-year-old": part of a longer number.
	if (
		/^(?:and|-|half|than|over|nearly|almost|about|around|some|to|or)$/.test(lowerAt(words, index - 1)) &&
		unit !== 'year'
	)
		return null;
	if (lowerAt(words, index - 1) === 'and') return null;
	const end = count.end + 2;
	if (lowerAt(words, end) === 'than') return null;
	const word = lowerAt(words, count.end + 1);
	const isOpen = (word === 'after' || word === 'before') && !standsAlone(words, end);
	const meaning: Meaning = isOpen
		? { kind: 'open', reason: 'counted-from-event' }
		: { kind: 'distance', unit, count: direction.sign * count.value, origin: direction.origin };
	return {
		from: index,
		to: end,
		meaning,
		confidence: 0.97,
		rule: direction.origin === 'document' ? 'counted-from-document' : 'counted-from-date-before'
	};
}

const STEPS: ReadonlyMap<string, number> = new Map([
	['next', 1],
	['following', 1],
	['previous', -1],
	['preceding', -1],
	['same', 0]
]);

/** "the next day", "the following year", "the same month", "that day", "that same year", "the day before". */
export function findStep(words: readonly Word[], index: number): Proposal | null {
	const first = lowerAt(words, index);
	const isThat = first === 'that';
	if (first !== 'the' && !isThat) return null;
	const step = STEPS.get(lowerAt(words, index + 1));
	const unitAt = step === undefined ? index + 1 : index + 2;
	const unit = lowerAt(words, unitAt);
	if (!UNITS.has(unit)) return null;
	const propose = (to: number, shift: number, confidence: number): Proposal => ({
		from: index,
		to,
		meaning: { kind: 'unit', unit: unit as Unit, shift, origin: 'text', portion: null },
		confidence,
		rule: shift === 0 ? 'same-as-date-before' : 'counted-from-date-before'
	});
	if (step !== undefined) {
		return propose(unitAt + 1, step, 0.93);
	}
	if (isThat) return propose(unitAt + 1, 0, 0.93);
	const link = lowerAt(words, unitAt + 1);
	if (link !== 'before' && link !== 'after' && link !== 'previous') return null;
	if (lowerAt(words, unitAt + 2) === 'yesterday' || lowerAt(words, unitAt + 2) === 'tomorrow') return null;
	return standsAlone(words, unitAt + 2) ? propose(unitAt + 2, link === 'after' ? 1 : -1, 0.9) : null;
}

/** "the same month last year", "the same period a year earlier". */
export function findSamePeriod(words: readonly Word[], index: number): Proposal | null {
	if (lowerAt(words, index) !== 'the' || lowerAt(words, index + 1) !== 'same') return null;
	if (!/^(?:month|period|quarter|week|time)$/.test(lowerAt(words, index + 2))) return null;
	const at = /^(?:of|in)$/.test(lowerAt(words, index + 3)) ? index + 4 : index + 3;
	const [first, second, third] = [0, 1, 2].map((offset) => lowerAt(words, at + offset));
	let length = 0;
	if (first === 'last' && second === 'year') length = 2;
	else if (/^(?:a|one)$/.test(first!) && second === 'year' && /^(?:ago|earlier|before)$/.test(third!))
		length = 3;
	else if (first === 'the' && /^(?:previous|last|preceding)$/.test(second!) && third === 'year') length = 3;
	if (length === 0) return null;
	return {
		from: index,
		to: at + length,
		meaning: { kind: 'same-month', years: -1 },
		confidence: 0.93,
		rule: 'counted-from-date-before'
	};
}

/** "to end the day", "closed the week": the day the text is about. */
export function findOwnUnit(words: readonly Word[], index: number): Proposal | null {
	if (lowerAt(words, index) !== 'the') return null;
	const unit = lowerAt(words, index + 1);
	if (unit !== 'day' && unit !== 'week') return null;
	if (!/^(?:end|finish|close|begin|start)$/.test(words[index - 1]?.lemma ?? '')) return null;
	if (!/^(?:[,.;]|at|with|on|in|by|up|down|higher|lower)$/.test(lowerAt(words, index + 2))) return null;
	return {
		from: index,
		to: index + 2,
		meaning: { kind: 'unit', unit, shift: 0, origin: 'text', portion: null },
		confidence: 0.9,
		rule: 'same-as-date-before'
	};
}
