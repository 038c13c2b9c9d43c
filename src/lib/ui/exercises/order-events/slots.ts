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

/** The empty place nearest to one, which itself is empty perhaps; of two as near the later. At least one must be empty. */
function findNearestEmpty(slots: Slots, place: number): number {
	let nearest = -1;
	for (const [index, id] of slots.entries()) {
		if (id !== null) continue;
		if (nearest < 0 || Math.abs(index - place) <= Math.abs(nearest - place)) nearest = index;
	}
	return nearest;
}

/** The slots without an event. */
export function takeOut(slots: Slots, id: string): Slots {
	return slots.map((other) => (other === id ? null : other));
}

/**
 * An event put in a place (from 0), from wherever it was. What stands there moves on, with what stands beside it, into the
 * nearest empty place; in a full list that is the one the event left.
 */
export function moveTo(slots: Slots, id: string, place: number): Slots {
	const next = [...takeOut(slots, id)];
	next.splice(findNearestEmpty(next, place), 1);
	next.splice(place, 0, id);
	return next;
}

/** What {@link moveTo} would do to what stands in a place. */
export function findPush(slots: Slots, id: string, place: number): Push {
	const empty = findNearestEmpty(takeOut(slots, id), place);
	if (empty === place) return 'none';
	return empty > place ? 'later' : 'earlier';
}
