import type { Span } from '../types';
import { mayEndSentence } from './lexicon/abbreviations';
import { tokenise, type Token } from './tokens';

const CLOSING = /^["'”’»)\]]$/;
const OPENERS = /^(?:The|A|An|He|She|It|They|In|But|And|On|At|That|This)$/;

function isGapBetween(text: string, left: Token, right: Token): boolean {
	return /\s/.test(text.slice(left.end, right.start));
}

function endsHere(text: string, tokens: readonly Token[], index: number): boolean {
	const token = tokens[index]!;
	const next = tokens[index + 1];
	if (next === undefined) return true;
	if (mayEndSentence(token.lower)) return OPENERS.test(next.text);
	if (!/^[.?!…]$/.test(token.text)) return false;
	let ahead = index + 1;
	while (
		ahead < tokens.length &&
		CLOSING.test(tokens[ahead]!.text) &&
		!isGapBetween(text, tokens[ahead - 1]!, tokens[ahead]!)
	)
		ahead++;
	const following = tokens[ahead];
	if (following === undefined) return true;
	if (!isGapBetween(text, tokens[ahead - 1]!, following)) return false;
	if (/^[.]$/.test(following.text)) return false;
	// An ellipsis or a question inside a sentence goes on in lower case.
	return following.isCapital || /^[\p{N}"“‘'«„[(]/u.test(following.text);
}

/**
 * The sentences of a paragraph for a reader's eye, as a hint shows them: stops of abbreviations, initials and numbers end none,
 * closing marks stay with their sentence.
 *
 * Finders read frames (`frames.ts`) instead, which end nowhere inside a quotation. The two differ in few sentences of a hundred:
 * in quotations of several sentences, which are cut here; before "she said" where "…?” Brandt said" is one frame, but two
 * sentences here; and where a stop has no space behind it, which ends a frame only. Whoever shows a sentence around a finding
 * therefore asks `exercises/read-sentences.ts`, which widens it until it cuts no quotation.
 */
export function segmentSentences(text: string, span: Span): Span[] {
	const tokens = tokenise(text, span);
	const sentences: Span[] = [];
	let first = 0;
	for (let index = 0; index < tokens.length; index++) {
		if (!endsHere(text, tokens, index)) continue;
		let last = index;
		while (
			last + 1 < tokens.length &&
			CLOSING.test(tokens[last + 1]!.text) &&
			!isGapBetween(text, tokens[last]!, tokens[last + 1]!)
		)
			last++;
		sentences.push({ start: tokens[first]!.start, end: tokens[last]!.end });
		first = last + 1;
		index = last;
	}
	if (first < tokens.length) sentences.push({ start: tokens[first]!.start, end: tokens.at(-1)!.end });
	return sentences;
}
