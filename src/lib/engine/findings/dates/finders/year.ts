import { dayOf } from '../../../language/calendar';
import type { Word } from '../../../language/tag-words';
import { DECADES } from '../date-words';
import type { Proposal } from '../meaning';
import { isDash, isGlued, lowerAt, readYear } from '../pieces';
import { readPortion } from './month';

/** Prepositions that a year follows, and a plain number seldom. */
const SURE = new Set('in since during until till throughout'.split(' '));
/** Prepositions that numbers follow as well. */
const LIKELY = new Set('by before after from of for through around into within'.split(' '));
const DETERMINERS = new Set("the this its his her their our a an 's each".split(' '));
/** What is measured or counted in thousands: behind these words a number is no year, whatever stands before it. */
const MEASURED = new Set(
	(
		'people persons points miles km kilometres kilometers metres meters feet inches percent dollars euros pounds cents yen ' +
		'tonnes tons kg grams litres liters times hours minutes seconds gmt utc hrs local est words pages units acres hectares ' +
		'square cubic degrees votes seats copies cases'
	).split(' ')
);
const APPROXIMATE = new Set(
	'about some nearly almost only just over under than least most exactly all another up no number'.split(' ')
);

/** "circa 1950", "c. 1950", "in about 1950": a year, but not surely that one. Less than an exercise needs. */
const ROUGHLY = 0.85;

function isRough(words: readonly Word[], index: number): boolean {
	const before = lowerAt(words, index - 1);
	if (before === 'circa') return true;
	if (before === '.') return /^(?:c|ca|cca)$/.test(lowerAt(words, index - 2));
	return /^(?:about|around|roughly|approximately)$/.test(before) && SURE.has(lowerAt(words, index - 2));
}

/** "over 2016 and 2017", "either 2011 or 2013": another year follows. */
function opensRange(words: readonly Word[], index: number): boolean {
	if (!/^(?:over|between|either|both|from|across)$/.test(lowerAt(words, index - 1))) return false;
	const isJoint =
		isDash(words, index + 1) || /^(?:and|or|to|until|till|through)$/.test(lowerAt(words, index + 1));
	return isJoint && readYear(words, index + 2) !== null;
}

function isAmount(words: readonly Word[], index: number): boolean {
	const before = words[index - 1];
	if (before !== undefined && /^[$€£¥#]$/.test(before.text)) return true;
	if (before !== undefined && isGlued(words, index) && /[\p{L}\p{N}.,:/]$/u.test(before.text)) return true;
	if (APPROXIMATE.has(lowerAt(words, index - 1))) return true;
	const after = words[index + 1];
	if (after === undefined) return false;
	return MEASURED.has(after.lower) || /^(?:%|million|billion|thousand)$/.test(after.lower);
}

/** Years named just before make a second one likely: "2012 and 2014", "from 2009 to 2011", "2014, 2015". */
function followsYear(words: readonly Word[], index: number): boolean {
	const joint = lowerAt(words, index - 1);
	if (!/^(?:and|or|to|,|through|until|than)$/.test(joint)) return false;
	const at = joint === 'and' && lowerAt(words, index - 2) === ',' ? index - 3 : index - 2;
	if (readYear(words, at) === null) return false;
	return joint !== ',' || looksLikeYear(words, at);
}

function looksLikeYear(words: readonly Word[], index: number): boolean {
	return SURE.has(lowerAt(words, index - 1)) || /^(?:between|from)$/.test(lowerAt(words, index - 1));
}

/** How likely a four-digit number is a year, by its neighbours; 0 where nothing speaks for it. */
function rateYear(words: readonly Word[], index: number, opened: boolean): number {
	if (isRough(words, index)) return ROUGHLY;
	if (opensRange(words, index)) return 0.93;
	if (isAmount(words, index)) return 0;
	const year = Number(lowerAt(words, index));
	const before = lowerAt(words, index - 1);
	const after = words[index + 1];
	const isModern = year >= 1800 && year <= 2099;
	const beforeNoun = after !== undefined && /^(?:NOUN|ADJ)$/.test(after.pos);
	const beforePlural = beforeNoun && after.pos === 'NOUN' && /[^s]s$/.test(after.lower);
	if (opened || before === 'year') return 0.98;
	if (SURE.has(before)) return !isModern ? 0.8 : beforePlural ? 0.85 : 0.98;
	if (!isModern) return 0;
	if (before === 'between')
		return /^(?:and|-|–)$/.test(lowerAt(words, index + 1)) && readYear(words, index + 2) ? 0.97 : 0;
	if (followsYear(words, index)) return beforeNoun ? 0.8 : 0.93;
	if (LIKELY.has(before)) return beforePlural ? 0 : beforeNoun || before === 'around' ? ROUGHLY : 0.95;
	if (DETERMINERS.has(before))
		return after !== undefined && /^(?:NOUN|ADJ|PROPN|VERB)$/.test(after.pos) ? 0.93 : 0;
	if (before === '(' && /^[),–-]$/.test(lowerAt(words, index + 1))) return 0.9;
	if (lowerAt(words, index + 1) === "'s") return 0.9;
	// "2014 was a hard year." Only a year can be the subject of these at a sentence's start.
	const opens = before === '' || /^[.?!]$/.test(before);
	if (opens && /^(?:was|saw|brought|marked|began|ended)$/.test(lowerAt(words, index + 1))) return 0.9;
	return 0;
}

/** "in 2014", "since 1997", "early 2009", "the 2014 election", "2014–2016". A number is a year only where its place says so. */
export function findYear(words: readonly Word[], index: number): Proposal | null {
	const { portion, end: at } = readPortion(words, index);
	const year = readYear(words, at);
	if (year === null) return null;
	const next = words[year.end];
	if (next !== undefined && isGlued(words, year.end) && isDash(words, year.end)) {
		const last = readLastYear(words, year.end + 1, year.value);
		if (last !== null && portion === null) return last.proposal(index);
		if (isGlued(words, year.end + 1)) return null;
	}
	const confidence = rateYear(words, at, portion !== null);
	if (confidence === 0) return null;
	return {
		from: index,
		to: year.end,
		meaning: { kind: 'year', year: year.value, portion },
		confidence,
		rule: 'year-named'
	};
}

/** The end of "2014–2016" or "2014–16". */
function readLastYear(
	words: readonly Word[],
	index: number,
	first: number
): { proposal: (from: number) => Proposal } | null {
	const text = lowerAt(words, index);
	if (!/^(?:\d{4}|\d\d)$/.test(text) || !isGlued(words, index)) return null;
	if (isGlued(words, index + 1) && /^[\p{L}\p{N}/-]/u.test(lowerAt(words, index + 1))) return null;
	const last = text.length === 4 ? Number(text) : Math.floor(first / 100) * 100 + Number(text);
	if (last <= first || last > first + 150 || first < 1500) return null;
	const range = { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) };
	return {
		proposal: (from) => ({
			from,
			to: index + 1,
			meaning: { kind: 'stretch', range },
			confidence: 0.9,
			rule: 'years-from-to'
		})
	};
}

/** "the 1990s", "the '90s", "the nineties". */
export function findDecade(words: readonly Word[], index: number): Proposal | null {
	const propose = (first: number, to: number): Proposal => ({
		from: index,
		to,
		meaning: { kind: 'stretch', range: { from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) } },
		confidence: 0.95,
		rule: 'decade-named'
	});
	const text = lowerAt(words, index);
	const hasS = isGlued(words, index + 1) && /^'?s$/.test(lowerAt(words, index + 1));
	if (
		/^\d{3}0$/.test(text) &&
		hasS &&
		Number(text) >= 1500 &&
		Number(text) <= 2100 &&
		(Number(text) % 100 !== 0 || text === '2000')
	)
		return propose(Number(text), index + 2);
	if (/^\d0$/.test(text) && hasS && /^(?:the|['’‘])$/.test(lowerAt(words, index - 1)) && Number(text) >= 20)
		return propose(1900 + Number(text), index + 2);
	const named = DECADES.get(text);
	// "in her forties" is an age.
	return named !== undefined && lowerAt(words, index - 1) === 'the' ? propose(named, index + 1) : null;
}
