import type { Span } from '../types';
import { isDottedAbbreviation } from './lexicon/abbreviations';

/** A word or a single mark of the raw text, with its place in it. */
export interface Token extends Span {
	readonly text: string;
	/** Lower case, curly apostrophes made straight. */
	readonly lower: string;
	readonly isWord: boolean;
	/** The word begins with a capital letter. */
	readonly isCapital: boolean;
	/** The word ends in 's. */
	readonly isPossessive: boolean;
}

/**
 * Words: initialisms with their stops ("U.S.", "a.m."), numbers with separators, and letters with apostrophes, hyphens
 * or ampersands inside. Everything else that is not white space is one token a character. No alternative can begin where
 * another is still open, so matching is linear.
 */
const TOKEN =
	/(?:\p{L}\.){2,}(?!\p{L}{2})|\d+(?:[.,:]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’&\u2011-][\p{L}\p{M}\p{N}]+)*|[^\s\u200b\u200c\u200d\u2060\ufeff]/gu;

export function tokenise(text: string, span: Span): Token[] {
	const tokens: Token[] = [];
	const part = text.slice(span.start, span.end);
	for (const match of part.matchAll(TOKEN)) {
		const start = span.start + match.index;
		let word = match[0];
		const isWord = /[\p{L}\p{N}]/u.test(word);
		// The stop of "Mr." or "J." belongs to the word, so that no sentence ends there.
		if (isWord && text[start + word.length] === '.' && isDottedAbbreviation(word)) word += '.';
		const previous = tokens.at(-1);
		if (previous !== undefined && start < previous.end) continue;
		const lower = word.toLowerCase().replaceAll('’', "'");
		tokens.push({
			start,
			end: start + word.length,
			text: word,
			lower,
			isWord,
			isCapital: /^\p{Lu}/u.test(word),
			isPossessive: isWord && lower.endsWith("'s")
		});
	}
	return tokens;
}

/** The word without a possessive 's: "Moscow's" gives "Moscow". */
export function withoutPossessive(token: Token): string {
	return token.isPossessive ? token.text.slice(0, -2) : token.text;
}
