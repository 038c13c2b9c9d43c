import { isCommonOpener } from './lexicon/function-words';
import { words } from './lexicon/words';
import { withoutPossessive, type Token } from './tokens';

/** Join an office or organisation to what it is of: "Ministry of Defence". */
export const LINKS = words('of for');

/** Written in capitals now and then, and no names. */
const FILLERS = words('me us him them am ok no not pr tv dc am pm est edt gmt covid faq');

export function isAcronym(word: string): boolean {
	// Words shouted in capitals name nobody.
	if (isCommonOpener(word.toLowerCase()) || FILLERS.has(word.toLowerCase())) return false;
	return word.length >= 2 && /^\p{Lu}[\p{Lu}\p{N}&-]*\p{Lu}s?$/u.test(word);
}

/** A common word in capitals: shouting, not a name. "US" and "IT" are left alone. */
export function isShouted({ text, lower }: Token): boolean {
	if (text.length < 2 || text !== text.toUpperCase() || lower === 'us' || lower === 'it') return false;
	return isCommonOpener(lower) || FILLERS.has(lower);
}

/** Lower case, without a possessive 's. */
export function lowerOf(token: Token): string {
	return withoutPossessive(token).toLowerCase();
}
