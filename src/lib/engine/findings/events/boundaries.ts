import { isAdverb } from '../../language/lexicon/function-words';
import type { Unit } from './units';

/** Where one clause of a sentence ends and the next begins. */
export interface Boundary {
	/** `clause`: a conjunction or opening word; `mark`: a comma or a stronger mark; `none`: nothing tells. */
	readonly kind: 'clause' | 'mark' | 'none';
	/** "who", "after", "that": the word that makes the next clause a part of another. */
	readonly opener: string | null;
	readonly openerKind: 'relative' | 'adverbial' | 'that' | null;
	/** First unit of what divides, and first unit after it. */
	readonly from: number;
	readonly to: number;
	/** A semicolon, colon or dash: a new main clause. */
	readonly resets: boolean;
}

const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'where']);
const ADVERBIAL = new Set([
	'if',
	'unless',
	'whether',
	'when',
	'while',
	'whilst',
	'because',
	'although',
	'though',
	'whereas',
	'lest',
	'whenever',
	'wherever',
	'how',
	'why',
	'what',
	'even',
	'whoever',
	'whatever'
]);
/** Prepositions too: they open a clause only where a verb with a subject of its own follows. */
const EITHER = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'once', 'than', 'like', 'so']);

export function isComma(unit: Unit): boolean {
	return unit.lower === ',';
}

export function isStrongMark(unit: Unit): boolean {
	return /^[;:–—()[\]-]$/.test(unit.lower);
}

/** An adverb or a "not" between subject and verb. */
export function isSkippable(unit: Unit): boolean {
	return unit.pos === 'ADV' || unit.lower === 'not' || unit.lower === 'also' || isAdverb(unit.lower);
}

/** "that" before a noun or verb of its own clause, not "that day". */
function isThat(units: readonly Unit[], at: number): boolean {
	if (units[at]!.lower !== 'that' || at === 0) return false;
	const before = units[at - 1]!;
	const next = units[at + 1];
	if (next === undefined) return false;
	if (before.pos === 'ADP') return false;
	return units[at]!.pos !== 'DET' || next.pos !== 'NOUN' || before.pos === 'VERB';
}

export function isOpenerAt(units: readonly Unit[], at: number): boolean {
	const { lower } = units[at]!;
	return RELATIVE.has(lower) || ADVERBIAL.has(lower) || isThat(units, at);
}

function isNounLike(unit: Unit): boolean {
	return /^(?:NOUN|PROPN|PRON|NUM|QUOTE|DET|SYM)$/.test(unit.pos);
}

function opened(units: readonly Unit[], at: number, kind: NonNullable<Boundary['openerKind']>): Boundary {
	let from = at;
	// "a day after", "just before", "in which", ", who": what leads to the opener divides too.
	while (from > 0 && (isSkippable(units[from - 1]!) || isComma(units[from - 1]!))) from--;
	if (kind === 'relative' && units[from - 1]?.pos === 'ADP') from--;
	return { kind: 'clause', opener: units[at]!.lower, openerKind: kind, from, to: at + 1, resets: false };
}

/** "who, according to Brandt, met": an opening word parted from its verb by a phrase between commas. */
function findInterruptedOpener(units: readonly Unit[], from: number, verb: number): Boundary | null {
	let at = verb - 1;
	while (at > from && isSkippable(units[at]!)) at--;
	if (at <= from || !isComma(units[at]!)) return null;
	for (let open = at - 1; open > from && at - open < 20; open--) {
		if (!isComma(units[open]!)) continue;
		const { lower } = units[open - 1]!;
		if (RELATIVE.has(lower)) return opened(units, open - 1, 'relative');
		if (lower === 'that' && isThat(units, open - 1)) return opened(units, open - 1, 'that');
		return null;
	}
	return null;
}

/**
 * What divides the verb at `verb` from the one that ends before `from`: the last opening word between them, else the first
 * conjunction with a subject after it, else a mark.
 */
export function findBoundary(units: readonly Unit[], from: number, verb: number): Boundary {
	const none: Boundary = {
		kind: 'none',
		opener: null,
		openerKind: null,
		from: verb,
		to: from,
		resets: false
	};
	const interrupted = findInterruptedOpener(units, from, verb);
	if (interrupted !== null) return interrupted;
	let commaAt = -1;
	let conjunctionAt = -1;
	let strongAt = -1;
	let hasSubject = false;
	for (let at = verb - 1; at >= from; at--) {
		const unit = units[at]!;
		if (commaAt < 0 && conjunctionAt < 0 && strongAt < 0) {
			const isRelativeThat = unit.lower === 'that' && isThat(units, at);
			if (RELATIVE.has(unit.lower)) return opened(units, at, 'relative');
			if (isRelativeThat) {
				const isSubject = !hasSubject;
				return opened(units, at, isSubject && units[at - 1]?.pos !== 'VERB' ? 'relative' : 'that');
			}
			if (ADVERBIAL.has(unit.lower)) return opened(units, at, 'adverbial');
			if (EITHER.has(unit.lower) && hasSubject && (from > 0 || leadsMain(units, verb)))
				return opened(units, at, 'adverbial');
		} else if (
			strongAt < 0 &&
			conjunctionAt < 0 &&
			(RELATIVE.has(unit.lower) || unit.lower === 'that') &&
			isComma(units[at - 1] ?? unit)
		) {
			break;
		} else if (strongAt < 0 && unit.lower === 'that' && units[at - 1]?.pos === 'VERB' && isThat(units, at)) {
			return opened(units, at, 'that');
		}
		if (isNounLike(unit)) hasSubject = true;
		if (isStrongMark(unit)) {
			strongAt = at;
			break;
		}
		if (isComma(unit) && commaAt < 0) commaAt = at;
		if (unit.pos === 'CCONJ') conjunctionAt = at;
	}
	if (strongAt >= 0)
		return {
			...none,
			kind: 'mark',
			from: strongAt,
			to: strongAt + 1,
			resets: /^[;:–—-]$/.test(units[strongAt]!.lower)
		};
	if (from === 0) return none;
	const joined = conjunctionAt >= 0 ? conjunctionAt : -1;
	if (joined >= 0) {
		const start = isComma(units[joined - 1]!) ? joined - 1 : joined;
		return { ...none, kind: 'clause', from: start, to: joined + 1 };
	}
	if (commaAt >= 0) return { ...none, kind: 'mark', from: commaAt, to: commaAt + 1 };
	return none;
}

/** A comma after the verb and words after it: the clause that begins a sentence is not its main one. */
function leadsMain(units: readonly Unit[], verb: number): boolean {
	for (let at = verb + 1; at < units.length - 2 && at < verb + 40; at++) {
		if (!isComma(units[at]!)) continue;
		// "After the talks Brandt said, …" has no second subject and verb.
		return units.slice(at + 1, at + 25).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
	}
	return false;
}
