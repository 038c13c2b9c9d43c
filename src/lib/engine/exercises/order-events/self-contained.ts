import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import { findQuoted } from './words-of-a-clause';

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

/**
 * Whether a clause can be read alone: it begins with its own subject, and no pronoun in it stands for something outside.
 * `words` are those that are left on the card.
 */
export function isSelfContained(words: readonly Word[], head: Span): boolean {
	const first = words[0];
	if (first === undefined || DEPENDENT.test(first.lower) || PRONOUNS.test(first.lower)) return false;
	const beforeHead = words.filter((word) => word.end <= head.start);
	const isExistential = first.lower === 'there' && isHarmless(words, 0);
	const headWord = words.find((word) => word.start <= head.start && head.start < word.end);
	const isVerb = headWord?.pos === 'VERB' || headWord?.pos === 'AUX';
	if (!isExistential) {
		if (first.pos === 'VERB' || first.pos === 'AUX' || first.pos === 'ADP' || first.pos === 'PART')
			return false;
		if (isVerb && !beforeHead.some(isNominal)) return false;
	}
	// "The first informal meeting": whose, a name must tell where no clause does.
	const isClause = words.some((word) => word.pos === 'VERB' || word.pos === 'AUX');
	if (!isClause && !words.some((word) => word.pos === 'PROPN')) return false;
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
