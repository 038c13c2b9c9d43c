/** A lexicon's words, written with a space between them. */
export function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
