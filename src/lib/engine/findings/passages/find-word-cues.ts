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

function judge(word: Word): Strength | undefined {
	if (!mayJudge(word.lower) && !mayJudge(word.lemma)) return undefined;
	for (const wordClass of CLASSES[word.pos] ?? []) {
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

/** Cues that single words and set phrases carry. One look a word; a word belongs to one cue at most. */
export function findWordCues(words: readonly Word[]): Cue[] {
	const cues: Cue[] = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index]!;
		if (!isWord(word)) continue;
		// The country, not the pronoun.
		if (word.text === 'US') continue;
		const phrase = phrasesFrom(word.lower).find((candidate) => matches(words, index, candidate.words));
		if (phrase !== undefined) {
			const last = words[index + phrase.words.length - 1]!;
			cues.push({ rule: phrase.cue, start: word.start, end: last.end });
			index += phrase.words.length - 1;
			continue;
		}
		if (isNamePart(words, index)) continue;
		const strength = judge(word);
		if (strength !== undefined)
			cues.push({
				rule: strength === 'loaded' ? 'loaded-word' : 'judging-word',
				start: word.start,
				end: word.end
			});
	}
	return cues;
}
