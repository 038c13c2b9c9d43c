/**
 * Character classes news text needs. They work on single UTF-16 code units, so that lone surrogates and odd
 * bytes can never make a caller fail: what is in no class is just "something else".
 */

/** White space as JavaScript knows it, plus the zero-width characters that web pages leave in pasted text. */
export function isSpace(char: string | undefined): boolean {
	return char !== undefined && char !== '' && /[\s\u200b\u200c\u200d\u2060\ufeff]/.test(char);
}

/** A letter or digit of any script. */
export function isWordChar(char: string | undefined): boolean {
	return char !== undefined && char !== '' && /[\p{L}\p{N}]/u.test(char);
}

export function isUpper(char: string | undefined): boolean {
	return char !== undefined && char !== '' && /\p{Lu}/u.test(char);
}

export function isLower(char: string | undefined): boolean {
	return char !== undefined && char !== '' && /\p{Ll}/u.test(char);
}

const WORD = /[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu;

/** Words in the sense of a word count: runs of letters and digits, apostrophes and hyphens inside included. */
export function countWords(text: string): number {
	return text.match(WORD)?.length ?? 0;
}

/** Where each of the words begins that {@link countWords} counts. */
export function locateWords(text: string): number[] {
	return Array.from(text.matchAll(WORD), ({ index }) => index);
}
