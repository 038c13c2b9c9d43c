import { isDay } from '../../../language/calendar';
import type { Word } from '../../../language/tag-words';
import type { Meaning, Proposal } from '../meaning';
import { isGlued, isPlausibleYear, lowerAt } from '../pieces';

function toDay(year: number, month: number, day: number): Meaning | null {
	if (!isPlausibleYear(year) || !isDay(year, month, day)) return null;
	return {
		kind: 'day',
		year: { kind: 'named', year },
		month,
		day,
		lastDay: null,
		weekday: null
	};
}

/** Three numbers without space between them, one mark between each two; the index after the last. */
function readTriple(
	words: readonly Word[],
	index: number
): { parts: string[]; mark: string; end: number } | null {
	const parts = [0, 2, 4].map((offset) => lowerAt(words, index + offset));
	const mark = lowerAt(words, index + 1);
	if (!/^[/-]$/.test(mark) || lowerAt(words, index + 3) !== mark) return null;
	if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null;
	if (![1, 2, 3, 4].every((offset) => isGlued(words, index + offset))) return null;
	return { parts, mark, end: index + 5 };
}

/** The time of a timestamp: "T18:04:17.588Z". */
function endOfTime(words: readonly Word[], index: number): number {
	if (lowerAt(words, index) !== 't' || !isGlued(words, index)) return index;
	if (!/^\d/.test(lowerAt(words, index + 1))) return index;
	return lowerAt(words, index + 2) === 'z' ? index + 3 : index + 2;
}

/** Dates in figures: "2022-01-10", "10.01.2022" (day first, as everywhere where stops are used), "10/01/2022". */
export function findFigures(words: readonly Word[], index: number): Proposal | null {
	const propose = (to: number, meaning: Meaning | null, confidence: number): Proposal | null =>
		meaning === null ? null : { from: index, to, meaning, confidence, rule: 'date-in-figures' };
	// The end of a longer number, a path or a version.
	if (isGlued(words, index) && /^[\p{L}\p{N}/.:-]/u.test(lowerAt(words, index - 1))) return null;
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lowerAt(words, index));
	if (dotted !== null)
		return propose(index + 1, toDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), 0.97);
	const triple = readTriple(words, index);
	if (triple === null) return null;
	const [first, second, third] = triple.parts as [string, string, string];
	if (isGlued(words, triple.end) && /^[\p{N}/-]/u.test(lowerAt(words, triple.end))) return null;
	if (first.length === 4)
		return second.length === 2 && third.length === 2
			? propose(endOfTime(words, triple.end), toDay(Number(first), Number(second), Number(third)), 0.99)
			: null;
	if (first.length > 2 || second.length > 2) return null;
	if (third.length !== 4 && !(third.length === 2 && triple.mark === '/')) return null;
	const year = third.length === 4 ? Number(third) : Number(third) + (Number(third) < 50 ? 2000 : 1900);
	if (!isDay(year, Number(first), Number(second)) && !isDay(year, Number(second), Number(first))) return null;
	return propose(
		triple.end,
		{ kind: 'figures', first: Number(first), second: Number(second), year },
		third.length === 4 ? 0.97 : 0.85
	);
}
