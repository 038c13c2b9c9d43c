import { describe, expect, it } from 'vitest';
import rules from '../../../../i18n/messages/en/rules-dates.json';
import type { DateFinding, EventFinding } from '$lib/engine/types';
import { buildTimeline, placeEvents } from './build-timeline';

const body = 'They met on “Friday”. They will meet in spring. They fell out in 2014. They spoke.';
const blocks = [{ start: 0, end: body.length, role: 'prose' as const, part: 0 }];

function event(words: string, changes: Partial<EventFinding>): EventFinding {
	const start = body.indexOf(words);
	return {
		id: words,
		kind: 'event',
		start,
		end: start + words.length,
		confidence: 0.95,
		rules: ['told-as-done'],
		head: { start, end: start + 4 },
		status: 'happened',
		from: null,
		to: null,
		dateId: null,
		timing: null,
		...changes
	};
}

const friday = { from: '2022-01-21', to: '2022-01-21' };
const spring = { from: '2022-03-01', to: '2022-05-31' };
const year = { from: '2014-01-01', to: '2014-12-31' };

const met = event('They met on “Friday”', {
	...friday,
	dateId: 'd1',
	timing: { start: body.indexOf('“Friday”'), end: body.indexOf('“Friday”') + 8 }
});
const willMeet = event('They will meet in spring', { ...spring, status: 'planned', confidence: 0.8 });
const fellOut = event('They fell out in 2014', year);
const spoke = event('They spoke', {});

describe('placeEvents', () => {
	const order = (...events: EventFinding[]) => placeEvents(events).map(({ finding }) => finding.id);

	it('puts dated events into the order of time and leaves the others out', () => {
		expect(order(met, willMeet, fellOut, spoke)).toEqual([fellOut.id, met.id, willMeet.id]);
	});

	it('leaves out what is too unsure, and what has no end or no beginning', () => {
		expect(order({ ...met, confidence: 0.69 }, { ...met, to: null }, { ...met, from: null })).toEqual([]);
	});

	it('puts the shorter stretch first, and of one stretch what the text tells first', () => {
		const long = { ...fellOut, ...friday, to: '2022-01-30' };
		const same = { ...spoke, ...friday };
		expect(order(same, long, met)).toEqual([met.id, same.id, long.id]);
	});
});

describe('buildTimeline', () => {
	const date = {
		id: 'd1',
		kind: 'date',
		rules: ['weekday-of-document', 'weekday-named']
	} as unknown as DateFinding;

	it('numbers events in the order of time, those of one time together', () => {
		const also = { ...spoke, ...friday };
		const timeline = buildTimeline({ body, blocks }, placeEvents([met, also, fellOut]), [date]);
		expect(timeline.map(({ from, to, events }) => [from, to, events.map(({ number }) => number)])).toEqual([
			['2014-01-01', '2014-12-31', [1]],
			['2022-01-21', '2022-01-21', [2, 3]]
		]);
	});

	it('says how an event is dated, by its words without their marks, and whether it is planned or unsure', () => {
		const [first, second] = buildTimeline({ body, blocks }, placeEvents([met, willMeet]), [date]);
		expect(first?.events).toEqual([
			{
				number: 1,
				part: 0,
				text: 'They met on “Friday”',
				status: 'happened',
				certainty: 'sure',
				timing: 'Friday',
				why: rules.rule_weekday_of_document
			}
		]);
		expect(second?.events).toMatchObject([
			{ status: 'planned', certainty: 'likely', timing: null, why: null }
		]);
	});
});
