import { describe, expect, it } from 'vitest';
import { findPush, moveTo, readSlots, takeOut, type Slots } from './slots';

/** 'AB-D' → slots with the third one empty. */
const slots = (text: string): Slots => [...text].map((letter) => (letter === '-' ? null : letter));
const write = (list: Slots): string => list.map((id) => id ?? '-').join('');

describe('readSlots', () => {
	it('reads places, and leaves open what is open', () => {
		expect(write(readSlots(['A', 'B', 'C'], { B: 's1', A: 's3' }))).toBe('B-A');
	});

	it('gives a shared place to the first, and none that does not exist', () => {
		expect(write(readSlots(['A', 'B', 'C'], { A: 's2', B: 's2', C: 's4' }))).toBe('-A-');
		expect(write(readSlots(['A', 'B'], { A: '', B: 's0' }))).toBe('--');
	});
});

describe('moveTo', () => {
	it.each([
		['----', 'A', 2, '--A-'],
		['A---', 'B', 0, 'BA--'],
		['-A--', 'B', 1, '-BA-'],
		['--A-', 'B', 2, '--BA'],
		['---A', 'B', 3, '--AB'],
		['A-BC', 'D', 3, 'ABCD'],
		['A-BC', 'D', 2, 'ABDC']
	])('%s: %s to %d gives %s', (before, id, place, after) => {
		expect(write(moveTo(slots(before), id, place))).toBe(after);
	});

	it.each([
		['ABCD', 'A', 1, 'BACD'],
		['ABCD', 'D', 2, 'ABDC'],
		['ABCD', 'A', 3, 'BCDA'],
		['ABCD', 'D', 0, 'DABC'],
		['ABCD', 'B', 1, 'ABCD'],
		['AB--', 'B', 2, 'A-B-'],
		// Up and down change places with the neighbour, wherever else there is room.
		['AB--', 'A', 1, 'BA--'],
		['-AB-', 'B', 1, '-BA-'],
		['AB-D', 'A', 2, '-BAD'],
		['AB-D', 'A', 3, 'B-DA']
	])('in %s: %s to %d gives %s', (before, id, place, after) => {
		expect(write(moveTo(slots(before), id, place))).toBe(after);
	});

	it('puts an event where it was asked to, and loses and doubles none', () => {
		for (const before of ['ABCD', 'A-CD', '-B-D', '--C-', 'D--A', 'BA-C']) {
			for (const id of 'ABCD') {
				for (const place of [0, 1, 2, 3]) {
					const after = moveTo(slots(before), id, place);
					const expected = new Set([...before.replaceAll('-', ''), id]);
					expect(after[place]).toBe(id);
					expect(after).toHaveLength(4);
					expect(after.filter((each) => each !== null).sort()).toEqual([...expected].sort());
				}
			}
		}
	});
});

it('takeOut leaves the place empty', () => {
	expect(write(takeOut(slots('ABC'), 'B'))).toBe('A-C');
	expect(write(takeOut(slots('A-C'), 'B'))).toBe('A-C');
});

it('findPush tells which way the others go', () => {
	expect(findPush(slots('A---'), 'B', 2)).toBe('none');
	expect(findPush(slots('A---'), 'B', 0)).toBe('later');
	expect(findPush(slots('---A'), 'B', 3)).toBe('earlier');
	expect(findPush(slots('ABCD'), 'A', 3)).toBe('earlier');
	expect(findPush(slots('ABCD'), 'D', 1)).toBe('later');
	expect(findPush(slots('ABCD'), 'B', 1)).toBe('none');
});
