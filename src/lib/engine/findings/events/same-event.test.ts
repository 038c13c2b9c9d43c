import { expect, test } from 'vitest';
import type { EventFinding } from '../../types';
import { isSameEvent, type ToldEvent } from './same-event';

function told(
	text: string,
	head: string,
	from: string | null,
	status: EventFinding['status'] = 'happened'
): ToldEvent {
	const start = text.indexOf(head);
	return {
		text,
		event: {
			kind: 'event',
			id: 'e1',
			start: 0,
			end: text.length,
			head: { start, end: start + head.length },
			status,
			from,
			to: from,
			dateId: null,
			timing: null,
			confidence: 0.9,
			rules: ['told-as-done']
		}
	};
}

const met = told('Helen Brandt met Paul Arnaud', 'met', '2023-03-14');

test.each([
	['a meeting that ended', told('The meeting of Brandt and Arnaud ended', 'ended', '2023-03-14')],
	['talks held', told('Mayor Brandt held talks in Riedau', 'talks', '2023-03-14')],
	['announced before', told('Brandt will meet Arnaud', 'meet', '2023-03-14', 'planned')],
	['a telling without names', told('the two met', 'met', '2023-03-14')],
	['a telling without a date', told('Brandt met Arnaud', 'met', null)]
])('one event: %s', (_, other) => {
	expect(isSameEvent(met, other)).toBe(true);
	expect(isSameEvent(other, met)).toBe(true);
});

test.each([
	['another day', told('Brandt met Arnaud', 'met', '2023-03-15')],
	['other people', told('Ines Holm met Karl Sund', 'met', '2023-03-14')],
	['another deed', told('Helen Brandt praised Paul Arnaud', 'praised', '2023-03-14')]
])('two events: %s', (_, other) => {
	expect(isSameEvent(met, other)).toBe(false);
});

test('names of a country and of its people are one name', () => {
	const one = told('Negotiators of Austria met in Riedau', 'met', '2023-03-14');
	expect(isSameEvent(one, told('Austrian negotiators held talks', 'talks', '2023-03-14'))).toBe(true);
});

test('one document tells an event either as done or as to come', () => {
	const text = 'Brandt met Arnaud; Brandt will meet Arnaud';
	const done = { text, event: { ...met.event, end: 18, from: null, to: null } };
	const planned = {
		text,
		event: {
			...done.event,
			start: 20,
			end: text.length,
			head: { start: 32, end: 36 },
			status: 'planned' as const
		}
	};
	expect(isSameEvent(done, planned)).toBe(false);
});
