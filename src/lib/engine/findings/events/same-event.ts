import type { EventFinding } from '../../types';
import { EVENT_NOUNS, MEETING_NOUNS } from './lexicon/event-words';

/** An event with the text it is told in. */
export interface ToldEvent {
	readonly event: EventFinding;
	/** The raw text its spans point into. */
	readonly text: string;
}

const PHASES =
	/^(?:end|began|begin|start|open|clos|conclud|last|came|come|held|took|take|spoke|speak|met|meet|negotiat|talk|discuss)/;
const MEETING_VERB = /^(?:spoke|speak|met|meet|meets|negotiat\w*|talk\w*|discuss\w*|convene\w*|gather\w*)$/;

function stem(word: string): string {
	const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
	return lower.replace(/(?:ies|ied)$/, 'y').replace(/(?:ings?|ed|es|s)$/, '');
}

/** What kind of thing happened, in one word: meetings and talks are one family. */
function familyOf({ event, text }: ToldEvent): string {
	const head = text.slice(event.head.start, event.head.end).toLowerCase();
	if (MEETING_VERB.test(head) || MEETING_NOUNS.has(head) || MEETING_NOUNS.has(head.replace(/s$/, '')))
		return 'meeting';
	if (PHASES.test(head)) {
		// "The Geneva meeting ended": the subject names what it was.
		const before =
			text
				.slice(event.start, event.head.start)
				.toLowerCase()
				.match(/\p{L}+/gu) ?? [];
		const noun = before
			.slice(0, 12)
			.find((word) => EVENT_NOUNS.has(word) || EVENT_NOUNS.has(word.replace(/s$/, '')));
		if (noun !== undefined) return MEETING_NOUNS.has(noun.replace(/s$/, '')) ? 'meeting' : stem(noun);
	}
	return stem(head);
}

/** The first letters of the names inside the clause: enough for "Russia" and "Russian" to be one. */
function namesOf({ event, text }: ToldEvent): Set<string> {
	const clause = text.slice(event.start, event.end);
	const names = clause.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
	return new Set(
		names
			.filter(
				(name) =>
					!/^(?:The|This|That|On|In|At|A|An|He|She|It|They|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?$/.test(
						name
					)
			)
			.map((name) => name.slice(0, 5).toLowerCase())
	);
}

/**
 * Whether two clauses, of one document or of two, surely or probably tell of one event: days that agree, the same kind of thing
 * (to meet, a meeting and talks are one), and a name in common, or no names at all in one of them. Meant for keeping one event
 * from being asked for twice: in doubt it says yes.
 */
export function isSameEvent(one: ToldEvent, other: ToldEvent): boolean {
	const { from, to } = one.event;
	const { from: otherFrom, to: otherTo } = other.event;
	if (
		from !== null &&
		to !== null &&
		otherFrom !== null &&
		otherTo !== null &&
		(to < otherFrom || otherTo < from)
	)
		return false;
	if (familyOf(one) !== familyOf(other)) return false;
	const names = namesOf(one);
	const others = namesOf(other);
	if (names.size === 0 || others.size === 0) return true;
	return [...names].some((name) => others.has(name));
}
