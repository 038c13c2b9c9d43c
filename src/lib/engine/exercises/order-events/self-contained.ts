import type { Word } from '../../language/tag-words';
import { findQuoted, isVerbal } from './words-of-a-clause';

/** Words that stand for somebody or something named before. */
const PRONOUNS =
	/^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves)$/;
/** Of these those that stand for one person, who is named on the card, then. */
const PERSONAL = /^(?:he|she|him|her|his|hers|himself|herself)$/;
/** Words a reader of one card cannot fill: the writer's and the spoken-to, and what points elsewhere in the text. */
const POINTING = /^(?:i|we|us|me|my|our|you|your|mine|ours|yours|this|that|these|those|such|here|there|so)$/;
/** Words no clause that stands alone begins with. */
const DEPENDENT =
	/^(?:who|whom|whose|which|what|where|when|why|how|that|if|whether|to|because|than|as|of|not|be|been|being)$/;

function isNominal(word: Word): boolean {
	return word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'NUM';
}

/** "that" that joins clauses ("said that …") or names no thing; "there" that only fills the subject's place. */
function isHarmless(words: readonly Word[], index: number): boolean {
	const word = words[index]!;
	const next = words[index + 1];
	if (word.lower === 'that') return index > 0 && word.pos !== 'DET';
	if (word.lower === 'there')
		return /^(?:will|would|is|are|was|were|has|have|had|may|could)$/.test(next?.lower ?? '');
	if (word.lower === 'so') return next?.lower === 'that' || next?.pos === 'ADJ' || next?.pos === 'ADV';
	if (word.lower === 'us') return word.text === 'US';
	if (word.lower === 'such') return next?.lower === 'as';
	return false;
}

/** Whether a verb opens words between commas after which another verb follows: "Brandt, born in the harbour, has built". */
export function isAside(words: readonly Word[], verb: number): boolean {
	if (words[verb - 1]?.text !== ',') return false;
	const close = words.findIndex(({ text }, index) => index > verb && text === ',');
	return close > 0 && words.slice(close + 1, close + 4).some(isVerbal);
}

/** Whether the last word wants another: "worries over", ", which", "that the". "The mayor stepped down" does not. */
function breaksOff(words: readonly Word[], head: Word): boolean {
	const last = words.findLast(({ text }) => /[\p{L}\p{N}]/u.test(text));
	if (last === undefined) return true;
	if (/^(?:which|who|whom|whose|that|than|as|to|of)$/.test(last.lower)) return true;
	if (/^(?:DET|CCONJ|SCONJ|PART)$/.test(last.pos)) return true;
	return last.pos === 'ADP' && last.start > head.end + 1;
}

/** Whether the words begin with a subject of their own, and say who or what. */
function beginsAnew(words: readonly Word[], head: number): boolean {
	const first = words[0];
	if (first === undefined || DEPENDENT.test(first.lower) || PRONOUNS.test(first.lower)) return false;
	if (first.lower === 'there') return isHarmless(words, 0);
	if (/^(?:VERB|AUX|ADP|PART)$/.test(first.pos)) return false;
	if (isVerbal(words[head])) return words.slice(0, head).some(isNominal);
	// "The first informal meeting": whose, a name must tell where no clause does.
	return words.some((word) => isVerbal(word) || word.pos === 'PROPN');
}

/** Whether every pronoun outside quotation marks stands for something that the words before it name. */
function namesAll(words: readonly Word[], head: number): boolean {
	// "opened it": no noun before it names what.
	if (/^(?:it|them|him|me|us)$/.test(words[head + 1]?.text ?? '')) return false;
	const quoted = findQuoted(words);
	let hasNoun = false;
	let hasName = false;
	return words.every((word, index) => {
		if (isNominal(word)) hasNoun = true;
		if (word.pos === 'PROPN') hasName = true;
		if (quoted[index]) return true;
		if (PRONOUNS.test(word.lower)) return PERSONAL.test(word.lower) ? hasName : hasNoun;
		return !POINTING.test(word.lower) || isHarmless(words, index);
	});
}

/**
 * Whether a clause can be read alone: it begins with its own subject, ends where it may, and no pronoun in it
 * stands for something outside. `words` are those that are left on the card.
 */
export function isSelfContained(words: readonly Word[], head: Word): boolean {
	const index = words.indexOf(head);
	if (index < 0 || !beginsAnew(words, index) || breaksOff(words, head)) return false;
	return namesAll(words, index);
}
