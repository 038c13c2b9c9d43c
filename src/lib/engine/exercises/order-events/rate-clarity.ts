import { findReportingVerb } from '../../language/lexicon/reporting-verbs';

/** A card as a reader likes it: not a telegram, not a paragraph. */
const SHORT = 6;
const LONG = 18;

/**
 * How well a card can be read alone, for choosing among the tellings of a day or of an event. Names tell who acts; gaps, many
 * words and a bare "the meeting" make a reader guess; that somebody said something is the weakest of events.
 */
export function rateClarity(text: string, head: string): number {
	const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
	const names = words.filter((word, index) => index > 0 && /^\p{Lu}/u.test(word)).length;
	let clarity = Math.min(names, 4);
	if (words.length < SHORT) clarity -= SHORT - words.length;
	if (words.length > LONG) clarity -= (words.length - LONG) / 3;
	clarity -= 2 * (text.split('…').length - 1);
	// "The meeting ended": which one, only the article tells.
	if (/^(?:The|Both) \p{Ll}+ \p{Ll}+/u.test(text) && names === 0) clarity -= 3;
	if (/["“”]/.test(text)) clarity -= 1;
	if (findReportingVerb(head.toLowerCase()) !== undefined) clarity -= 4;
	return clarity;
}
