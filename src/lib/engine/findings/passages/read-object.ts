import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import { JUDGING_OBJECT_VERBS } from './lexicon/sources';

const NOMINAL = /^(?:DET|ADJ|NOUN|PRON)$/;
/** What opens a clause, or a judgement: "that …", "to close it", "as cruel". */
const CLAUSE = /^(?:that|whether|to|how|why|if|as|what|who|which|where|he|she|they|it|we|i|you)$/;

/** "promised openness and delivered fog": the narrator goes on with what else was done. */
function isSecondDeed(words: readonly Word[], index: number): boolean {
	return /^(?:and|but|then)$/.test(words[index]!.lower) && words[index + 1]?.pos === 'VERB';
}

/**
 * "announced a shameful cut", "told the same lie", "boasted of his pitiful record": the object of a verb of saying, as far as no clause begins that holds words or
 * thoughts. Objects are named in the narrator's words; a judgement in them may be the narrator's. `rest` is what follows the
 * verb; null where that is a clause: "said the roof was mended".
 */
export function readObject(lemma: string, rest: readonly Word[]): Span | null {
	if (JUDGING_OBJECT_VERBS.has(lemma)) return null;
	let first = rest.findIndex(({ pos }) => pos !== 'ADV');
	if (rest[first]?.pos === 'ADP') first++;
	const opening = rest[first];
	if (opening === undefined || !NOMINAL.test(opening.pos) || CLAUSE.test(opening.lower)) return null;
	let end = first;
	for (; end < rest.length && !CLAUSE.test(rest[end]!.lower) && !isSecondDeed(rest, end); end++) {
		const { pos } = rest[end]!;
		// "a shameful cut": after these the tagger takes a noun for a verb now and then. "ever made" begins no clause.
		const before = rest[end - 1];
		const isNoun = pos === 'VERB' && /^(?:DET|ADJ)$/.test(before?.pos ?? '');
		if ((pos === 'AUX' || pos === 'VERB') && !isNoun && before?.lower !== 'ever') return null;
	}
	return { start: opening.start, end: rest[end - 1]!.end };
}

/** Where a source's scope ends whose object is known: before what else it did, told by the narrator. */
export function endOfObject(object: Span | null, rest: readonly Word[], scopeEnd: number): number {
	if (object === null) return scopeEnd;
	const next = rest.findIndex(({ start }) => start >= object.end);
	return next >= 0 && isSecondDeed(rest, next) ? object.end : scopeEnd;
}
