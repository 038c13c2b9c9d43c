import type { Scene } from './scene';

/** Quoted words up to this many may be a piece of the writer's own sentence. */
const FRAGMENT = 3;

function isWord(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Whether a word stands in somebody's mouth. A few words that the writer's own clause goes on with are the writer's: "will meet
 * again “next week”".
 */
export function isSpoken({ words, quoteOf }: Scene, at: number): boolean {
	const own = quoteOf[at]!;
	if (own === -1) return false;
	let from = at;
	let to = at + 1;
	// One word more than a fragment has, and its two marks.
	const most = FRAGMENT + 3;
	while (from > 0 && quoteOf[from - 1] === own && to - from < most) from--;
	while (to < words.length && quoteOf[to] === own && to - from < most) to++;
	const inside = words.slice(from, to);
	const isFragment =
		inside.filter(({ text }) => isWord(text)).length <= FRAGMENT &&
		!inside.some(({ text }) => /^[,.?!…]$/.test(text));
	let before = from - 1;
	while (before >= 0 && /^["“‘'«»„]$/.test(words[before]!.text)) before--;
	return !(isFragment && before >= 0 && isWord(words[before]!.text));
}
