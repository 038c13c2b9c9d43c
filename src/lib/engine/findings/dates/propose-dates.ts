import type { Word } from '../../language/tag-words';
import { findDayAndMonth, findDayOfMonth } from './finders/day-and-month';
import { findDayBeyond, findDayPart, findDayWord } from './finders/day-word';
import { findFigures } from './finders/figures';
import { findMonth } from './finders/month';
import { findDistance, findOwnUnit, findSamePeriod, findStep } from './finders/relation';
import { findHoliday, findQuarter, findSeason } from './finders/season';
import { findEdge, findUnit, findUnitAhead, findUnitBeyond } from './finders/unit';
import { findWeekday } from './finders/weekday';
import { findWeekdayBeyond } from './finders/weekday-beyond';
import { findDecade, findYear } from './finders/year';
import type { Proposal } from './meaning';
import { countTogether } from './count-together';
import { shareYears } from './share-years';

/** One construction of English each. Each looks a bounded number of words ahead and behind. */
const FINDERS: readonly ((words: readonly Word[], index: number) => Proposal | null)[] = [
	findFigures,
	findDayAndMonth,
	findDayOfMonth,
	findMonth,
	findDecade,
	findYear,
	findQuarter,
	findSeason,
	findHoliday,
	findWeekday,
	findWeekdayBeyond,
	findDayWord,
	findDayBeyond,
	findDayPart,
	findUnit,
	findUnitAhead,
	findUnitBeyond,
	findEdge,
	findDistance,
	findStep,
	findSamePeriod,
	findOwnUnit
];

/** All date expressions of a paragraph, in text order, without overlap: where two begin at one word, the longer. */
export function proposeDates(words: readonly Word[]): Proposal[] {
	const proposals: Proposal[] = [];
	let index = 0;
	while (index < words.length) {
		let best: Proposal | null = null;
		for (const find of FINDERS) {
			const proposal = find(words, index);
			if (proposal !== null && (best === null || proposal.to > best.to)) best = proposal;
		}
		if (best !== null) proposals.push(best);
		index = best?.to ?? index + 1;
	}
	return countTogether(words, shareYears(words, proposals));
}
