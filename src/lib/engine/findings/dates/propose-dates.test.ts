import { expect, test } from 'vitest';
import { tagWords } from '../../language/tag-words';
import { proposeDates } from './propose-dates';

function findWords(text: string): string[] {
	const words = tagWords(text, { start: 0, end: text.length });
	return proposeDates(words).map(({ from, to }) => text.slice(words[from]!.start, words[to - 1]!.end));
}

test.each([
	['Mayor Helen Brandt opened it on 10 January 2022.', ['10 January 2022']],
	['It opened on January 10, 2022, and closed on Jan. 12.', ['January 10, 2022', 'Jan. 12']],
	['It opened on the 10th of January.', ['the 10th of January']],
	['It opened on Friday, 21 January.', ['Friday, 21 January']],
	['The fair runs January 10-12 and 14–16 February.', ['January 10-12', '14–16 February']],
	['They left on 2021-12-31 and came on 10.01.2022.', ['2021-12-31', '10.01.2022']],
	['Posted 2022-01-10T18:04:17.588Z by Paul Arnaud.', ['2022-01-10T18:04:17.588Z']],
	['They met on 25/12/2021.', ['25/12/2021']],
	['They met in early February and mid-March.', ['early February', 'mid-March']],
	['They met in May and in March last year.', ['May', 'March last year']],
	['In April of that year they parted.', ['April of that year']],
	['Last September was dry.', ['Last September']],
	['It was built in 2014 and has stood since 1997.', ['2014', '1997']],
	['It ran from 2009 to 2011, then between 2014 and 2016.', ['2009', '2011', '2014', '2016']],
	['The 2019 pact and the 2014 election.', ['2019', '2014']],
	['The talks of 2014–2016 and of 2020-21.', ['2014–2016', '2020-21']],
	["She grew up in the 1970s, the '80s and the nineties.", ['1970s', '80s', 'nineties']],
	['The first quarter of 2009 was good.', ['first quarter of 2009']],
	['They met in the summer of 2014 and last winter.', ['summer of 2014', 'last winter']],
	["They met on Christmas Day and New Year's Eve.", ['Christmas Day', "New Year's Eve"]],
	['They met on Friday evening and last Tuesday.', ['Friday evening', 'last Tuesday']],
	['He told The Herald Friday that he had left.', ['Friday']],
	['Yesterday it rained; the day after tomorrow it will snow.', ['Yesterday', 'the day after tomorrow']],
	['Last night it rained, this morning it snowed.', ['Last night', 'this morning']],
	['Earlier this week it rained; the coming week will be dry.', ['Earlier this week', 'the coming week']],
	['By the end of the year it will close.', ['the end of the year']],
	['Two days later it closed; it had opened three weeks ago.', ['Two days later', 'three weeks ago']],
	['The next day it closed. That same year it burned.', ['The next day', 'That same year']],
	['Sales fell, compared to the same month last year.', ['the same month last year']],
	['The index rose by a tenth to end the day at 9,505.', ['the day']]
])('dates of: %s', (text, expected) => {
	expect(findWords(text)).toEqual(expected);
});

test.each([
	'They waited for eight years, then for three days.',
	'The talks ended after almost eight hours.',
	'A two-week ceasefire and a 22-year-old guard.',
	'It was the first visit in two and a half years.',
	'Helen Brandt, 56, is in her forties or in her 30s.',
	'The strikers march through the town and may stop it.',
	'Theresa May resigned. April Jones and Mr March stayed.',
	'A letter to May arrived; the party was led by May.',
	'The Sunday Times and the Sunday Mirror were sold out.',
	'Prices fall on Black Friday and Good Friday.',
	'They play on Fridays and every Saturday.',
	'It arrives at 8 pm, at 20:15 or between 9 and 5.',
	'The team won 3-2, the vote ended 52-48.',
	'Call 555-2014 or 0171 2014 555.',
	'Version 10.1.2 follows version 9.12.',
	'Section 12.03 of the rules holds.',
	'About 2014 people came, and 1,500 left.',
	'It costs $2014 or 1999 euros.',
	'Flight 2014 left from room 1999.',
	'The shop never closes: 24/7.',
	'The Today programme and the USA TODAY poll agree.',
	'Spring is here and prices fall.',
	'The day of the storm was long; these were the days.',
	'They arrived three days later than planned.',
	'It stands on the 10th floor.',
	'the constructor of hasOwnProperty and __proto__ may 2'
])('no date: %s', (text) => {
	expect(findWords(text)).toEqual([]);
});
