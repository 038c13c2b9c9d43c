import { FUTURE } from '../../language/lexicon/auxiliaries';
import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import type { Word } from '../../language/tag-words';
import { MONTHS, WEEKDAYS } from '../../language/lexicon/calendar';
import { readDeadline } from './deadlines';
import { LOOKING_AHEAD } from './looking-ahead';
import { lowerAt } from './pieces';
import { walk, type Scene } from './scene';
import {
	findHead,
	isHelper,
	isVerb,
	readGroup,
	readHelpers,
	readOutlook,
	timeOn,
	UNCLEAR,
	type ClauseTime
} from './verb-groups';

/**
 * The nearest verb before the date. Between the two, "after" and "before" part the date's event from the verb's: "will meet
 * after talks on Friday" does not say whether Friday is over.
 */
function readBefore(scene: Scene, at: number): ClauseTime | null {
	const parting = { past: false, future: false };
	for (const index of walk(scene, at, -1)) {
		const { lower } = scene.words[index]!;
		if (index < at - 1 && (lower === 'after' || lower === 'following')) parting.future = true;
		if (index < at - 1 && (lower === 'before' || lower === 'ahead')) parting.past = true;
		if (!isVerb(scene.words[index])) continue;
		const group = readGroup(scene.words, index);
		if (group === null) continue;
		const isParted = (group.side === 'future' && parting.future) || (group.side === 'past' && parting.past);
		if (isParted) return UNCLEAR;
		// "is calm after the vote on Tuesday": now is after it.
		if (group.side === 'present' && parting.future !== parting.past)
			return timeOn(parting.future ? 'past' : 'future', 0.8);
		return group;
	}
	return null;
}

/** How long an aside between dashes or brackets may be. */
const ASIDE_REACH = 40;

/** The last word of the aside that opens at an index, between two dashes or two brackets; null where none does. */
function endOfAside({ words }: Scene, index: number): number | null {
	const opening = words[index]!;
	const isSpaced = words[index - 1]?.end !== opening.start;
	const closing = opening.text === '(' ? /^\)$/ : /^[-–—]$/.test(opening.text) && isSpaced ? /^[-–—]$/ : null;
	if (closing === null) return null;
	for (let end = index + 2; end < words.length && end < index + ASIDE_REACH; end++) {
		if (closing.test(words[end]!.text) && words[end + 1]?.start !== words[end]!.end) return end;
	}
	return null;
}

/** A clause about the noun before it begins here; its verb is not that of the sentence. */
function opensRelativeClause({ words }: Scene, index: number): boolean {
	const lower = lowerAt(words, index);
	if (/^(?:who|which|whose|where)$/.test(lower)) return true;
	return lower === 'that' && /^(?:NOUN|PROPN)$/.test(words[index - 1]?.pos ?? '');
}

/** The first finite verb after the date, past asides and relative clauses. */
function readAfter(scene: Scene, at: number): ClauseTime | null {
	const { words } = scene;
	let resume = -1;
	let inRelative = false;
	for (const index of walk(scene, at, 1)) {
		if (index <= resume) continue;
		const word = words[index]!;
		if (opensRelativeClause(scene, index)) inRelative = true;
		resume = endOfAside(scene, index) ?? resume;
		if (!isVerb(word) || readHelpers(words, index).infinitive) continue;
		const isOpening = isHelper(word) || word.lower === 'be' || word.lower === 'been';
		const head = isOpening ? findHead(words, index) : index;
		// "talks scheduled in Geneva collapsed": a participle behind its noun is not the clause's verb.
		if (!isOpening && LOOKING_AHEAD.has(word.lower) && words[index + 1]?.pos === 'ADP') continue;
		const group = readGroup(words, head);
		if (group === null) continue;
		if (!inRelative) return group;
		inRelative = false;
		resume = head;
	}
	return null;
}

const PREPOSITION =
	/^(?:on|in|by|from|since|until|till|at|during|before|after|early|late|earlier|later|for|of)$/;
const BEGINNER =
	/^(?:that|and|but|while|as|when|because|if|where|whereas|although|though|which|who|:|,|—|–|"|“|”|‘|\()$/;

/** The words before `to` are, or own, the subject of a verb: "Friday will be", "Friday's vote was". */
function isSubject(words: readonly Word[], to: number): boolean {
	return lowerAt(words, to) === "'s" || words[to]?.pos === 'AUX' || FUTURE.has(lowerAt(words, to));
}

/** A clause begins with the date: "On Friday, …", "and on Monday his party …". */
function opensClause({ words, frameOf }: Scene, from: number, to: number): boolean {
	let before = from - 1;
	while (before >= 0 && before >= from - 3 && PREPOSITION.test(words[before]!.lower)) before--;
	if (before < 0 || frameOf[before] !== frameOf[from]) return true;
	const { lower } = words[before]!;
	// "He said Wednesday's meeting would be hard", "said Wednesday will be".
	if (before === from - 1 && findReportingVerb(lower)?.strength === 'strong' && isSubject(words, to))
		return true;
	if (!BEGINNER.test(lower)) return /^[.?!]$/.test(lower);
	// "on Thursday and Friday" goes on; ", on Friday, " is an aside.
	const earlier = lowerAt(words, before - 1);
	const isJoined = WEEKDAYS.has(earlier) || MONTHS.has(earlier) || /^\d+$/.test(earlier);
	if (isJoined && before === from - 1) return false;
	return !(lower === ',' && words[to]?.text === ',');
}

/**
 * When the clause around the words from `from` to before `to` happens, seen from the document's day: by its verb, which is
 * the nearest before the date, or the first after a date that opens its clause; and by what stands right before the date.
 */
export function readClauseTime(scene: Scene, from: number, to: number): ClauseTime {
	const { words } = scene;
	const before = lowerAt(words, from - 1);
	const earlier = lowerAt(words, from - 2);
	if (before === 'since') return timeOn('past', 0.97);
	if (LOOKING_AHEAD.has(earlier) && (before === 'for' || before === 'on'))
		return readOutlook(words, from - 2);
	const deadline = readDeadline(scene, from);
	if (deadline !== null) return deadline;
	const opens = opensClause(scene, from, to);
	const found =
		(opens ? readAfter(scene, to - 1) : readBefore(scene, from)) ??
		(opens ? readBefore(scene, from) : readAfter(scene, to - 1)) ??
		UNCLEAR;
	// "closed until Friday" may end before or after the day of writing.
	if (/^(?:until|till)$/.test(before) && found.side === 'past') return UNCLEAR;
	if (before === 'by' && found.side === 'past' && found.confidence < 0.96) return UNCLEAR;
	if (found.side === 'present' && !opens && lowerAt(words, to) === "'s") {
		// "is calm after Tuesday's vote", "is ready for Friday's": what is so now tells the day only beside such a word.
		if (/^(?:after|following)$/.test(before)) return timeOn('past', 0.85);
		if (before !== 'before' && !(before === 'of' && earlier === 'ahead')) return UNCLEAR;
	}
	if (before === 'before' || (before === 'of' && earlier === 'ahead'))
		return found.side === 'past' ? timeOn('future', 0.8) : found;
	// "postponed Monday's vote", "condemned Monday's attack": the verb is not that of the vote or attack.
	if (!opens && found.confidence > 0.75 && lowerAt(words, to) === "'s" && isVerb(words[from - 1]))
		return timeOn(found.side, 0.75);
	return /^(?:starting|beginning)$/.test(before) ? timeOn('future', 0.8) : found;
}
