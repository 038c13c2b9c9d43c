import { isFragment, type Line } from './read-lines';
import type { Window } from './windows';

/** Points that marking every line may earn at most, of 1. */
const MOST_FOR_MARKING_ALL = 2 / 3;
/** Lines beside the writer's opinions that make a stretch worth searching. */
const ENOUGH_OTHERS = 2;
/** Tempting lines a stretch without any opinion of the writer must hold: nothing to find in plain news teaches nothing. */
const MIN_TRAPS = 2;
const IDEAL_LINES = 6;

/** What somebody else says, which is not the writer's opinion: the trap, and the lesson. */
function isTrap(line: Line): boolean {
	return line.verdict === 'none' && line.voice !== 'writer';
}

/** A trap whose words are strong: an opinion, only not the writer's. */
function isStrongTrap(line: Line): boolean {
	return isTrap(line) && line.isStrong;
}

export function isTarget(line: Line): boolean {
	return line.verdict === 'opinion';
}

function count(lines: readonly Line[], holds: (line: Line) => boolean): number {
	return lines.filter(holds).length;
}

/** What makes any stretch good to read: whole paragraphs, nothing left out, no headings between, no lone fragments. */
function weighReading({ shown, gaps }: Window, after: Line | undefined): number {
	const first = shown[0]!;
	const last = shown.at(-1)!;
	const inside = shown.slice(1);
	let worth = shown.length - 1 - 0.15 * (shown.length - IDEAL_LINES) ** 2;
	worth -= 1.6 * gaps.length;
	worth -= 1.2 * count(inside, ({ afterBreak }) => afterBreak);
	worth -= count(shown, isFragment);
	worth += first.opensParagraph ? 0.6 : first.leans ? -0.9 : 0;
	worth += after === undefined || after.block !== last.block ? 0.4 : 0;
	// Every sentence may be wrong: the surer ones first, and none that may be argued about.
	for (const line of shown) {
		worth -= 4 * (1 - Math.min(...line.passages.map(({ confidence }) => confidence)));
		if (!isTarget(line)) worth -= 0.6 * Math.min(line.doubt, 2);
	}
	return worth;
}

/** How good an exercise a stretch makes in which there is something to find; null where it makes none. */
export function weighSearch(window: Window, after: Line | undefined): number | null {
	const { shown } = window;
	const targets = count(shown, isTarget);
	const others = shown.length - targets;
	if (targets === 0 || (targets - others) / targets > MOST_FOR_MARKING_ALL) return null;
	const traps = count(shown, isTrap);
	const share = targets / shown.length;
	return (
		weighReading(window, after) +
		0.5 * Math.min(traps, 3) +
		(traps < others ? 0.3 : 0) -
		(share > 0.6 ? 0.5 : 0) -
		(others < ENOUGH_OTHERS ? 0.7 : 0)
	);
}

/** How good an exercise a stretch makes in which there is nothing to find; null where it makes none. */
export function weighNothing(window: Window, after: Line | undefined): number | null {
	const { shown } = window;
	const traps = count(shown, isTrap);
	const strong = count(shown, isStrongTrap);
	if (shown.some(isTarget) || traps < MIN_TRAPS || strong === 0) return null;
	// There is only one of these in most texts: the best counts, not the longest.
	return weighReading(window, after) - 0.8 * shown.length + 0.3 * Math.min(traps, 4) + Math.min(strong, 4);
}

function averageOpinion(lines: readonly Line[]): number {
	const scores = lines.flatMap(({ passages }) => Math.max(...passages.map(({ opinion }) => opinion)));
	return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Opinions below this do not stand out. */
const LOUD = 0.95;

/**
 * 1: opinions stand out beside plain statements. 2: what others say is among them. 3: few or quiet opinions among strong words
 * of others, or nothing to find where others use strong words.
 */
export function rateDifficulty({ shown }: Window): 1 | 2 | 3 {
	const targets = shown.filter(isTarget);
	const strong = count(shown, isStrongTrap);
	if (targets.length === 0) return strong >= MIN_TRAPS ? 3 : 2;
	const traps = count(shown, isTrap);
	const isQuiet = averageOpinion(targets) < LOUD;
	if (traps === 0) return isQuiet ? 2 : 1;
	return strong > 0 && traps >= targets.length && (isQuiet || targets.length === 1) ? 3 : 2;
}
