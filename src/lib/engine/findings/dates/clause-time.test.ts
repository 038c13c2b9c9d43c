import { expect, test } from 'vitest';
import { readArticle } from '../../article/read-article';
import { readProse } from '../../language/read-prose';
import { readClauseTime } from './clause-time';
import { proposeDates } from './propose-dates';
import { openScene } from './scene';

/** The side of the last date of a sentence. */
function readSide(text: string): string {
	const paragraph = readProse(readArticle(text)).paragraphs[0]!;
	const { from, to } = proposeDates(paragraph.words).at(-1)!;
	return readClauseTime(openScene(paragraph), from, to).side;
}

test.each([
	'Mayor Helen Brandt met residents of the old town on Monday.',
	'The mayor has resigned, the council said on Monday.',
	'The bridge was closed on Monday because of the storm.',
	'On Monday, the council of the old town met for an hour.',
	'On Monday, the council, which will move soon, met for an hour.',
	'On Monday, the council – that is, those who are left – met for an hour.',
	'The mayor had left the town on Monday.',
	'The mayor was forced to leave the town on Monday.',
	'The town has been without power since Monday.',
	'“We will win,” Paul Arnaud told reporters on Monday.',
	"After Monday's fire, the people returned to the town.",
	"The old town is calm after Monday's vote.",
	'The old town is calm after the vote on Monday.'
])('over: %s', (text) => {
	expect(readSide(text)).toBe('past');
});

test.each([
	'Mayor Helen Brandt will meet residents of the old town on Monday.',
	'The talks are scheduled for Monday in the old town hall.',
	'The mayor is to open the bridge of the town on Monday.',
	'The mayor is due to open the bridge on Monday.',
	'The mayor plans to open the bridge on Monday.',
	'The mayor announced an event to be held on Monday.',
	'A hearing has been scheduled for Monday by the court.',
	'The mayor is leaving for the coast of the sea on Monday.',
	'The mayor resigned, and on Monday his party will choose another.',
	"He said Monday's meeting would be difficult for the town.",
	"Ahead of Monday's meeting, the mayor urged calm.",
	'The bridge could be closed on Monday for some hours.',
	'The council is split before the vote on Monday.'
])('to come: %s', (text) => {
	expect(readSide(text)).toBe('future');
});

test.each([
	'The talks were scheduled for Monday in the old town hall.',
	'The mayor was to open the bridge of the town on Monday.',
	'The bridge stayed closed until Monday.',
	'The mayors will meet again after talks in the old town on Monday.',
	'The mayor resigned before a vote of the council on Monday.',
	'No trains in the old town on Monday.',
	"The council is split over Monday's vote."
])('left open: %s', (text) => {
	expect(readSide(text)).toBe('unclear');
});
