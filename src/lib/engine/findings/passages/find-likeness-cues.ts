import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { roleOf } from '../../language/lexicon/roles';
import type { Word } from '../../language/tag-words';
import type { Cue } from '../../types';

const LINKS = /^(?:be|seem|look|feel|sound|taste|smell|remain|become|prove|stay)$/;
const BE = /^(?:is|are|was|were|be|been|'s|'re|'m)$/;

/**
 * States that come without degrees, which somebody who looks can tell: nobody is "more closed" than another. Others ("long",
 * "fierce", "flawless") need a judge.
 */
const PLAIN_STATES = new Set(
	(
		'dead alive open closed shut available unavailable due absent present pregnant married single divorced empty full able unable ' +
		'based missing responsible aware unaware subject similar equal identical related close next first last final ready likely ' +
		'unlikely possible free ill sick injured unhurt underway under out over back home away unclear unknown expected common ' +
		'made female male red blue green white black yellow grey gray brown orange'
	).split(' ')
);

function isLink({ pos, lower, lemma }: Word): boolean {
	return (pos === 'AUX' || pos === 'VERB') && (BE.test(lower) || LINKS.test(lemma));
}

function isDegree({ pos, lower }: Word): boolean {
	return pos === 'ADV' || lower === 'not' || lower === "n't" || lower === 'no';
}

/** The complement of a linking verb: index of its last word, or -1 where it tells a plain state, a role, a place. */
function readComplement(words: readonly Word[], from: number): number {
	let index = from;
	while (words[index] !== undefined && isDegree(words[index]!)) index++;
	const first = words[index];
	if (first === undefined) return -1;
	if (first.pos === 'ADJ' && words[index + 1]?.pos !== 'NOUN') {
		const isName = /^\p{Lu}/u.test(first.text);
		return isName || PLAIN_STATES.has(first.lower) ? -1 : index;
	}
	const isDefinite = first.lower === 'the';
	if (isDefinite || /^(?:an?|such)$/.test(first.lower)) index++;
	let adjective = false;
	for (; words[index]?.pos === 'ADJ' || words[index]?.pos === 'ADV'; index++)
		adjective ||= !/^\p{Lu}/u.test(words[index]!.text);
	const noun = words[index];
	if (noun?.pos !== 'NOUN') return -1;
	if (adjective) return index;
	return isDefinite || roleOf(noun.lower) !== null || isOrganisationNoun(noun.lower) ? -1 : index;
}

/**
 * "The evening was a delight", "his answer is weak": a linking verb with what something is like. Evaluation has its home there
 * (S. Hunston and J. Sinclair, "A local grammar of evaluation", 2000), whichever the words.
 */
export function findLikenessCues(words: readonly Word[]): Cue[] {
	const cues: Cue[] = [];
	for (const [index, word] of words.entries()) {
		if (!isLink(word)) continue;
		const last = readComplement(words, index + 1);
		if (last >= 0) cues.push({ rule: 'likeness', start: word.start, end: words[last]!.end });
	}
	return cues;
}
