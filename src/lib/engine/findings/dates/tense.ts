import type { Word } from '../../language/tag-words';
import { MONTHS, WEEKDAYS } from './calendar-words';
import { walk, type Scene } from './scene';
import * as verbs from './verb-forms';

/**
 * The side of the document's day on which the clause around a date lies. `near` is the side that a bare present leaves open
 * ("The council meets on Friday").
 */
export interface ClauseTime {
	readonly side: 'past' | 'future' | 'present' | 'unclear';
	/** 0 to 1. */
	readonly confidence: number;
}

const UNCLEAR: ClauseTime = { side: 'unclear', confidence: 0 };

function time(side: ClauseTime['side'], confidence: number): ClauseTime {
	return { side, confidence };
}

function isVerb(word: Word | undefined): boolean {
	return word !== undefined && (word.pos === 'VERB' || word.pos === 'AUX');
}

function isHelper({ lower, pos }: Word): boolean {
	if (verbs.WILL.has(lower) || verbs.MODALS.has(lower)) return pos !== 'NOUN' && pos !== 'PROPN';
	if (lower === "'s") return pos === 'AUX' || pos === 'VERB';
	return [
		verbs.BE_PRESENT,
		verbs.BE_PAST,
		verbs.HAVE_PRESENT,
		verbs.HAVE_PAST,
		verbs.DO_PRESENT,
		verbs.DO_PAST
	].some((set) => set.has(lower));
}

function mayStandInside({ lower, pos }: Word): boolean {
	return (
		pos === 'ADV' ||
		pos === 'PART' ||
		lower === 'been' ||
		lower === 'be' ||
		lower === 'being' ||
		lower === 'not'
	);
}

/** The helpers before a verb, nearest first: "will have been" of "will not have been held". */
function readHelpers(
	words: readonly Word[],
	head: number
): { helpers: string[]; first: number; infinitive: boolean } {
	const helpers: string[] = [];
	let first = head;
	let infinitive = false;
	for (let index = head - 1; index >= 0 && index >= head - 6; index--) {
		const word = words[index]!;
		if (
			word.lower === 'to' &&
			!infinitive &&
			helpers.every((helper) => helper === 'be' || helper === 'been' || helper === 'have')
		) {
			infinitive = true;
			first = index;
			break;
		}
		if (isHelper(word) || word.lower === 'be' || word.lower === 'been' || word.lower === 'being') {
			helpers.push(word.lower);
			first = index;
		} else if (!mayStandInside(word)) break;
	}
	return { helpers, first, infinitive };
}

/** The time of the verb group that ends with the word at `head`; null where it tells none by itself ("-ing"). */
function readGroup(words: readonly Word[], head: number, depth = 0): ClauseTime | null {
	const word = words[head]!;
	const { helpers, first, infinitive } = readHelpers(words, head);
	const has = (set: ReadonlySet<string>): boolean => helpers.some((helper) => set.has(helper));
	if (infinitive) return readInfinitive(words, first, depth);
	if (has(verbs.WILL)) return time('future', 0.97);
	if (has(verbs.MODALS)) return has(verbs.HAVE_PRESENT) ? time('past', 0.7) : time('future', 0.88);
	const looksAhead = verbs.LOOKING_AHEAD.has(word.lower);
	const form = verbs.formOf(word);
	if (has(verbs.HAVE_PRESENT) || has(verbs.HAVE_PAST)) return time('past', 0.96);
	if (has(verbs.BE_PRESENT))
		return looksAhead || form === 'ing' ? time('future', 0.92) : time('present', 0.8);
	if (has(verbs.BE_PAST)) return looksAhead ? UNCLEAR : time('past', 0.96);
	if (has(verbs.DO_PAST)) return time('past', 0.95);
	if (has(verbs.DO_PRESENT)) return time('present', 0.8);
	if (verbs.BE_PAST.has(word.lower)) return time('past', 0.95);
	if (verbs.BE_PRESENT.has(word.lower)) return time('present', 0.8);
	if (verbs.WILL.has(word.lower)) return time('future', 0.9);
	if (verbs.MODALS.has(word.lower)) return time('future', 0.85);
	if (form === 'past')
		return looksAhead && followsNoun(words, head) ? time('future', 0.75) : time('past', 0.96);
	return form === 'ing' ? null : time('present', 0.75);
}

function followsNoun(words: readonly Word[], index: number): boolean {
	const before = words[index - 1];
	return before !== undefined && before.pos === 'NOUN';
}

/** "to meet": as far ahead as the word that governs it looks. */
function readInfinitive(words: readonly Word[], at: number, depth: number): ClauseTime {
	let index = at - 1;
	while (index >= 0 && words[index]!.pos === 'ADV') index--;
	const before = words[index];
	if (before === undefined) return UNCLEAR;
	if (verbs.BE_PRESENT.has(before.lower)) return time('future', 0.95);
	if (verbs.BE_PAST.has(before.lower)) return UNCLEAR;
	if (verbs.LOOKING_AHEAD.has(before.lower) || before.lower === 'going') {
		const { helpers } = readHelpers(words, index);
		return helpers.some((helper) => verbs.BE_PAST.has(helper) || verbs.HAVE_PAST.has(helper))
			? UNCLEAR
			: time('future', 0.93);
	}
	if (verbs.PROSPECTIVE_NOUNS.has(before.lower)) return time('future', 0.75);
	// The governor may stand before its object: "urged the party to meet".
	for (let back = index, seen = 0; back >= 0 && seen < 8; back--, seen++) {
		const word = words[back]!;
		if (/^[.;:,?!]$/.test(word.text)) break;
		if (!isVerb(word)) continue;
		if (verbs.PROSPECTIVE.has(word.lemma)) return time('future', 0.75);
		const governor = depth < 3 ? readGroup(words, back, depth + 1) : null;
		if (governor === null) return UNCLEAR;
		return time(governor.side, governor.confidence * 0.85);
	}
	return UNCLEAR;
}

/** The nearest verb before the date. */
function readBefore(scene: Scene, at: number): ClauseTime | null {
	for (const index of walk(scene, at, -1)) {
		if (!isVerb(scene.words[index])) continue;
		const group = readGroup(scene.words, index);
		if (group !== null) return group;
	}
	return null;
}

/** The first finite verb after the date. */
function readAfter(scene: Scene, at: number): ClauseTime | null {
	for (const index of walk(scene, at, 1)) {
		const word = scene.words[index]!;
		const next = scene.words[index + 1];
		if (!isVerb(word)) continue;
		// A helper is read with the verb it helps.
		if (isHelper(word) || word.lower === 'be' || word.lower === 'been') {
			const ahead = headOf(scene.words, index);
			const group = readGroup(scene.words, ahead);
			if (group !== null) return group;
			continue;
		}
		const { infinitive } = readHelpers(scene.words, index);
		if (infinitive) continue;
		// "talks scheduled in Geneva collapsed": a participle behind its noun is not the clause's verb.
		if (verbs.LOOKING_AHEAD.has(word.lower) && next?.pos === 'ADP') continue;
		const group = readGroup(scene.words, index);
		if (group !== null) return group;
	}
	return null;
}

function headOf(words: readonly Word[], helper: number): number {
	let head = helper;
	for (let index = helper + 1; index < words.length && index <= helper + 5; index++) {
		const word = words[index]!;
		if (isVerb(word) || isHelper(word)) head = index;
		else if (!mayStandInside(word)) break;
		if (word.pos === 'VERB') break;
	}
	return head;
}

const PREPOSITION =
	/^(?:on|in|by|from|since|until|till|at|during|before|after|early|late|earlier|later|for|of)$/;
const BEGINNER =
	/^(?:that|and|but|while|as|when|because|if|where|whereas|although|though|which|who|:|,|—|–|"|“|”|‘|\()$/;

/** A clause begins with the date: "On Friday, …", "and on Monday his party …". */
function opensClause({ words, frameOf }: Scene, from: number, to: number): boolean {
	let before = from - 1;
	while (before >= 0 && before >= from - 3 && PREPOSITION.test(words[before]!.lower)) before--;
	if (before < 0 || frameOf[before] !== frameOf[from]) return true;
	const { lower } = words[before]!;
	if (!BEGINNER.test(lower)) return /^[.?!]$/.test(lower);
	// "on Thursday and Friday" goes on; ", on Friday, " is an aside.
	const earlier = words[before - 1];
	if (earlier !== undefined && (WEEKDAYS.has(earlier.lower) || MONTHS.has(earlier.lower))) return false;
	if (/^\d+$/.test(earlier?.lower ?? '')) return false;
	return !(lower === ',' && words[to]?.text === ',');
}

/** When the clause around the words from `from` to before `to` happens, seen from the document's day, by its verbs and prepositions. */
export function readClauseTime(scene: Scene, from: number, to: number): ClauseTime {
	const { words } = scene;
	const before = words[from - 1]?.lower ?? '';
	const earlier = words[from - 2]?.lower ?? '';
	if (before === 'since') return time('past', 0.97);
	const opens = opensClause(scene, from, to);
	const first = opens ? readAfter(scene, to - 1) : readBefore(scene, from);
	const found = first ?? (opens ? readBefore(scene, from) : readAfter(scene, to - 1)) ?? UNCLEAR;
	if (verbs.LOOKING_AHEAD.has(earlier) && (before === 'for' || before === 'on')) {
		return words
			.slice(Math.max(0, from - 6), from - 2)
			.some(({ lower }) => verbs.BE_PAST.has(lower) || lower === 'had')
			? UNCLEAR
			: time('future', 0.93);
	}
	if (/^(?:until|till)$/.test(before)) return found.side === 'past' ? UNCLEAR : found;
	if (before === 'by' && found.side === 'past' && found.confidence < 0.96) return UNCLEAR;
	if ((before === 'of' && earlier === 'ahead') || before === 'before')
		return found.side === 'past' ? time('future', 0.8) : found;
	if (/^(?:starting|beginning)$/.test(before)) return time('future', 0.8);
	return found;
}
