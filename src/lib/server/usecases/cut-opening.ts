const OPENING_WORDS = 6;

/** The first words of a text, for telling it from others: whole where it is short, otherwise cut at a word, with an ellipsis. */
export function cutOpening(text: string): string {
	const words = text.trim().split(/\s+/);
	if (words.length <= OPENING_WORDS) return words.join(' ').replace(/,$/, '');
	const opening = words.slice(0, OPENING_WORDS).join(' ');
	return `${opening.replace(/[\s,;:.…–—-]+$/u, '')} …`;
}
