import type { Draft } from './draft';
import { tokenAt, type Paragraph } from '../../language/frames';

/** Items between the halves of a broken quotation: "…,” Smith told the paper on Monday, “…". */
const MAX_BREAK = 16;

/** Makes one quotation of halves around a reporting clause, and of quotations reopened at each paragraph. */
export function joinSegments(text: string, drafts: Draft[], paragraphs: readonly Paragraph[]): void {
	let previous: Draft | null = null;
	for (const draft of drafts) {
		const target: Draft | null = previous;
		if (target !== null && (goesOn(text, target, draft) || isReopened(target, draft, paragraphs))) {
			absorb(target, draft);
			lastOf.set(target, draft);
		} else previous = draft;
	}
}

/** The last piece joined to a quotation, which decides whether the next one goes on. */
const lastOf = new WeakMap<Draft, Draft>();

function goesOn(text: string, target: Draft, draft: Draft): boolean {
	const last = lastOf.get(target) ?? target;
	if (last.frame !== draft.frame || draft.at - last.at > MAX_BREAK || draft.at - last.at < 2) return false;
	if (target.speaker === null) return false;
	if (target.rules[0] !== 'speaker-then-verb' && target.rules[0] !== 'verb-then-speaker') return false;
	if (!/[,–—…-]/.test(last.quote.lastChar) && tokenAt(draft.frame, last.at + 1)?.text !== ',') return false;
	if (!/^[,–—-]$/.test(tokenAt(draft.frame, draft.at - 1)?.text ?? '')) return false;
	// The second half must not bring a speaker of its own.
	if (draft.speaker !== null && draft.speaker !== target.speaker) return false;
	const after = draft.rules[0] === 'speaker-then-verb' || draft.rules[0] === 'verb-then-speaker';
	return !after && draft.segments[0]!.start < text.length;
}

function isReopened(target: Draft, draft: Draft, paragraphs: readonly Paragraph[]): boolean {
	const last = lastOf.get(target) ?? target;
	if (last.quote.range.closed) return false;
	const next = paragraphs[last.frame.paragraph + 1];
	return (
		next === draft.paragraph &&
		!next.afterBreak &&
		next.part === last.paragraph.part &&
		draft.quote.range.start === next.start
	);
}

/** A chain that names two people, or none but one from another paragraph, is no matter for exercises. */
const MIXED = 0.6;
const CARRIED_FAR = 0.95;

/** Whether nobody is named beside the quotation itself. */
function isGuess(draft: Draft): boolean {
	return draft.speaker === null || draft.difficulty === 3;
}

function takeSpeaker(target: Draft, draft: Draft, certainty: number): void {
	target.speaker = draft.speaker;
	target.confidence = draft.confidence * certainty;
	target.rules = draft.rules;
	target.attribution = draft.attribution;
	target.cue = draft.cue;
	target.mention = draft.mention;
	target.naming = draft.naming;
	target.difficulty = draft.difficulty;
}

function absorb(target: Draft, draft: Draft): void {
	const reopened = draft.paragraph !== target.paragraph;
	for (const segment of draft.segments) target.segments.push(segment);
	target.wordCount += draft.wordCount;
	draft.joined = true;
	if (draft.speaker !== null && draft.difficulty < 3 && isGuess(target)) {
		// Who is named at the end of a chain speaks all of it; a name before its first mark was only a guess.
		const isOther = target.speaker !== null && target.speaker !== draft.speaker;
		const isMixed = isOther && target.rules[0] !== 'continued-next-paragraph';
		takeSpeaker(target, draft, isMixed ? MIXED : reopened ? 0.95 : 0.97);
	} else if (draft.speaker === null && draft.attribution !== null && isGuess(target)) {
		// Somebody is named who cannot be told: certainly not the one before.
		takeSpeaker(target, draft, 0);
	} else if (draft.speaker !== null && draft.difficulty < 3 && reopened && draft.speaker !== target.speaker) {
		// Two named in one chain: a closing mark is missing somewhere.
		target.confidence *= MIXED;
	} else if (reopened && target.rules[0] === 'continued-next-paragraph') target.confidence *= CARRIED_FAR;
	const rule = reopened ? 'reopened-paragraph' : 'split-by-clause';
	if (!target.rules.includes(rule)) target.rules = [...target.rules, rule];
}
