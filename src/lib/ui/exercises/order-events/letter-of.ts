/** What an event is called by, as numbers are its places: A for the first of the prompt. */
export function letterOf(index: number): string {
	return String.fromCharCode(65 + index);
}
