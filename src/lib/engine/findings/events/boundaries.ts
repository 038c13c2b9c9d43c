import { isAdverb } from '../../language/lexicon/function-words';
import {
	ADVERBIAL,
	CONTENT_NOUNS,
	EITHER,
	LEAD_IN,
	MEASURED_TIME,
	MEASURING,
	NOMINATIVE,
	RELATIVE
} from './lexicon/clause-words';
import { CONTENT } from './lexicon/event-words';
import { singular, type Unit } from './units';

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

export function isComma(unit: Unit): boolean {
	return unit.lower === ',';
}

export function isStrongMark(unit: Unit): boolean {
	return /^[;:–—()[\]-]$/.test(unit.lower);
}

/** An adverb or a "not" between subject and verb. */
export function isSkippable(unit: Unit): boolean {
	if (unit.lower === 'there' && unit.pos === 'PRON') return false;
	return unit.pos === 'ADV' || unit.lower === 'not' || unit.lower === 'also' || isAdverb(unit.lower);
}

/** "that" before a noun or verb of its own clause, not "that day". */
function isThat(units: readonly Unit[], at: number): boolean {
	if (units[at]!.lower !== 'that' || at === 0) return false;
	const before = units[at - 1]!;
	const next = units[at + 1];
	if (next === undefined) return false;
	if (NOMINATIVE.has(next.lower)) return true;
	if (before.pos === 'ADP' && !/^(?:out|up|on)$/.test(before.lower)) return false;
	return units[at]!.pos !== 'DET' || next.pos !== 'NOUN';
}

export function isOpenerAt(units: readonly Unit[], at: number): boolean {
	const { lower } = units[at]!;
	return RELATIVE.has(lower) || ADVERBIAL.has(lower) || isThat(units, at);
}

function isNounLike(unit: Unit): boolean {
	return /^(?:NOUN|PROPN|PRON|NUM|QUOTE|DET|SYM)$/.test(unit.pos);
}

/** Where a measure of time that ends before `at` begins: "three years | after", "less than a week | before"; `at` where none does. */
function skipMeasure(units: readonly Unit[], at: number): number {
	if (!MEASURED_TIME.has(units[at - 1]?.lower ?? '')) return at;
	let from = at - 1;
	while (from > 0 && (units[from - 1]!.pos === 'NUM' || MEASURING.has(units[from - 1]!.lower))) from--;
	// "the week after": a week of its own, which the verb may need.
	return from === at - 1 && !/s$/.test(units[from]!.lower) ? at : from;
}

function opened(units: readonly Unit[], at: number, kind: NonNullable<Boundary['openerKind']>): Boundary {
	let from = at;
	// "just before", "three years after", "in which", ", who": what leads to the opener divides too.
	while (from > 0 && LEAD_IN.has(units[from - 1]!.lower)) from--;
	if (/^(?:after|before|since)$/.test(units[at]!.lower)) from = skipMeasure(units, from);
	while (from > 0 && (LEAD_IN.has(units[from - 1]!.lower) || isComma(units[from - 1]!))) from--;
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

/** Whether "that" tells more of the noun before it or brings what a verb or noun of saying says. */
function readThat(
	units: readonly Unit[],
	at: number,
	hasSubject: boolean,
	lastLemma: string | null
): 'relative' | 'that' {
	const before = units[at - 1]!;
	const follows = before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'PRON' || isComma(before);
	if (!follows || CONTENT_NOUNS.has(singular(before))) return 'that';
	if (!hasSubject) return 'relative';
	return lastLemma !== null && CONTENT.has(lastLemma) ? 'that' : 'relative';
}

/** The opening bracket of the one that closes at `at`, or `at` itself. */
function skipBrackets(units: readonly Unit[], at: number, from: number): number {
	if (units[at]!.lower !== ')') return at;
	for (let open = at - 1; open >= from; open--) if (units[open]!.lower === '(') return open;
	return at;
}

/**
 * What divides the verb at `verb` from the one that ends before `from`, whose lemma is `lastLemma`: the opening word nearest to
 * it, else the first conjunction with a subject after it, else a mark.
 */
export function findBoundary(
	units: readonly Unit[],
	from: number,
	verb: number,
	lastLemma: string | null
): Boundary {
	const none = { kind: 'none', opener: null, openerKind: null, from: verb, to: from, resets: false } as const;
	const interrupted = findInterruptedOpener(units, from, verb);
	if (interrupted !== null) return interrupted;
	let commaAt = -1;
	let conjunctionAt = -1;
	let hasSubject = false;
	for (let index = verb - 1; index >= from; index--) {
		const at = skipBrackets(units, index, from);
		if (at !== index) {
			index = at;
			continue;
		}
		const unit = units[at]!;
		const isNear = commaAt < 0 && conjunctionAt < 0;
		const that = unit.lower === 'that' && isThat(units, at);
		if (isNear) {
			if (RELATIVE.has(unit.lower)) return opened(units, at, 'relative');
			if (that) return opened(units, at, readThat(units, at, hasSubject, lastLemma));
			if (ADVERBIAL.has(unit.lower)) return opened(units, at, 'adverbial');
			if (EITHER.has(unit.lower) && hasSubject && (from > 0 || leadsMain(units, verb)))
				return opened(units, at, 'adverbial');
		} else if (conjunctionAt < 0 && RELATIVE.has(unit.lower)) {
			// A relative clause without its verb lies between: nothing beyond it counts.
			break;
		} else if (that && units[at - 1]?.pos === 'VERB') return opened(units, at, 'that');
		if (isNounLike(unit)) hasSubject = true;
		if (isStrongMark(unit)) {
			const resets = /^[;:–—-]$/.test(unit.lower);
			return { ...none, kind: 'mark', from: at, to: at + 1, resets };
		}
		if (isComma(unit) && commaAt < 0) commaAt = at;
		if (unit.pos === 'CCONJ') conjunctionAt = at;
	}
	if (from === 0) return none;
	if (conjunctionAt >= 0) {
		const start = isComma(units[conjunctionAt - 1]!) ? conjunctionAt - 1 : conjunctionAt;
		return { ...none, kind: 'clause', from: start, to: conjunctionAt + 1 };
	}
	return commaAt >= 0 ? { ...none, kind: 'mark', from: commaAt, to: commaAt + 1 } : none;
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
