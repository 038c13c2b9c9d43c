import { AUXILIARIES } from '../../language/lexicon/auxiliaries';
import { isCommonOpener, SUBJECT_PRONOUNS } from '../../language/lexicon/function-words';
import type { Word } from '../../language/tag-words';
import type { Cue, Span } from '../../types';
import { isWord, LONGEST_FRAGMENT, type Sentence } from './read-sentences';
import type { VoiceReading } from './tell-voice';
import { countWords } from '../../language/characters';

const MOCK_AGREEMENT = /^(?:right|sure|yeah|really|seriously|great|wonderful|brilliant|bravo|wow)$/;

/** Acronyms that are common words in capitals. */
const NOT_SHOUTED = new Set('us it who may un am pm aid ok or in me no'.split(' '));

function isVerb({ pos, lower }: Word): boolean {
	return pos === 'VERB' || pos === 'AUX' || /^'(?:s|re|m|ll|ve|d)$/.test(lower);
}

function spanOf(words: readonly Word[]): Span {
	return { start: words[0]!.start, end: words.at(-1)!.end };
}

/** A common word in capitals is shouted; "EU" is not. */
function isShouted(word: Word, isAllCapitals: boolean): boolean {
	const { text, lower } = word;
	if (isAllCapitals || text.length < 2 || !/^\p{Lu}+$/u.test(text)) return false;
	if (lower === 'me') return true;
	if (NOT_SHOUTED.has(lower)) return false;
	return (
		SUBJECT_PRONOUNS.has(lower) ||
		AUXILIARIES.has(lower) ||
		isCommonOpener(lower) ||
		(text.length >= 5 && /(?:ED|ING|LY)$/.test(text))
	);
}

function readQuestion(words: readonly Word[], own: readonly Word[]): Cue[] {
	const mark = words.findLast(({ text }) => text === '?');
	const tag = own.filter(isWord).at(-1);
	const before = tag === undefined ? undefined : words[words.indexOf(tag) - 1];
	const isTag =
		tag !== undefined &&
		before?.text === ',' &&
		/^(?:right|eh|no|huh|yes|correct|really|surely)$/.test(tag.lower);
	const wordsOwn = own.filter(isWord);
	const isTagClause =
		wordsOwn.length > 3 &&
		/^(?:it|he|she|they|we|you|there)$/.test(wordsOwn.at(-1)!.lower) &&
		/^(?:n't|not|is|are|was|were|do|does|did|has|have|will|wo|would)$/.test(wordsOwn.at(-2)!.lower);
	const span = spanOf(mark === undefined ? own : [...(isTag ? [tag] : [own[0]!]), mark]);
	return [{ rule: isTag || isTagClause ? 'question-tag' : 'rhetorical-question', ...span }];
}

/** Cues in the shape of a sentence: its marks, its missing verb, capitals, where its words stand. */
export function findShapeCues(
	sentence: Sentence,
	{ own, given, voice }: Pick<VoiceReading, 'own' | 'given' | 'voice'>,
	text: string
): Cue[] {
	const cues: Cue[] = [];
	const spoken = own.filter(isWord);
	if (spoken.length === 0) return cues;
	if (sentence.close === '?') for (const cue of readQuestion(sentence.words, own)) cues.push(cue);
	if (sentence.close === '!') cues.push({ rule: 'exclamation', ...spanOf(own.slice(-2)) });
	const isAllCapitals = spoken.every((word) => word.text === word.text.toUpperCase());
	for (const word of spoken)
		if (isShouted(word, isAllCapitals))
			cues.push({ rule: 'emphatic-capitals', start: word.start, end: word.end });
	for (const { range } of voice === 'writer' ? sentence.quotes : []) {
		if (given.some(({ start, end }) => start <= range.start && range.start < end)) continue;
		const words = countWords(text.slice(range.inner.start, range.inner.end));
		const isName = /^\p{Lu}/u.test(text.slice(range.inner.start, range.inner.start + 2));
		if (words <= LONGEST_FRAGMENT && range.closed && !isName)
			cues.push({ rule: 'ironic-marks', start: range.start, end: range.end });
	}
	// "Right." "Sure.": agreement in a word, which in print is mostly the opposite.
	if (spoken.length === 1 && sentence.wordCount === 1 && MOCK_AGREEMENT.test(spoken[0]!.lower))
		cues.push({ rule: 'sarcasm', ...spanOf(spoken) });
	const isWhole = spoken.length === sentence.wordCount && sentence.quotedCount === 0;
	if (
		isWhole &&
		sentence.close !== '' &&
		sentence.close !== '?' &&
		!spoken.some(isVerb) &&
		// Figures belong to a statement whose verb the tagger took for a noun ("The repair cost 12 francs"), or to a table.
		!spoken.some(({ pos }) => pos === 'NUM') &&
		spoken.length <= 12
	)
		cues.push({ rule: 'verdict-fragment', ...spanOf(spoken) });
	if (
		isWhole &&
		spoken.length <= 5 &&
		spoken.some(isVerb) &&
		!spoken.some(({ pos }) => pos === 'PROPN') &&
		sentence.close === '.'
	)
		cues.push({ rule: 'talking-opener', ...spanOf(spoken) });
	const first = spoken[0]!;
	if (
		/^(?:so|yet|but|and|or|because|now|then|still|thus|well)$/.test(first.lower) &&
		sentence.words[0] === first
	)
		cues.push({ rule: 'talking-opener', start: first.start, end: first.end });
	if (
		isWhole &&
		first.pos === 'VERB' &&
		first.lemma === first.lower &&
		sentence.words[0] === first &&
		spoken.length > 1 &&
		!/^(?:PROPN|AUX)$/.test(spoken[1]!.pos)
	)
		cues.push({ rule: 'reader-address', start: first.start, end: first.end });
	for (const [index, word] of own.entries()) {
		const next = own[index + 1];
		if (
			/^(?:do|does|did)$/.test(word.lower) &&
			next?.pos === 'VERB' &&
			next.lemma === next.lower &&
			sentence.close !== '?'
		)
			cues.push({ rule: 'emphasis', start: word.start, end: next.end });
		if (/^(?:most|least)$/.test(word.lower) && (next?.pos === 'ADJ' || next?.pos === 'ADV'))
			cues.push({ rule: 'superlative', start: word.start, end: next.end });
		else if (
			word.pos === 'ADJ' &&
			word.lower.length > 5 &&
			word.lower.endsWith('est') &&
			word.lemma !== word.lower
		)
			cues.push({ rule: 'superlative', start: word.start, end: word.end });
		if (word.text === ',' && next?.lower === 'not')
			cues.push({ rule: 'argument', start: next.start, end: next.end });
	}
	return cues;
}
