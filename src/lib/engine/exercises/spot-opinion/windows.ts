import { goesOn } from './leans-back';
import type { Line } from './read-lines';

export const MIN_LINES = 4;
export const MAX_LINES = 8;
const MAX_GAPS = 2;
/** Unsure lines that one gap may leave out. */
const MAX_LEFT_OUT = 2;

/** A stretch of one document: the lines shown, and where unsure ones between them were left out. */
export interface Window {
	/** Indices into the document's lines, half-open. The first and the last line are shown. */
	readonly from: number;
	readonly to: number;
	readonly shown: readonly Line[];
	/** Indices into `shown` of the lines that come after a gap. */
	readonly gaps: readonly number[];
}

/**
 * All stretches that begin at a line: 4 to 8 sure lines with two gaps at most. Where a line leans on one that was left out, the
 * stretch ends: it would read as if it went on from another.
 */
function growFrom(lines: readonly Line[], from: number): Window[] {
	const windows: Window[] = [];
	const shown: Line[] = [];
	const gaps: number[] = [];
	let leftOut = 0;
	for (let index = from; index < lines.length && shown.length < MAX_LINES; index++) {
		const line = lines[index]!;
		if (line.verdict === 'unsure') {
			if (index === from || ++leftOut > MAX_LEFT_OUT) break;
			continue;
		}
		if (leftOut > 0) {
			if (gaps.length === MAX_GAPS || line.leans || goesOn(line.text)) break;
			gaps.push(shown.length);
			leftOut = 0;
		}
		shown.push(line);
		if (shown.length >= MIN_LINES) windows.push({ from, to: index + 1, shown: [...shown], gaps: [...gaps] });
	}
	return windows;
}

/** All stretches of one document that may be shown, by where they begin. */
export function listWindows(lines: readonly Line[]): Window[] {
	return lines.flatMap((_, from) => growFrom(lines, from));
}

/** Each with its worth; those that make no exercise are left out. */
export interface Weighed {
	readonly window: Window;
	readonly worth: number;
}

/** The stretches of the highest worth together of which no two share a line, in text order. `weighed` is in text order too. */
export function chooseApart(weighed: readonly Weighed[], lineCount: number): Window[] {
	const startingAt = new Map<number, Weighed[]>();
	for (const each of weighed) {
		const own = startingAt.get(each.window.from);
		if (own === undefined) startingAt.set(each.window.from, [each]);
		else own.push(each);
	}
	// best[i]: the highest worth of the lines from i on; first[i]: the stretch to take at i for it, if any.
	const best = new Array<number>(lineCount + 1).fill(0);
	const first = new Array<Window | null>(lineCount + 1).fill(null);
	for (let index = lineCount - 1; index >= 0; index--) {
		best[index] = best[index + 1]!;
		for (const { window, worth } of startingAt.get(index) ?? []) {
			const together = worth + best[window.to]!;
			if (together <= best[index]!) continue;
			best[index] = together;
			first[index] = window;
		}
	}
	const chosen: Window[] = [];
	for (let index = 0; index < lineCount;) {
		const window = first[index];
		if (window === null || window === undefined) {
			index++;
			continue;
		}
		chosen.push(window);
		index = window.to;
	}
	return chosen;
}
