import { describe, expect, test } from 'vitest';
import { tagWords } from '../../language/tag-words';
import { writeCard } from './write-card';

/** The card of a clause whose main word stands in [brackets] and whose known dates in {braces}. */
function cardOf(marked: string): string | null {
	const head = { start: 0, end: 0 };
	const dated: { start: number; end: number }[] = [];
	let text = '';
	let open = 0;
	for (const char of marked) {
		if (char === '[') head.start = text.length;
		else if (char === ']') head.end = text.length;
		else if (char === '{') open = text.length;
		else if (char === '}') dated.push({ start: open, end: text.length });
		else text += char;
	}
	return writeCard(text, tagWords(text, { start: 0, end: text.length }), dated, head);
}

describe('dates are left out', () => {
	test.each([
		// At the end nothing marks the cut.
		['Mayor Helen Brandt [opened] the new bridge on {Friday}', 'Mayor Helen Brandt opened the new bridge'],
		['Mayor Helen Brandt [opened] the new bridge on {Friday}.', 'Mayor Helen Brandt opened the new bridge'],
		['the council [approved] the plan in {June 2014}', 'The council approved the plan'],
		['the council will [vote] on the plan {next week}', 'The council will vote on the plan'],
		['the council [approved] the plan {two weeks ago}', 'The council approved the plan'],
		['the council [approved] the plan at the end of {March}', 'The council approved the plan'],
		['the council will [meet] in the first week of {May}', 'The council will meet'],
		['the council will [publish] its report by {June} at the latest', 'The council will publish its report'],
		['the council [approved] the plan between {Monday} and {Friday}', 'The council approved the plan'],
		['the owner [bought] the ship in {2016}, three years after it was built', 'The owner bought the ship'],
		// What is left of an appointment breaks off.
		[
			'a [meeting] of the Harbour Police in Port Albert is scheduled for {Friday}',
			'A meeting of the Harbour Police in Port Albert'
		],
		[
			'the council of Port Albert is scheduled to [meet] in the hall on {Friday}',
			'The council of Port Albert is scheduled to meet in the hall'
		],
		['the chancellor will [name] a successor »next {Friday}«', 'The chancellor will name a successor'],
		[
			'the harbour police [searched] two ships on {Monday, June 3,} and {Tuesday}',
			'The harbour police searched two ships'
		],
		// At the beginning neither, nor its comma.
		['On {Friday}, Mayor Helen Brandt [opened] the new bridge', 'Mayor Helen Brandt opened the new bridge'],
		['{Yesterday} the council [approved] the plan', 'The council approved the plan'],
		['and in {2014} the council [approved] the plan', 'The council approved the plan'],
		['On {Friday} Mayor Helen Brandt [opened] the new bridge', 'Mayor Helen Brandt opened the new bridge'],
		// Inside, the gap is shown.
		[
			'Brandt and Arnaud [met] on {Friday} in the old town hall',
			'Brandt and Arnaud met … in the old town hall'
		],
		[
			'Brandt [met], on {Friday}, the head of the harbour police',
			'Brandt met … the head of the harbour police'
		],
		[
			'the {Friday} meeting of the harbour council [ended] in a quarrel',
			'The … meeting of the harbour council ended in a quarrel'
		],
		[
			'the harbour council [broke] the {2014} agreement with the port',
			'The harbour council broke the … agreement with the port'
		],
		[
			'the council will [meet] “{next week}” in the old town hall',
			'The council will meet … in the old town hall'
		]
	])('%s', (clause, card) => {
		expect(cardOf(clause)).toBe(card);
	});

	test.each([
		// Nobody told the card maker of these dates.
		['Mayor Helen Brandt [opened] the new bridge on Friday', 'Mayor Helen Brandt opened the new bridge'],
		['the council [approved] the plan in May 2014', 'The council approved the plan'],
		['the council [approved] the plan in 2014', 'The council approved the plan'],
		['the council will [vote] on the plan later this month', 'The council will vote on the plan'],
		['the council [sold] the old bridge a year ago', 'The council sold the old bridge']
	])('known or not: %s', (clause, card) => {
		expect(cardOf(clause)).toBe(card);
	});

	test.each([
		['the port [hired] 1900 people in the old town', 'The port hired 1900 people in the old town'],
		[
			'the people of the old town may [march] to the harbour',
			'The people of the old town may march to the harbour'
		],
		['Senator May Weller [opened] the new bridge', 'Senator May Weller opened the new bridge'],
		['the talks [ended] after almost eight hours', 'The talks ended after almost eight hours']
	])('what tells no date stays: %s', (clause, card) => {
		expect(cardOf(clause)).toBe(card);
	});
});

describe('words that place an event beside another are left out', () => {
	test.each([
		['Mayor Helen Brandt [resigned] after the vote', 'Mayor Helen Brandt resigned'],
		[
			'After the vote in the council, Mayor Helen Brandt [resigned] from office',
			'Mayor Helen Brandt resigned from office'
		],
		[
			'Helen Brandt will [travel] to the coast before meeting the fishermen',
			'Helen Brandt will travel to the coast'
		],
		[
			'the council then [approved] the plan of the harbour police',
			'The council … approved the plan of the harbour police'
		],
		[
			'Helen Brandt, after a walk through the old town, [praised] the firemen',
			'Helen Brandt … praised the firemen'
		],
		[
			'Brandt [said] in the town hall on {Friday} after talks with Paul Arnaud that the bridge would be opened',
			'Brandt said in the town hall … that the bridge would be opened'
		],
		[
			'the two sides will [meet] again {next week} after holding talks on {Friday} about the bridge',
			'The two sides will meet again'
		],
		[
			'just a day after the flood, the harbour police [arrived] in the town',
			'The harbour police arrived in the town'
		],
		[
			'the harbour police [arrived] in the town just a day after the flood',
			'The harbour police arrived in the town'
		],
		[
			'Helen Brandt [left] the old town after {Friday}’s vote in the council',
			'Helen Brandt left the old town'
		],
		[
			'Helen Brandt has [left] the town since the {Friday} vote in the council',
			'Helen Brandt has left the town'
		],
		[
			'Helen Brandt [spoke] to the fishermen {after} a vote in the council',
			'Helen Brandt spoke to the fishermen'
		],
		['a concert in the old harbour was [held] ahead of the vote', 'A concert in the old harbour was held'],
		['the council [announced] the sale following the vote', 'The council announced the sale']
	])('%s', (clause, card) => {
		expect(cardOf(clause)).toBe(card);
	});

	test.each([
		[
			'where the end of the phrase is not sure',
			'After talks with the port, the police and the firemen, Brandt [resigned] from office'
		],
		['where what was said would be lost', 'Mayor Helen Brandt [announced] after the vote a new plan'],
		[
			'where the date is what was chosen',
			'the council of the old town [chose] {Friday}, the day of the vote, to open the bridge'
		],
		['where a verb tells the order', 'another [meeting] of the harbour council is expected to follow'],
		['where an adjective tells the order', 'the previous council of the old town [sold] the bridge']
	])('no card %s', (_, clause) => {
		expect(cardOf(clause)).toBeNull();
	});
});

describe('a card can be read alone', () => {
	test.each([
		['a pronoun as subject', 'He [opened] the new bridge in the harbour'],
		['a demonstrative', 'This will be [followed] by a vote of the council'],
		['an event that is not to be', 'This will not be followed by any [talks] in the old town hall'],
		['no subject', 'and [opened] the new bridge in the harbour'],
		['a relative clause', 'which will [meet] in the town hall'],
		['an object that only a sentence before names', 'Helen Brandt [opened] it with a speech in the harbour'],
		[
			'something told in passing',
			'Helen Brandt, [born] in the old harbour on {February 24, 1955,} has built the tallest tower of the town'
		],
		['an end that wants more', 'the council [closed] the harbour hotel amid worries over'],
		['single words between gaps', 'the delivery of the ships, {today} due {tomorrow}, was [delayed]'],
		['an object that is named elsewhere', 'because the council [approved] it'],
		["the writer's own we", 'Helen Brandt [told] us about the new bridge'],
		['this for something named before', 'Helen Brandt [opened] this bridge with a speech'],
		['a meeting of nobody', 'the first informal [meeting] of the summer'],
		['half a quotation', 'Helen Brandt [called] the bridge “a gift to the town'],
		['too few words', 'Helen Brandt [resigned]'],
		['a main word that is cut', 'talks in the town hall after the {[vote]}']
	])('none with %s', (_, clause) => {
		expect(cardOf(clause)).toBeNull();
	});

	test.each([
		[
			'the harbour council, which will [meet] in the town hall',
			'The harbour council … will meet in the town hall'
		],
		['Paul Arnaud, who [opened] the new bridge', 'Paul Arnaud … opened the new bridge'],
		[
			'a series of talks that [began] with a dinner in the harbour',
			'A series of talks … began with a dinner in the harbour'
		]
	])('a relative clause with what it describes: %s', (clause, card) => {
		expect(cardOf(clause)).toBe(card);
	});

	test.each([
		['This will be followed by [talks] in Port Albert on {Thursday}', 'Talks in Port Albert'],
		['It was followed by a long [meeting] with the Harbour Police', 'A long meeting with the Harbour Police']
	])('what names the event, where the clause leans on another: %s', (clause, card) => {
		expect(cardOf(clause)).toBe(card);
	});

	test.each([
		['which thing is meant, the clause itself tells', 'the towns that [joined] the harbour council'],
		[
			'the noun beside it may not be the one it describes',
			'the port, who, as the mayor says, are to [march] to the harbour'
		],
		['it is not about its noun', 'things with which Helen Brandt [disagreed]']
	])('no relative clause where %s', (_, clause) => {
		expect(cardOf(clause)).toBeNull();
	});

	test.each([
		['Helen Brandt, the mayor, [stepped] down', 'Helen Brandt, the mayor, stepped down'],
		['Helen Brandt [met] her brother in the harbour', 'Helen Brandt met her brother in the harbour'],
		[
			'there will be [talks] about the bridge in the town hall',
			'There will be talks about the bridge in the town hall'
		],
		['the US [sent] two ships to the harbour', 'The US sent two ships to the harbour'],
		[
			'Helen Brandt [asked] Paul Arnaud to “leave before the flood carries him away”',
			'Helen Brandt asked Paul Arnaud to “leave before the flood carries him away”'
		],
		['Helen Brandt [said] that the bridge was safe', 'Helen Brandt said that the bridge was safe'],
		[
			'Helen Brandt [called] the bridge “our gift to this town”',
			'Helen Brandt called the bridge “our gift to this town”'
		]
	])('%s', (clause, card) => {
		expect(cardOf(clause)).toBe(card);
	});
});
