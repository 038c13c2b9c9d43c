import type { Word } from '../../language/tag-words';
import type { Cue } from '../../types';
import { findJudgement, mayJudge, type Strength, type WordClass } from './lexicon/judging-words';
import { phrasesFrom } from './lexicon/phrases';
import { isWord } from './read-sentences';

const CLASSES: Readonly<Partial<Record<Word['pos'], readonly WordClass[]>>> = {
	ADJ: ['adjective', 'noun'],
	ADV: ['adverb', 'adjective'],
	NOUN: ['noun'],
	// Participles: the tagger takes "appalling" for a verb now and then.
	VERB: ['verb', 'adjective'],
	INTJ: ['adjective'],
	PROPN: []
};

function judge(word: Word, isFirst: boolean): Strength | undefined {
	if (!mayJudge(word.lower) && !mayJudge(word.lemma)) return undefined;
	const classes = CLASSES[word.pos] ?? [];
	// "Lies on top of lies": a sentence's first noun is taken for a verb now and then.
	for (const wordClass of isFirst && word.pos === 'VERB' ? [...classes, 'noun' as const] : classes) {
		const strength = findJudgement(word.lower, wordClass) ?? findJudgement(word.lemma, wordClass);
		if (strength !== undefined) return strength;
	}
	return undefined;
}

function matches(words: readonly Word[], from: number, phrase: readonly string[]): boolean {
	if (from + phrase.length > words.length) return false;
	for (let index = 1; index < phrase.length; index++)
		if (words[from + index]!.lower !== phrase[index]) return false;
	return true;
}

/** Part of a name: "Great Wall", "Justice Party". */
function isNamePart(words: readonly Word[], index: number): boolean {
	const word = words[index]!;
	return word.pos === 'PROPN' || (index > 0 && /^\p{Lu}\p{Ll}/u.test(word.text));
}

/** "half-baked", "best-selling": the tagger takes compounds apart, but they judge, or do not, as one. Null where none begins. */
function readCompound(
	words: readonly Word[],
	index: number
): { last: number; strength: Strength | undefined } | null {
	let last = index;
	let compound = words[index]!.lower;
	while (words[last + 1]?.text === '-' && words[last + 1]!.start === words[last]!.end) {
		const next = words[last + 2];
		if (next === undefined || next.start !== words[last + 1]!.end || !isWord(next)) break;
		compound += `-${next.lower}`;
		last += 2;
	}
	if (last === index) return null;
	return { last, strength: findJudgement(compound, 'adjective') ?? findJudgement(compound, 'noun') };
}

/** "just a day", "barely 40": a measure belittles nothing. */
function isMeasure({ lower, pos }: Word): boolean {
	return (
		pos === 'NUM' || /^(?:day|week|month|year|hour|minute|few|mile|metre|meter|kilometre)s?$/.test(lower)
	);
}

/** "costs nothing", "pay nothing": a sum. */
function isSum(words: readonly Word[], index: number): boolean {
	return (
		words[index]!.lower === 'nothing' &&
		/^(?:cost|pay|charge|earn|owe|weigh)$/.test(words[index - 1]?.lemma ?? '')
	);
}

/** Cues that single words and set phrases carry. One look a word; a word belongs to one cue at most. */
export function findWordCues(words: readonly Word[]): Cue[] {
	const cues: Cue[] = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index]!;
		if (!isWord(word)) continue;
		// The country, not the pronoun.
		if (word.text === 'US') continue;
		if (isSum(words, index)) continue;
		const phrase = phrasesFrom(word.lower).find((candidate) => matches(words, index, candidate.words));
		const after = words[index + (phrase?.words.length ?? 0)];
		if (phrase !== undefined && !(phrase.cue === 'belittling' && after !== undefined && isMeasure(after))) {
			const last = words[index + phrase.words.length - 1]!;
			cues.push({ rule: phrase.cue, start: word.start, end: last.end });
			index += phrase.words.length - 1;
			continue;
		}
		if (isNamePart(words, index)) continue;
		const compound = readCompound(words, index);
		const last = compound?.last ?? index;
		const strength = compound === null ? judge(word, index === 0) : compound.strength;
		if (strength !== undefined)
			cues.push({
				rule: strength === 'loaded' ? 'loaded-word' : 'judging-word',
				start: word.start,
				end: words[last]!.end
			});
		index = last;
	}
	return cues;
}
