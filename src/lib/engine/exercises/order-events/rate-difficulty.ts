import type { Telling } from './list-tellings';

/** More cards than these are many to keep apart. */
const FEW_CARDS = 4;
/** Characters between the first telling and the last that make a reader search: about a screen of text. */
const FAR = 1500;

function readSpread(chain: readonly Telling[]): number {
	const starts = chain.map(({ finding }) => finding.start);
	return Math.max(...starts) - Math.min(...starts);
}

/**
 * What a reader must do: keep many cards apart, look for their tellings all over the article, work a day out from another date
 * ("Wednesday", "next week") or from another event ("after the talks"). 1 where none of it, 2 one or two, 3 more.
 *
 * Whether the article tells the events in the order of time makes them easier too, but counts for nothing here: the level is
 * shown before the answer, and must not tell that the order of the article is right, or that it is not.
 */
export function rateDifficulty(chain: readonly Telling[]): 1 | 2 | 3 {
	const demands = [
		chain.length > FEW_CARDS,
		readSpread(chain) > FAR,
		chain.some(({ date }) => date?.basis === 'derived'),
		chain.some(({ days }) => days === null)
	].filter(Boolean).length;
	return demands === 0 ? 1 : demands <= 2 ? 2 : 3;
}
