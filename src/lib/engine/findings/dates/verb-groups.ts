import type { Word } from '../../language/tag-words';
import * as verbs from './verb-forms';

/** On which side of the document's day something lies, as a verb tells it. */
export interface ClauseTime {
	/** `present` is a bare present, which news uses of what is scheduled and of what goes on ("The council meets on Friday"). */
	readonly side: 'past' | 'future' | 'present' | 'unclear';
	/** 0 to 1. */
	readonly confidence: number;
}

export const UNCLEAR: ClauseTime = { side: 'unclear', confidence: 0 };

export function timeOn(side: ClauseTime['side'], confidence: number): ClauseTime {
	return { side, confidence };
}

export function isVerb(word: Word | undefined): boolean {
	if (word === undefined) return false;
	return word.pos === 'VERB' || word.pos === 'AUX' || verbs.PLAIN_PASTS.has(word.text);
}

export function isHelper({ lower, pos }: Word): boolean {
	if (verbs.WILL.has(lower) || verbs.MODALS.has(lower)) return pos !== 'NOUN' && pos !== 'PROPN';
	if (lower === "'s") return pos === 'AUX' || pos === 'VERB';
	return verbs.HELPERS.some((set) => set.has(lower));
}

function isBe(lower: string): boolean {
	return lower === 'be' || lower === 'been' || lower === 'being';
}

function mayStandInside({ lower, pos }: Word): boolean {
	return pos === 'ADV' || pos === 'PART' || isBe(lower);
}

interface Helpers {
	/** Lower case, nearest to the verb first: "been", "have", "will" of "will have been held". */
	readonly list: readonly string[];
	/** Index of the group's first word. */
	readonly first: number;
	/** The group begins with "to". */
	readonly infinitive: boolean;
}

/** The helpers before the verb at `head`. */
export function readHelpers(words: readonly Word[], head: number): Helpers {
	const list: string[] = [];
	let first = head;
	for (let index = head - 1; index >= 0 && index >= head - 6; index--) {
		const word = words[index]!;
		if (word.lower === 'to' && list.every((helper) => isBe(helper) || helper === 'have'))
			return { list, first: index, infinitive: true };
		if (isHelper(word) || isBe(word.lower)) {
			list.push(word.lower);
			first = index;
		} else if (!mayStandInside(word)) break;
	}
	return { list, first, infinitive: false };
}

/** The verb that the helper at an index helps, or the helper itself. */
export function findHead(words: readonly Word[], helper: number): number {
	let head = helper;
	for (let index = helper + 1; index < words.length && index <= helper + 5; index++) {
		const word = words[index]!;
		if (isVerb(word) || isHelper(word)) head = index;
		else if (!mayStandInside(word)) break;
		if (word.pos === 'VERB') break;
	}
	return head;
}

function followsNoun(words: readonly Word[], index: number): boolean {
	const pos = words[index - 1]?.pos;
	return pos === 'NOUN' || pos === 'PROPN';
}

/** The time of the verb group that ends with the word at `head`; null where it tells none by itself ("-ing"). */
export function readGroup(words: readonly Word[], head: number, depth = 0): ClauseTime | null {
	const word = words[head]!;
	const { list, first, infinitive } = readHelpers(words, head);
	const form = verbs.formOf(word);
	if (infinitive) {
		// "an event to be held on Friday": what is to be done with the noun is yet to come.
		const isPassive = list.includes('be') && form === 'past';
		return isPassive && followsNoun(words, first)
			? timeOn('future', 0.9)
			: readInfinitive(words, first, depth);
	}
	const has = (set: ReadonlySet<string>): boolean => list.some((helper) => set.has(helper));
	if (has(verbs.WILL)) return timeOn('future', 0.97);
	if (has(verbs.MODALS)) return has(verbs.HAVE_PRESENT) ? timeOn('past', 0.7) : timeOn('future', 0.88);
	const looksAhead = verbs.LOOKING_AHEAD.has(word.lower);
	// "has been scheduled", "has scheduled a hearing": the plan is made, its day is to come.
	const isPlan = looksAhead && (list.includes('been') || /^(?:schedule|reschedule|plan)$/.test(word.lemma));
	if (has(verbs.HAVE_PRESENT)) return isPlan ? timeOn('future', 0.9) : timeOn('past', 0.96);
	if (has(verbs.HAVE_PAST)) return isPlan ? UNCLEAR : timeOn('past', 0.96);
	// "is meeting on Friday" is a plan, "is trying" goes on any day.
	if (has(verbs.BE_PRESENT) && looksAhead) return timeOn('future', 0.93);
	if (has(verbs.BE_PRESENT)) return form === 'ing' ? timeOn('future', 0.85) : timeOn('present', 0.8);
	if (has(verbs.BE_PAST)) return looksAhead ? UNCLEAR : timeOn('past', 0.96);
	if (has(verbs.DO_PAST)) return timeOn('past', 0.95);
	if (has(verbs.DO_PRESENT)) return timeOn('present', 0.8);
	if (verbs.WILL.has(word.lower)) return timeOn('future', 0.9);
	if (verbs.MODALS.has(word.lower)) return timeOn('future', 0.85);
	if (verbs.BE_PRESENT.has(word.lower)) return timeOn('present', 0.8);
	// "talks scheduled for Monday": a participle behind its noun, not the past of the verb.
	if (form === 'past' && looksAhead && followsNoun(words, head)) return timeOn('future', 0.75);
	if (form === 'past') return timeOn('past', 0.96);
	return form === 'ing' ? null : timeOn('present', 0.75);
}

/** How far before "to …" its governor is looked for: "urged the party's two leaders to meet". */
const GOVERNOR_REACH = 8;

/** "to meet": as far ahead as the word that governs it looks. */
function readInfinitive(words: readonly Word[], at: number, depth: number): ClauseTime {
	let index = at - 1;
	while (index >= 0 && words[index]!.pos === 'ADV') index--;
	const before = words[index];
	if (before === undefined) return UNCLEAR;
	if (verbs.BE_PRESENT.has(before.lower)) return timeOn('future', 0.95);
	if (verbs.BE_PAST.has(before.lower)) return UNCLEAR;
	if (verbs.LOOKING_AHEAD.has(before.lower) || before.lower === 'going') {
		const { list } = readHelpers(words, index);
		const wasSo = list.some((helper) => verbs.BE_PAST.has(helper) || verbs.HAVE_PAST.has(helper));
		return wasSo ? UNCLEAR : timeOn('future', 0.93);
	}
	if (verbs.PROSPECTIVE_NOUNS.has(before.lower)) return timeOn('future', 0.75);
	for (let back = index; back >= 0 && back > index - GOVERNOR_REACH; back--) {
		const word = words[back]!;
		if (/^[.;:,?!]$/.test(word.text)) break;
		if (!isVerb(word)) continue;
		if (verbs.PROSPECTIVE.has(word.lemma)) return timeOn('future', 0.75);
		// "was forced to resign", "travelled to meet": done when the governing verb was.
		const governor = depth < 3 ? readGroup(words, back, depth + 1) : null;
		return governor === null ? UNCLEAR : timeOn(governor.side, governor.confidence * 0.85);
	}
	// "Markets to stay closed until Friday": a headline's future.
	return followsNoun(words, at) ? timeOn('future', 0.8) : UNCLEAR;
}
