import { isFragment, type Line } from './read-lines';
import type { Window } from './windows';

/** Points that marking every line may earn at most, of 1. */
const MOST_FOR_MARKING_ALL = 2 / 3;
/** Lines beside the writer's opinions that make a stretch worth searching. */
const ENOUGH_OTHERS = 2;
/** Share of a stretch without any opinion of the writer that others must say: nothing to find in plain news teaches nothing. */
const MIN_SHARE_OF_TRAPS = 2 / 3;
const IDEAL_GAPS = 2;
/** Share of sentences that make a reader stop, up to which a stretch is easy, and above which it is hard. */
const EASY = 0.7;
const HARD = 0.8;

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

/**
 * What makes any stretch good to read: whole paragraphs, no headings between, no lone fragments. Length and gaps count the same
 * whatever there is to find, so that they tell little. Around opinions some sentence is nearly always unsure, so that a stretch
 * with something to find can hardly do without a gap; the others must have one as well, where they can.
 */
function weighReading({ shown, gaps }: Window, after: Line | undefined, ideal: number): number {
	const first = shown[0]!;
	const last = shown.at(-1)!;
	const inside = shown.slice(1);
	let worth = 4 - 1.5 * Math.abs(shown.length - ideal);
	worth += 2 * Math.min(gaps.length, IDEAL_GAPS);
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
export function weighSearch(window: Window, after: Line | undefined, ideal: number): number | null {
	const { shown } = window;
	const targets = count(shown, isTarget);
	const others = shown.length - targets;
	if (targets === 0 || (targets - others) / targets > MOST_FOR_MARKING_ALL) return null;
	const traps = count(shown, isTrap);
	const share = targets / shown.length;
	return (
		weighReading(window, after, ideal) +
		0.5 * Math.min(traps, 3) +
		(traps < others ? 0.3 : 0) -
		(share > 0.6 ? 0.5 : 0) -
		(others < ENOUGH_OTHERS ? 0.7 : 0)
	);
}

/** How good an exercise a stretch makes in which there is nothing to find; null where it makes none. */
export function weighNothing(window: Window, after: Line | undefined, ideal: number): number | null {
	const { shown } = window;
	const traps = count(shown, isTrap);
	const strong = count(shown, isStrongTrap);
	if (shown.some(isTarget) || traps < MIN_SHARE_OF_TRAPS * shown.length || strong === 0) return null;
	return weighReading(window, after, ideal) + 0.5 * Math.min(traps, 3) + Math.min(strong, 4);
}

/** Whether a reader stops at a sentence to ask whose opinion it is: it judges or demands, or others say it. */
function isPull({ isStrong, voice }: Line): boolean {
	return isStrong || voice !== 'writer';
}

/**
 * By how many sentences make a reader stop and ask whose opinion it is: those that judge or demand, and those that give what
 * others say; 1 where few do, 3 where most do both. It is the same reckoning whatever there is to find: every reader sees both,
 * and the level must not tell whether the answer is "nothing".
 */
export function rateDifficulty(shown: readonly Line[]): 1 | 2 | 3 {
	const pull = count(shown, isPull) / shown.length;
	return pull <= EASY ? 1 : pull <= HARD ? 2 : 3;
}
