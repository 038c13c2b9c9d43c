import type { Word } from '../../../language/tag-words';
import { SEASONS } from '../../../language/lexicon/calendar';
import { HOLIDAYS, ORDINALS } from '../date-words';
import type { Proposal, YearReference } from '../meaning';
import { isGlued, lowerAt, readYearReference } from '../pieces';

const YEARS: ReadonlyMap<string, number> = new Map([
	['last', -1],
	['this', 0],
	['next', 1]
]);

/** "the summer of 2014", "winter 2021", "last spring". Seasons without a year are left alone: "fall" and "spring" are verbs. */
export function findSeason(words: readonly Word[], index: number): Proposal | null {
	const shift = YEARS.get(lowerAt(words, index));
	const at = shift === undefined ? index : index + 1;
	const season = SEASONS.get(lowerAt(words, at));
	if (season === undefined) return null;
	const named = readYearReference(words, at + 1);
	// "Last fall, 2,000 …" and "spring, 2014" are rare; a comma tells them from nothing.
	const year = named !== null && lowerAt(words, at + 1) !== ',' ? named : null;
	if (year === null && shift === undefined) return null;
	const reference: YearReference = year?.value ?? { kind: 'counted', shift: shift ?? 0, origin: 'document' };
	return {
		from: index,
		to: year?.end ?? at + 1,
		meaning: { kind: 'season', season, year: reference },
		confidence: 0.9,
		rule: 'season-named'
	};
}

/** "the first quarter of 2009", "the fourth quarter", "Q3 2021". */
export function findQuarter(words: readonly Word[], index: number): Proposal | null {
	const short =
		/^q$/.test(lowerAt(words, index)) && isGlued(words, index + 1)
			? /^[1-4]$/.exec(lowerAt(words, index + 1))
			: null;
	const ordinal = ORDINALS.get(lowerAt(words, index));
	const quarter = short === null ? ordinal : Number(short[0]);
	if (quarter === undefined) return null;
	if (short === null && lowerAt(words, index + 1) !== 'quarter') return null;
	const year = readYearReference(words, index + 2);
	const isPlain = lowerAt(words, index - 1) === 'the' || short !== null;
	if (year === null && !isPlain) return null;
	return {
		from: index,
		to: year?.end ?? index + 2,
		meaning: { kind: 'quarter', quarter, year: year?.value ?? null },
		confidence: 0.85,
		rule: 'quarter-named'
	};
}

/** Holidays that fall on the same day every year: "Christmas Day", "New Year's Eve". */
export function findHoliday(words: readonly Word[], index: number): Proposal | null {
	const word = words[index];
	if (word === undefined || !/^\p{Lu}/u.test(word.text)) return null;
	let phrase = '';
	for (let end = index; end < Math.min(words.length, index + 4); end++) {
		phrase += end > index && !isGlued(words, end) ? ` ${lowerAt(words, end)}` : lowerAt(words, end);
		const holiday = HOLIDAYS.get(phrase);
		if (holiday === undefined) continue;
		const year = readYearReference(words, end + 1);
		const [month, day] = holiday;
		return {
			from: index,
			to: year?.end ?? end + 1,
			meaning: {
				kind: 'day',
				year: year?.value ?? null,
				month,
				day,
				lastDay: null,
				weekday: null
			},
			confidence: 0.95,
			rule: 'holiday-named'
		};
	}
	return null;
}
