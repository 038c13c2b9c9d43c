import { lastMentionBefore } from '../../language/people';
import type { Discourse } from './discourse';
import type { Draft } from './draft';
import { tokenAt, type Frame } from '../../language/frames';
import type { Scene } from './scenes';

/** Whether a sentence is nothing but quotation: no word of the narrator's that could name someone. */
function isBareQuotation(frame: Frame): boolean {
	return frame.items.every((item) => item.kind === 'quote' || !item.token.isWord);
}

function hasWords(frame: Frame): boolean {
	return frame.items.some((item) => item.kind === 'token' && item.token.isWord);
}

/** "…,” said Smith, while Jones nodded": the next words may be those of the one named last. */
function turnsToAnother({ frame, people }: Scene, { quote, speaker }: Draft): boolean {
	const others = new Set(
		people
			.filter(
				({ entity, mention }) =>
					entity !== speaker && mention.start > quote.range.end && !mention.isPossessive
			)
			.map(({ mention }) => mention.start)
	);
	return frame.items.some((item, index) => {
		if (item.kind !== 'token' || !others.has(item.token.start)) return false;
		return /^(?:while|as|when|before|after|until|and|but)$/.test(tokenAt(frame, index - 1)?.lower ?? '');
	});
}

/** "Smith asked for Jones's view.": the words after it may be the answer. */
function passesOn({ frame, people, speaker }: Scene): boolean {
	if (speaker === null) return false;
	const asks = frame.items.some(
		(item) =>
			item.kind === 'token' &&
			item.token.start === speaker.cue.start &&
			/^(?:ask|question|invit|wonder|demand)/.test(item.token.lower)
	);
	return (
		asks ||
		people.some(({ entity, mention }) => entity !== speaker.entity && mention.start >= speaker.clause.end)
	);
}

/**
 * A quotation without a reporting clause goes on with the speaker of the sentence before: in the same paragraph almost
 * always, in a paragraph of its own often.
 */
export function continueQuotation(draft: Draft, earlier: readonly Draft[], discourse: Discourse): void {
	if (!isBareQuotation(draft.frame) || draft.wordCount < 2) return;
	const before = discourse.previous(draft.frame);
	if (before === null) return;
	const sameParagraph = before.paragraph === draft.frame.paragraph;
	if (!sameParagraph && before.paragraph !== draft.frame.paragraph - 1) return;
	const last = earlier.at(-1);
	const endsInColon = before.frame.items.some(
		(item, index) =>
			item.kind === 'token' && item.token.text === ':' && index === before.frame.items.length - 1
	);
	if (last !== undefined && last.frame === before.frame && last.speaker !== null && !endsInColon) {
		// The sentence before holds a quotation of a known speaker.
		const carries = last.wordCount >= 3 ? 1 : 0.95;
		const turn = turnsToAnother(before, last) ? 0.9 : 1;
		follow(draft, last, last.confidence * carries * turn * (sameParagraph ? 0.97 : 0.9), sameParagraph);
		return;
	}
	const { speaker } = before;
	const lead = speaker ?? (endsInColon ? before.subject : null);
	if (lead === null || !hasWords(before.frame)) return;
	const certainty =
		lead.certainty * (endsInColon ? 0.95 : sameParagraph ? 0.93 : 0.85) * (passesOn(before) ? 0.92 : 1);
	draft.speaker = lead.entity;
	draft.confidence = certainty;
	draft.rules = [
		endsInColon ? 'colon-before-paragraph' : sameParagraph ? 'continued' : 'continued-next-paragraph',
		'speaker-of-sentence-before'
	];
	draft.cue = speaker?.cue ?? null;
	draft.attribution = speaker?.clause ?? { start: before.frame.start, end: before.frame.end };
	const naming = lastMentionBefore(lead.entity, draft.frame.start);
	draft.naming = naming === undefined ? null : { start: naming.start, end: naming.end };
	draft.difficulty = 3;
}

function follow(draft: Draft, last: Draft, confidence: number, sameParagraph: boolean): void {
	if (confidence < 0.5) return;
	draft.speaker = last.speaker;
	draft.confidence = confidence;
	draft.rules = [sameParagraph ? 'continued' : 'continued-next-paragraph', 'speaker-of-quote-before'];
	draft.attribution = last.attribution;
	draft.cue = last.cue;
	draft.mention = last.mention;
	draft.naming = last.naming;
	draft.difficulty = 3;
}
