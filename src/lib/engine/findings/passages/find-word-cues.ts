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

/** "just a day", "barely 40": a measure belittles nothing. */
function isMeasure({ lower, pos }: Word): boolean {
	return (
		pos === 'NUM' || /^(?:day|week|month|year|hour|minute|few|mile|metre|meter|kilometre)s?$/.test(lower)
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
		const phrase = phrasesFrom(word.lower).find((candidate) => matches(words, index, candidate.words));
		const after = words[index + (phrase?.words.length ?? 0)];
		if (phrase !== undefined && !(phrase.cue === 'belittling' && after !== undefined && isMeasure(after))) {
			const last = words[index + phrase.words.length - 1]!;
			cues.push({ rule: phrase.cue, start: word.start, end: last.end });
			index += phrase.words.length - 1;
			continue;
		}
		if (isNamePart(words, index)) continue;
		const strength = judge(word, index === 0);
		if (strength !== undefined)
			cues.push({
				rule: strength === 'loaded' ? 'loaded-word' : 'judging-word',
				start: word.start,
				end: word.end
			});
	}
	return cues;
}
