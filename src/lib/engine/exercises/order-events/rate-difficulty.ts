import type { Telling } from './list-tellings';

/**
 * What a reader must do beside looking up dates: follow a telling that goes back and forth, work a day out from another date
 * ("Wednesday", "next week") or from another event ("after the talks"), tell what happened from what is only planned.
 * 1 where the article tells it in order and nothing must be worked out, 3 where all must be.
 */
export function rateDifficulty(chain: readonly Telling[]): 1 | 2 | 3 {
	const isAgainstTelling = chain.some(
		({ finding }, index) => index > 0 && finding.start < chain[index - 1]!.finding.start
	);
	const isPlacedByEvents = chain.some(({ days }) => days === null);
	const isWorkedOut = chain.some(({ date }) => date?.basis === 'derived');
	const isMixed = new Set(chain.map(({ finding }) => finding.status)).size > 1;
	if (!isAgainstTelling) return isPlacedByEvents ? 2 : 1;
	return isPlacedByEvents || (isWorkedOut && isMixed) ? 3 : 2;
}
