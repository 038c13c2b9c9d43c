const OPENING_WORDS = 6;

/** The first words of a text, `most` of them, for telling it from others: whole where it is short, otherwise cut at a word, with an ellipsis. */
export function cutOpening(text: string, most = OPENING_WORDS): string {
	const words = text.trim().split(/\s+/);
	if (words.length <= most) return words.join(' ').replace(/,$/, '');
	const opening = words.slice(0, most).join(' ');
	return `${opening.replace(/[\s,;:.…–—-]+$/u, '')} …`;
}
