import type { Line } from './lines';

/** Words from which on a line that ends as a sentence does is surely running text. */
const MIN_WORDS = 8;

/** A line as paragraphs are: long enough, and ending as a sentence does. */
export function isRunningText(line: Line): boolean {
	return line.endsSentence && line.wordCount >= MIN_WORDS;
}

export function isListItem(line: Line): boolean {
	return /^(?:[•·▪◦‣*–-]|\d{1,2}[.)])\s/u.test(line.text);
}

/** A line as titles and links are: it begins with a capital, a number or a mark, and does not end as a statement does. */
export function isTitleLike(line: Line, minWords: number, maxWords: number): boolean {
	if (line.wordCount < minWords || line.wordCount > maxWords) return false;
	if (!/^["“‘'„«(\p{Lu}\p{N}]/u.test(line.text) || isListItem(line) || /(?:\.\.\.|…)$/.test(line.text))
		return false;
	return !line.endsSentence || /[?!]["”’']?$/u.test(line.text);
}

/** "Council Votes to Close the Bridge.": capitals as only titles have them, so that even a final stop makes no sentence of it. */
export function isTitleCase(text: string): boolean {
	if (text.length > 200) return false;
	const words = text.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? [];
	if (words.length < 3 || !/\p{Ll}/u.test(text)) return false;
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
	return (
		capitals >= words.length * 0.8 &&
		!/[.?!]\s+\S/u.test(text.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|vs)\./gu, ''))
	);
}
