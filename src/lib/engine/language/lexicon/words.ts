/** A lexicon's words, written with a space between them. */
export function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

/** A lexicon's words, each numbered by its place. */
export function number(list: string, from: number): ReadonlyMap<string, number> {
	return new Map(list.split(' ').map((word, index) => [word, index + from]));
}
