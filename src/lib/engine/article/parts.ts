import type { BlockRole } from '../types';
import type { Line } from './lines';

/** Running text that must stand before a second document may begin, and after its head for it to be one. */
const PROSE_AROUND = 2;

/** A line that is nothing but a person's name: two to four capitalised words, initials allowed. */
export function isPersonLine(line: Line): boolean {
	if (line.text.length > 60) return false;
	return (
		/^(?:by )?\p{Lu}[\p{L}'’-]*\.?(?: (?:\p{Lu}[\p{L}'’-]*\.?|van|von|de|der|den|al|bin|la|le|di|da)){1,3}$/iu.test(
			line.text
		) && /^(?:by )?\p{Lu}/u.test(line.text)
	);
}

function isTitleLike(line: Line): boolean {
	return (
		!line.endsSentence && line.wordCount >= 4 && line.wordCount <= 25 && /^["“‘'\p{Lu}\p{N}]/u.test(line.text)
	);
}

/**
 * Where a further document begins: a title-like line, right below it an author's name or a date line, running text
 * before and after.
 */
export function findPartStarts(
	lines: readonly Line[],
	roles: readonly (BlockRole | null)[],
	from: number
): Set<number> {
	const starts = new Set<number>();
	const prose = (line: Line | undefined, index: number): boolean =>
		line !== undefined && roles[index] === null && line.endsSentence && line.wordCount >= 8;
	let before = 0;
	for (let index = from; index < lines.length - PROSE_AROUND; index++) {
		const line = lines[index]!;
		if (prose(line, index)) before++;
		if (before < PROSE_AROUND || roles[index] !== null || !isTitleLike(line)) continue;
		const next = lines[index + 1]!;
		const nextRole = roles[index + 1];
		const headed =
			nextRole === 'byline' || nextRole === 'dateline' || (nextRole === null && isPersonLine(next));
		if (!headed) continue;
		let after = 0;
		for (let ahead = index + 2; ahead < Math.min(lines.length, index + 8); ahead++) {
			if (prose(lines[ahead], ahead)) after++;
		}
		if (after >= PROSE_AROUND) {
			starts.add(index);
			before = 0;
		}
	}
	return starts;
}
