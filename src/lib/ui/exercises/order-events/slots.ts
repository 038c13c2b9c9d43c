/** Which event stands in which place, the earliest first; null where none does yet. */
export type Slots = readonly (string | null)[];

/** Where an event that is moved pushes what stands there: nowhere, to later or to earlier places. */
export type Push = 'none' | 'later' | 'earlier';

/**
 * The slots that chosen places (event id → `s1` for the first) make. Of events with the same place, which a form without scripts
 * may hold, only the first one gets it.
 */
export function readSlots(ids: readonly string[], placeOf: Readonly<Record<string, string>>): Slots {
	const slots = ids.map((): string | null => null);
	for (const id of ids) {
		const place = Number(placeOf[id]?.slice(1)) - 1;
		if (slots[place] === null) slots[place] = id;
	}
	return slots;
}

/**
 * The place that is empty once an event was put into one: that place itself where nothing else stands there, or the one that the
 * event left; for an event without a place the nearest empty one, of two as near the later.
 */
function findRoom(slots: Slots, id: string, place: number): number {
	const from = slots.indexOf(id);
	if (slots[place] === null || from >= 0) return slots[place] === null ? place : from;
	let nearest = -1;
	for (const [index, other] of slots.entries()) {
		if (other !== null) continue;
		if (nearest < 0 || Math.abs(index - place) <= Math.abs(nearest - place)) nearest = index;
	}
	return nearest;
}

/** The slots without an event. */
export function takeOut(slots: Slots, id: string): Slots {
	return slots.map((other) => (other === id ? null : other));
}

/**
 * An event put in a place (from 0), from wherever it was. What stands there moves on, with what stands beside it: into the place
 * that the event left, or else the nearest empty one.
 */
export function moveTo(slots: Slots, id: string, place: number): Slots {
	const next = [...takeOut(slots, id)];
	next.splice(findRoom(slots, id, place), 1);
	next.splice(place, 0, id);
	return next;
}

/** What {@link moveTo} would do to what stands in a place. */
export function findPush(slots: Slots, id: string, place: number): Push {
	const room = findRoom(slots, id, place);
	if (room === place) return 'none';
	return room > place ? 'later' : 'earlier';
}
