import type { Article } from '../../types';
import type { Proposal } from './meaning';
import type { Setting } from './resolution';
import type { Stretch } from './stretches';

/** +1 where a date begins with its day, -1 where with its month. */
function voteByWords(text: string): number {
	return /^\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3}/u.test(text)
		? 1
		: /^\p{L}{3,}\.?\s+\d{1,2}\b/u.test(text)
			? -1
			: 0;
}

/**
 * Whether a document writes the day or the month first in "10/01/2022": as in other figures of it that allow one order only, else
 * as in its dates with a named month, those of its date lines included. Null where nothing shows it, or both.
 */
export function readFigureOrder(
	{ text, dateCandidates }: Article,
	stretches: readonly Stretch[],
	proposed: readonly (readonly Proposal[])[]
): Setting['figures'] {
	let inFigures = 0;
	let inWords = dateCandidates.reduce((sum, { start, end }) => sum + voteByWords(text.slice(start, end)), 0);
	proposed.forEach((proposals, index) => {
		const { words } = stretches[index]!.scene;
		for (const { from, to, meaning } of proposals) {
			if (meaning.kind === 'figures') inFigures += Number(meaning.first > 12) - Number(meaning.second > 12);
			else if (meaning.kind === 'day' && meaning.weekday === null)
				inWords += voteByWords(text.slice(words[from]!.start, words[to - 1]!.end));
		}
	});
	const votes = inFigures === 0 ? inWords : inFigures;
	return votes === 0 ? null : votes > 0 ? 'day-first' : 'month-first';
}
