import type { Word } from '../../language/tag-words';
import type { Proposal } from './meaning';
import type { Setting } from './resolution';

/** Whether a document writes the month before the day: from figures that allow one order only, else from dates with a named month. */
export function readFigureOrder(
	texts: readonly (readonly Word[])[],
	proposed: readonly (readonly Proposal[])[]
): Setting['figures'] {
	let inFigures = 0;
	let inWords = 0;
	proposed.forEach((proposals, index) => {
		const words = texts[index]!;
		for (const { from, meaning } of proposals) {
			if (meaning.kind === 'figures') inFigures += Number(meaning.first > 12) - Number(meaning.second > 12);
			else if (meaning.kind === 'day' && meaning.weekday === null)
				inWords += /^\d{1,2}$/.test(words[from]!.text) ? 1 : /^\p{L}{3,}$/u.test(words[from]!.text) ? -1 : 0;
		}
	});
	const votes = inFigures === 0 ? inWords : inFigures;
	return votes === 0 ? null : votes > 0 ? 'day-first' : 'month-first';
}
