import { CALENDAR } from '../../language/lexicon/calendar';
import type { EventFinding } from '../../types';
import { EVENT_NOUNS, MEETING_NOUNS } from './lexicon/event-words';

/** An event with the text it is told in. */
export interface ToldEvent {
	readonly event: EventFinding;
	/** The raw text its spans point into. */
	readonly text: string;
}

/** What an event is recognised by. */
export interface EventTraits {
	readonly event: EventFinding;
	readonly text: string;
	/** What kind of thing happened, in one word: meetings and talks are one family. */
	readonly family: string;
	/** The first letters of the names in the clause: enough for "Austria" and "Austrian" to be one. */
	readonly names: ReadonlySet<string>;
}

/** Verbs that only say that something began, went on or ended, or was held: the noun tells what. */
const CARRYING =
	/^(?:beg[aiu]n|began|start|open|end|clos|conclud|last|c[oa]me|held|hold|took|take|follow|schedul|plan|set)/;
const MEETING_VERB =
	/^(?:meet|meets|met|speak|spoke|spoken|negotiat\w*|talk\w*|discuss\w*|convene\w*|gather\w*|confer\w*)$/;
const NO_NAME =
	/^(?:The|This|That|These|Those|There|On|In|At|A|An|He|She|It|They|We|His|Her|Its|Their|Another)$/;
/** Letters by which a name is compared. */
const NAME_LETTERS = 5;
/** A carried event noun stands among so many words around the verb. */
const NEAR = 14;

function singular(word: string): string {
	return word.replace(/(?<=[^s])s$/, '');
}

function stem(word: string): string {
	return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '');
}

function findFamily({ event, text }: ToldEvent): string {
	const head = text.slice(event.head.start, event.head.end).toLowerCase();
	if (MEETING_VERB.test(head) || MEETING_NOUNS.has(singular(head))) return 'meeting';
	if (CARRYING.test(head)) {
		const words =
			text
				.slice(event.start, event.end)
				.toLowerCase()
				.match(/\p{L}+/gu) ?? [];
		const noun = words
			.slice(0, NEAR)
			.find((word) => EVENT_NOUNS.has(word) || EVENT_NOUNS.has(singular(word)));
		if (noun !== undefined) return MEETING_NOUNS.has(singular(noun)) ? 'meeting' : stem(singular(noun));
	}
	return stem(head);
}

/** What an event is recognised by, worked out once where it is compared with many. */
export function readTraits(told: ToldEvent): EventTraits {
	const words =
		told.text.slice(told.event.start, told.event.end).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
	const names = words
		.filter((word) => !NO_NAME.test(word) && !CALENDAR.has(word.toLowerCase()))
		.map((name) => name.slice(0, NAME_LETTERS).toLowerCase());
	return { ...told, family: findFamily(told), names: new Set(names) };
}

function mayBeAtOnce(one: EventTraits, other: EventTraits): boolean {
	const { from, to, status } = one.event;
	const { from: otherFrom, to: otherTo, status: otherStatus } = other.event;
	if (from !== null && to !== null && otherFrom !== null && otherTo !== null)
		return from <= otherTo && otherFrom <= to;
	// One document tells one event either as done or as still to come.
	return one.text !== other.text || status === otherStatus;
}

/** {@link isSameEvent} over traits read before. */
export function haveSameTraits(one: EventTraits, other: EventTraits): boolean {
	if (!mayBeAtOnce(one, other) || one.family !== other.family) return false;
	if (one.names.size === 0 || other.names.size === 0) return true;
	return [...one.names].some((name) => other.names.has(name));
}

/**
 * Whether two clauses, of one document or of two, may tell of one event: days that agree or are not told, the same kind of thing
 * (to meet, a meeting and talks are one), and a name in common, or no name at all in one of them. Meant for keeping one event
 * from being asked for twice: in doubt it says yes.
 */
export function isSameEvent(one: ToldEvent, other: ToldEvent): boolean {
	return haveSameTraits(readTraits(one), readTraits(other));
}
