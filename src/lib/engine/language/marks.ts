import { isLower, isSpace, isUpper, isWordChar } from './characters';
import type { Span } from '../types';

/** A pair of quotation marks in one block. `start`/`end` take the marks in; `inner` leaves them and white space out. */
export interface QuotedRange extends Span {
	readonly inner: Span;
	/** False where the closing mark is missing: the quotation goes on in the next paragraph. */
	readonly closed: boolean;
}

type Turn = 'open' | 'close';

interface Mark {
	readonly at: number;
	/** Two for a pair of single marks typed as one double mark. */
	readonly width: number;
	readonly turn: Turn;
}

/** Opening and closing of a straight mark are told by the white space beside it; where that fails, they alternate. */
function readStraight(text: string, at: number, width: number, span: Span, isOpen: boolean): Turn {
	const before = at > span.start ? text[at - 1] : undefined;
	const after = at + width < span.end ? text[at + width] : undefined;
	const gapBefore = before === undefined || isSpace(before) || /[([{—–\-:]/.test(before);
	const gapAfter = after === undefined || isSpace(after) || /[)\]},.;:?!—–-]/.test(after);
	if (gapBefore && !gapAfter) return 'open';
	if (gapAfter && !gapBefore) return 'close';
	return isOpen ? 'close' : 'open';
}

/** «So» in French, »so« in German, »so» in Swedish: the white space beside the mark tells; where it does not, French. */
function readGuillemet(text: string, at: number, span: Span): Turn {
	const before = at > span.start ? text[at - 1] : undefined;
	const after = at + 1 < span.end ? text[at + 1] : undefined;
	const gapBefore = before === undefined || isSpace(before) || /[([{—–\-:]/.test(before);
	const gapAfter = after === undefined || isSpace(after) || /[)\]},.;:?!—–-]/.test(after);
	if (gapBefore !== gapAfter) return gapBefore ? 'open' : 'close';
	return text[at] === '«' ? 'open' : 'close';
}

function findDoubleMarks(text: string, span: Span): Mark[] {
	const marks: Mark[] = [];
	let isOpen = false;
	let low = false;
	for (let at = span.start; at < span.end; at++) {
		const char = text[at];
		let turn: Turn | null = null;
		let width = 1;
		if ((char === "'" || char === '`') && text[at + 1] === char && at + 1 < span.end) {
			width = 2;
			turn = char === '`' ? 'open' : readStraight(text, at, width, span, isOpen);
		} else if (char === '„') {
			turn = 'open';
			low = true;
		} else if (char === '“') {
			// German closes with the mark that opens in English.
			turn = low ? 'close' : 'open';
			low = false;
		} else if (char === '”') turn = 'close';
		else if (char === '«' || char === '»') turn = readGuillemet(text, at, span);
		else if (char === '"') turn = readStraight(text, at, 1, span, isOpen);
		if (turn === null) continue;
		if (turn === 'close') low = false;
		isOpen = turn === 'open';
		marks.push({ at, turn, width });
		at += width - 1;
	}
	return marks;
}

/** Words that begin with an apostrophe. */
const ELIDED = /^['’](?:em|tis|twas|til|till|cause|bout|round|n|\d\ds?)\b/i;

function opensSingle(text: string, at: number, span: Span): boolean {
	const char = text[at];
	if (char !== '‘' && char !== "'") return false;
	const before = at > span.start ? text[at - 1] : undefined;
	const after = text[at + 1];
	if (before !== undefined && !isSpace(before) && !/[([—–:]/.test(before)) return false;
	if (after === undefined || isSpace(after) || !(isWordChar(after) || after === '…' || after === '['))
		return false;
	return char === '‘' || !ELIDED.test(text.slice(at, at + 8));
}

function closesSingle(text: string, at: number, span: Span): boolean {
	const char = text[at];
	if (char !== '’' && char !== "'") return false;
	const before = text[at - 1];
	const after = at + 1 < span.end ? text[at + 1] : undefined;
	if (before === undefined || isSpace(before)) return false;
	return after === undefined || !(isUpper(after) || isLower(after) || isWordChar(after));
}

/**
 * Single marks, as British papers use them. A closing mark looks like an apostrophe: one after a stop or comma is surely
 * closing; else the last before the next opening that is no plural's apostrophe ("the soldiers’ boots").
 */
function findSingleMarks(text: string, span: Span, covered: (at: number) => boolean): Mark[] {
	const marks: Mark[] = [];
	let opened: number | null = null;
	let sure: number | null = null;
	let likely: number | null = null;
	let doubtful: number | null = null;
	function settle(): void {
		const close = sure ?? likely ?? doubtful;
		if (opened !== null && close !== null)
			marks.push({ at: opened, turn: 'open', width: 1 }, { at: close, turn: 'close', width: 1 });
		opened = sure = likely = doubtful = null;
	}
	for (let at = span.start; at < span.end; at++) {
		const char = text[at];
		if ((char !== "'" && char !== '‘' && char !== '’') || covered(at)) continue;
		// Two in a row are a double mark.
		if (char === "'" && (text[at - 1] === "'" || text[at + 1] === "'")) continue;
		if (opensSingle(text, at, span)) {
			settle();
			opened = at;
		} else if (opened !== null && sure === null && closesSingle(text, at, span)) {
			const before = text[at - 1]!;
			if (/[.,?!…]/.test(before)) sure = at;
			else if (before === 's' || before === 'S') doubtful ??= at;
			else likely ??= at;
		}
	}
	settle();
	return marks;
}

/** From an opening mark to a closing one, or to the block's end where the closing mark is missing. */
function makeRange(text: string, open: Mark, close: Mark | number): QuotedRange | null {
	const closed = typeof close !== 'number';
	let start = open.at + open.width;
	let end = closed ? close.at : close;
	while (start < end && isSpace(text[start])) start++;
	while (end > start && isSpace(text[end - 1])) end--;
	if (start === end) return null;
	return { start: open.at, end: closed ? close.at + close.width : close, inner: { start, end }, closed };
}

/** Pairs marks; an opening inside an open quotation nests only where enough closings are left for both. */
function pairMarks(text: string, span: Span, marks: readonly Mark[]): QuotedRange[] {
	const surplus = new Array<number>(marks.length + 1).fill(0);
	for (let index = marks.length - 1; index >= 0; index--) {
		surplus[index] = surplus[index + 1]! + (marks[index]!.turn === 'close' ? 1 : -1);
	}
	const ranges: QuotedRange[] = [];
	let open: Mark | null = null;
	let depth = 0;
	for (const [index, mark] of marks.entries()) {
		if (mark.turn === 'open') {
			if (open !== null && surplus[index]! > 0) depth++;
			else {
				open = mark;
				depth = 0;
			}
		} else if (open !== null) {
			if (depth > 0) depth--;
			else {
				const range = makeRange(text, open, mark);
				if (range !== null) ranges.push(range);
				open = null;
			}
		}
	}
	if (open !== null) {
		const range = makeRange(text, open, span.end);
		if (range !== null) ranges.push(range);
	}
	return ranges;
}

/** All quotations of one block, outermost only, in text order. The last one may be unclosed. */
export function findQuotedRanges(text: string, span: Span): QuotedRange[] {
	const doubles = pairMarks(text, span, findDoubleMarks(text, span));
	let cursor = 0;
	const covered = (at: number): boolean => {
		while (cursor < doubles.length && doubles[cursor]!.end <= at) cursor++;
		const range = doubles[cursor];
		return range !== undefined && range.start <= at;
	};
	const singles = pairMarks(text, span, findSingleMarks(text, span, covered));
	if (singles.length === 0) return doubles;
	// A pair of single marks must not reach across a double quotation.
	let next = 0;
	const free = singles.filter((single) => {
		while (next < doubles.length && doubles[next]!.end <= single.start) next++;
		const double = doubles[next];
		return double === undefined || double.start >= single.end;
	});
	return [...doubles, ...free].sort((left, right) => left.start - right.start);
}
