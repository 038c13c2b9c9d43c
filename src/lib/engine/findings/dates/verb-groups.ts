import * as auxiliaries from '../../language/lexicon/auxiliaries';
import { PLAIN_PASTS } from '../../language/lexicon/irregular-verbs';
import type { Word } from '../../language/tag-words';
import { readVerbForm } from '../../language/verb-forms';
import { LOOKING_AHEAD, PROSPECTIVE, PROSPECTIVE_NOUNS } from './looking-ahead';

const { FUTURE, MODALS, BE_PAST, DO_PRESENT } = auxiliaries;
// Where only the time counts, what may be one of two is taken for the commoner one.
const BE_PRESENT = new Set([...auxiliaries.BE_PRESENT, auxiliaries.SHORT_IS]);
const HAVE_PRESENT = new Set([...auxiliaries.HAVE_PRESENT, 'having']);
const HAVE_PAST = new Set(['had', auxiliaries.SHORT_HAD]);
const DO_PAST = new Set(['did']);
const HELPERS = [BE_PRESENT, BE_PAST, HAVE_PRESENT, HAVE_PAST, DO_PRESENT, DO_PAST];

/*
 * Verb groups are read backwards here, from the verb that stands nearest to a date, and only for the side of the day of writing
 * they look to: a bare "is" will do. Events need whole clauses and read them forwards, in `../events/verb-groups.ts`. The two
 * share the lexicon of forms and auxiliaries, not the walk.
 */

/** On which side of the document's day something lies, as a verb tells it. */
export interface ClauseTime {
	/** `present` is a bare present, which news uses of what is scheduled and of what goes on ("The council meets on Friday"). */
	readonly side: 'past' | 'future' | 'present' | 'unclear';
	/** 0 to 1. */
	readonly confidence: number;
	/** Beyond doubt, however far off: a deadline that "is 31 December". */
	readonly isFirm?: true;
}

export const UNCLEAR: ClauseTime = { side: 'unclear', confidence: 0 };

export function timeOn(side: ClauseTime['side'], confidence: number): ClauseTime {
	return { side, confidence };
}

export function isVerb(word: Word | undefined): boolean {
	if (word === undefined) return false;
	return word.pos === 'VERB' || word.pos === 'AUX' || PLAIN_PASTS.has(word.text);
}

export function isHelper({ lower, pos }: Word): boolean {
	if (FUTURE.has(lower) || MODALS.has(lower)) return pos !== 'NOUN' && pos !== 'PROPN';
	if (lower === "'s") return pos === 'AUX' || pos === 'VERB';
	return HELPERS.some((set) => set.has(lower));
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

function tellForm({ lower, lemma }: Word): 'past' | 'ing' | 'present' {
	const form = readVerbForm(lower, lemma);
	if (form === 'ing') return form;
	// A verb that the tagger does not know keeps its "-ed" in the lemma. Of an event that would be too little to go by.
	if (form === 'base' && lower.length > 4 && /[^e]ed$/.test(lower)) return 'past';
	return form === 'base' || form === 'third' ? 'present' : 'past';
}

/**
 * What the words at an index look ahead to: "scheduled", "due". "Was scheduled" does not tell whether it is over.
 */
export function readOutlook(words: readonly Word[], at: number): ClauseTime {
	const { list } = readHelpers(words, at);
	const wasSo = list.some((helper) => BE_PAST.has(helper) || HAVE_PAST.has(helper));
	return wasSo ? UNCLEAR : timeOn('future', 0.93);
}

/** The time of the verb group that ends with the word at `head`; null where it tells none by itself ("-ing"). */
export function readGroup(words: readonly Word[], head: number, depth = 0): ClauseTime | null {
	const word = words[head]!;
	const { list, first, infinitive } = readHelpers(words, head);
	const form = tellForm(word);
	if (infinitive) {
		// "is believed to have left on Monday".
		if (list.includes('have') && form === 'past') return timeOn('past', 0.9);
		// "an event to be held on Friday": what is to be done with the noun is yet to come.
		const isPassive = list.includes('be') && form === 'past';
		return isPassive && followsNoun(words, first)
			? timeOn('future', 0.9)
			: readInfinitive(words, first, depth);
	}
	const has = (set: ReadonlySet<string>): boolean => list.some((helper) => set.has(helper));
	if (has(FUTURE)) return timeOn('future', 0.97);
	if (has(MODALS)) return has(HAVE_PRESENT) ? timeOn('past', 0.7) : timeOn('future', 0.88);
	const looksAhead = LOOKING_AHEAD.has(word.lower);
	// "has been scheduled", "has scheduled a hearing": the plan is made, its day is to come.
	const isPlan = looksAhead && (list.includes('been') || /^(?:schedule|reschedule|plan)$/.test(word.lemma));
	if (has(HAVE_PRESENT)) return isPlan ? timeOn('future', 0.9) : timeOn('past', 0.96);
	if (has(HAVE_PAST)) return isPlan ? UNCLEAR : timeOn('past', 0.96);
	// "is meeting on Friday" is a plan, "is trying" goes on any day.
	if (has(BE_PRESENT) && looksAhead) return timeOn('future', 0.93);
	if (has(BE_PRESENT)) return form === 'ing' ? timeOn('future', 0.85) : timeOn('present', 0.8);
	if (has(BE_PAST)) return looksAhead ? UNCLEAR : timeOn('past', 0.96);
	if (has(DO_PAST)) return timeOn('past', 0.95);
	if (has(DO_PRESENT)) return timeOn('present', 0.8);
	if (FUTURE.has(word.lower)) return timeOn('future', 0.9);
	if (MODALS.has(word.lower)) return timeOn('future', 0.85);
	if (BE_PRESENT.has(word.lower)) return timeOn('present', 0.8);
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
	if (BE_PRESENT.has(before.lower)) return timeOn('future', 0.95);
	if (BE_PAST.has(before.lower)) return UNCLEAR;
	if (LOOKING_AHEAD.has(before.lower) || before.lower === 'going') return readOutlook(words, index);
	if (PROSPECTIVE_NOUNS.has(before.lower)) return timeOn('future', 0.75);
	for (let back = index; back >= 0 && back > index - GOVERNOR_REACH; back--) {
		const word = words[back]!;
		if (/^[.;:,?!]$/.test(word.text)) break;
		if (!isVerb(word)) continue;
		if (PROSPECTIVE.has(word.lemma)) return timeOn('future', 0.75);
		// "was forced to resign", "travelled to meet": done when the governing verb was.
		const governor = depth < 3 ? readGroup(words, back, depth + 1) : null;
		return governor === null ? UNCLEAR : timeOn(governor.side, governor.confidence * 0.85);
	}
	// "Markets to stay closed until Friday": a headline's future.
	return followsNoun(words, at) ? timeOn('future', 0.8) : UNCLEAR;
}
