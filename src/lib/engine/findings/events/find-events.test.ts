import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../article/read-article';
import { readProse } from '../../language/read-prose';
import type { EventFinding, Span } from '../../types';
import { findDates } from '../dates/find-dates';
import { findEvents } from './find-events';

/** Friday. */
const PUBLISHED = '2023-03-17';

function tell(sentences: string, publishedOn: string | null = PUBLISHED) {
	const text = `Council agrees on bridge\n\n${sentences}`;
	const article = readArticle(text, { title: 'Council agrees on bridge', publishedOn });
	const prose = readProse(article);
	const { events } = findEvents(article, prose, findDates(article, prose));
	const show = (span: Span | null): string | null =>
		span === null ? null : text.slice(span.start, span.end);
	const byHead = (head: string): EventFinding | undefined =>
		events.find((event) => show(event.head) === head);
	return { text, events, show, byHead };
}

describe('what happened', () => {
	test.each([
		[
			'Mayor Helen Brandt met the builders in Odenfeld.',
			'met',
			'Mayor Helen Brandt met the builders in Odenfeld'
		],
		['However, the court has rejected the complaint.', 'rejected', 'the court has rejected the complaint'],
		['The bridge was closed and Paul Arnaud left the party.', 'left', 'Paul Arnaud left the party'],
		['After weeks of silence, Paul Arnaud resigned, citing his health.', 'resigned', 'Paul Arnaud resigned'],
		['The men accused of theft confessed.', 'confessed', 'The men accused of theft confessed'],
		['The plan, revealed in May, drew protests.', 'drew', 'The plan, revealed in May, drew protests'],
		[
			'The minister, who had left the talks early, apologised.',
			'apologised',
			'The minister, who had left the talks early, apologised'
		],
		[
			'Helen Brandt, the mayor, warned that the river could rise.',
			'warned',
			'Helen Brandt, the mayor, warned that the river could rise'
		],
		['The council voted before the doors opened.', 'voted', 'The council voted'],
		[
			'The team delivered the last bus built in Riedau.',
			'delivered',
			'The team delivered the last bus built in Riedau'
		],
		['Critics called the plan “a joke”, but Arnaud praised it.', 'praised', 'Arnaud praised it']
	])('%s', (sentence, head, clause) => {
		const { byHead, show } = tell(sentence);
		const event = byHead(head);
		expect(event?.status).toBe('happened');
		expect(show(event ?? null)).toBe(clause);
	});
});

describe('the word that names the event', () => {
	test.each([
		['The meeting took place in Odenfeld.', 'meeting'],
		['The two sides held talks in Odenfeld.', 'talks'],
		['A hearing was held in Odenfeld.', 'hearing'],
		['The Odenfeld meeting ended after two hours.', 'ended'],
		['A vote is scheduled for Tuesday.', 'vote'],
		['There will be talks in Riedau on Tuesday.', 'talks'],
		['This will be followed by a debate in Riedau on Tuesday.', 'debate'],
		['Tuesday will be the first session of the new council.', 'session']
	])('%s', (sentence, head) => {
		expect(tell(sentence).byHead(head)).toBeDefined();
	});
});

describe('what is announced', () => {
	test.each([
		['The council will meet on Tuesday.', 'meet', '2023-03-21'],
		['The council is to meet on Tuesday.', 'meet', '2023-03-21'],
		['The trial is due to begin on Tuesday.', 'begin', '2023-03-21'],
		['The council is meeting on Tuesday to discuss the bridge.', 'meeting', '2023-03-21'],
		['Paul Arnaud announced that the council will vote on Tuesday.', 'vote', '2023-03-21'],
		['The council will answer by Tuesday.', 'answer', PUBLISHED]
	])('%s', (sentence, head, from) => {
		const event = tell(sentence).byHead(head);
		expect(event).toMatchObject({ status: 'planned', from, to: '2023-03-21' });
	});
});

describe('what is no event', () => {
	test.each([
		['a state', 'The town is small and Paul Arnaud knows it.'],
		['a belief', 'Paul Arnaud believes in the plan.'],
		['a habit', 'The council usually met in the old hall.'],
		['what did not happen', 'The council did not meet.'],
		['nobody', 'Nobody came to the hall.'],
		['nothing', 'The talks brought no result.'],
		['almost', 'The tower almost fell.'],
		['a condition', 'If the river rises, the bridge could close.'],
		['a wish', 'Paul Arnaud would sign the letter.'],
		['a question', 'Did the council meet on Tuesday?'],
		['a past plan', 'The meeting was scheduled to last two hours.'],
		['a purpose', 'The aim is to win.'],
		['an opening in time', 'The vote follows when the court has ruled.'],
		['somebody’s words', '“The council met on Tuesday and voted on the bridge at once.”'],
		['a duty', 'The council has to meet.'],
		['what goes on', 'The firm has been working on the bridge.'],
		['a cause', 'This is due to the long winter.'],
		['a noun that looks like a verb', 'The new demands of the workers are high.']
	])('%s: %s', (_, sentence) => {
		expect(tell(sentence).events).toEqual([]);
	});
});

describe('dates of events', () => {
	test.each([
		['The council met on Tuesday.', 'met', 'on Tuesday', '2023-03-14'],
		['On Tuesday, the council met.', 'met', 'On Tuesday', '2023-03-14'],
		['On Tuesday the council met.', 'met', 'On Tuesday', '2023-03-14'],
		['In a speech on Tuesday, Helen Brandt praised the workers.', 'praised', 'on Tuesday', '2023-03-14'],
		['The army on Tuesday denied the reports.', 'denied', 'on Tuesday', '2023-03-14'],
		['Tuesday’s talks ended without a deal.', 'ended', 'Tuesday', '2023-03-14'],
		['The firm announced on Tuesday that it had sold the bridge.', 'announced', 'on Tuesday', '2023-03-14'],
		['The firm announced Tuesday it had sold the bridge.', 'announced', 'Tuesday', '2023-03-14'],
		['The two met for talks in Riedau on Tuesday.', 'met', 'on Tuesday', '2023-03-14'],
		['The firm failed to pay its workers on Tuesday.', 'failed', 'on Tuesday', '2023-03-14']
	])('%s', (sentence, head, timing, day) => {
		const { byHead, show } = tell(sentence);
		const event = byHead(head);
		expect(show(event?.timing ?? null)).toBe(timing);
		expect(event).toMatchObject({ from: day, to: day, dateId: 'd1' });
	});

	test.each([
		['another clause’s', 'Helen Brandt praised the workers who had met on Tuesday.', 'praised'],
		['an infinitive’s', 'The two sides agreed to meet on Tuesday.', 'agreed'],
		['a planned event’s', 'Helen Brandt announced a meeting on Tuesday.', 'announced'],
		['a noun’s', 'Helen Brandt criticised the 2014 vote.', 'criticised'],
		['an earlier event’s', 'Helen Brandt spoke after the vote on Tuesday.', 'spoke'],
		['the beginning of a stretch', 'The fund has lost money since Tuesday.', 'lost'],
		['a quoted person’s', 'Helen Brandt said “we shall see you on Tuesday at the latest”.', 'said']
	])('no date where it is %s: %s', (_, sentence, head) => {
		const event = tell(sentence).byHead(head);
		expect(event).toBeDefined();
		expect(event).toMatchObject({ from: null, to: null, dateId: null, timing: null });
	});

	test('what is done was done by the day of the document', () => {
		expect(tell('The council met this week.').byHead('met')).toMatchObject({ to: PUBLISHED });
	});

	test('without a day of the document, weekdays date nothing', () => {
		expect(tell('The council met on Tuesday.', null).byHead('met')).toMatchObject({ from: null });
	});
});

describe('dated events told in passing', () => {
	test.each([
		[
			'The mood after the first meeting on Tuesday was calm.',
			'meeting',
			'the first meeting on Tuesday',
			'2023-03-14'
		],
		[
			'The town was calm after Tuesday’s vote in the council.',
			'vote',
			'Tuesday’s vote in the council',
			'2023-03-14'
		],
		[
			'The contract signed on Tuesday is worthless.',
			'signed',
			'The contract signed on Tuesday',
			'2023-03-14'
		],
		[
			'The measures recall the start of the strike in 2014.',
			'start',
			'the start of the strike in 2014',
			'2014-01-01'
		]
	])('%s', (sentence, head, phrase, from) => {
		const { byHead, show } = tell(sentence);
		const event = byHead(head);
		expect(show(event ?? null)).toBe(phrase);
		expect(event).toMatchObject({ status: 'happened', from });
	});

	test('not where “after” and the date contradict each other', () => {
		expect(tell('The town is calm after Tuesday’s vote.').byHead('vote')?.status).not.toBe('planned');
	});

	test.each([
		'There is no meeting on Tuesday.',
		'A possible meeting on Tuesday is the talk of the town.',
		'Helen Brandt would welcome a meeting on Tuesday.'
	])('not where it is unsure: %s', (sentence) => {
		expect(tell(sentence).byHead('meeting')).toBeUndefined();
	});
});

test('a claim told by a source is less sure than the same told by the writer', () => {
	const own = tell('The firm sold the bridge.').byHead('sold');
	const told = tell('Paul Arnaud said that the firm sold the bridge.').byHead('sold');
	expect(told?.confidence).toBeLessThan(own?.confidence ?? 0);
	expect(told?.rules).toContain('told-by-source');
});

test('any mix of words gives events in text order with spans inside the text', () => {
	const words =
		"met will on Tuesday the council who after that , . “ ” and to have been said is Brandt holding talks - ( ) not if in 2014 's".split(
			' '
		);
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (pieces) => {
			const { events, text } = tell(pieces.join(' '));
			let last = 0;
			for (const { start, end, head, timing } of events) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(head.start >= start && head.end <= end).toBe(true);
				expect(start < end && end <= text.length).toBe(true);
				if (timing !== null) expect(timing.start).toBeLessThan(timing.end);
				last = start;
			}
		})
	);
});
