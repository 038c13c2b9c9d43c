import { m } from '$messages';

/** What an event is called by, as numbers are its places: A for the first of the prompt. */
export function letterOf(index: number): string {
	return String.fromCharCode(65 + index);
}

/** "event A", in the middle of a sentence. */
export function nameEvent(index: number): string {
	return m.part_event({ number: letterOf(index) });
}
