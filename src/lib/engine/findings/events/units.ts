import type { Frame } from '../../language/frames';
import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';

/** A word of the narrator, a mark, or a whole quotation, as a clause is put together from them. */
export interface Unit extends Span {
	/** Lower case; empty for a quotation. */
	readonly lower: string;
	readonly lemma: string;
	/** Universal part of speech, or QUOTE. */
	readonly pos: Word['pos'] | 'QUOTE';
	readonly isCapital: boolean;
}

/** "de-escalate" is a verb, "long-awaited" and "peace-keeping" describe: a hyphenated word counts by its last part. */
function joinParts(parts: readonly Word[]): Unit {
	const last = parts.at(-1)!;
	const first = parts[0]!;
	const describes = parts.length > 1 && last.pos === 'VERB' && /(?:ed|ing|en|de|ld)$/.test(last.lower);
	return {
		start: first.start,
		end: last.end,
		lower: parts.map(({ lower }) => lower).join(''),
		lemma: parts.length > 1 ? parts.map(({ lower }) => lower).join('') : last.lemma,
		pos: describes ? 'ADJ' : last.pos,
		isCapital: /^\p{Lu}/u.test(first.text)
	};
}

/** The words of one token: contractions stay apart ("do", "n't"), hyphenated words become one. */
function readToken(words: readonly Word[]): Unit[] {
	const units: Unit[] = [];
	let parts: Word[] = [];
	for (const [index, word] of words.entries()) {
		const isHyphen = /^[-‑]$/.test(word.text);
		const joins = isHyphen || (index > 0 && /^[-‑]$/.test(words[index - 1]!.text));
		if (!joins && parts.length > 0) {
			units.push(joinParts(parts));
			parts = [];
		}
		parts.push(word);
	}
	if (parts.length > 0) units.push(joinParts(parts));
	return units;
}

/** The units of each frame of a paragraph, in order. One pass over the paragraph's words. */
export function readUnits(frames: readonly Frame[], words: readonly Word[]): Unit[][] {
	let next = 0;
	return frames.map((frame) =>
		frame.items.flatMap((item): Unit[] => {
			if (item.kind === 'quote') {
				const { start, end } = item.quote.range;
				return [{ start, end, lower: '', lemma: '', pos: 'QUOTE', isCapital: false }];
			}
			while (next < words.length && words[next]!.start < item.token.start) next++;
			const own: Word[] = [];
			for (; next < words.length && words[next]!.end <= item.token.end; next++) own.push(words[next]!);
			if (own.length > 1) return readToken(own);
			const word = own[0];
			if (word === undefined) return [];
			return [{ ...joinParts([word]), end: Math.max(word.end, item.token.end) }];
		})
	);
}

/** The dictionary form of a noun, also where the tagger took it for a name: "Talks" gives "talk". */
export function singular({ lower, lemma }: Unit): string {
	return lower === lemma && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lemma;
}
