import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import { roleOf } from '../../language/lexicon/roles';
import { words } from '../../language/lexicon/words';
import type { Word } from '../../language/tag-words';
import { COLLECTIVES, NOBODY, OWN_PERSON, SEEING_VERBS, THOUGHT_VERBS } from './lexicon/sources';

/** Verdicts of courts and inquiries, feelings, mockery: others judge in them, too. Dictionary forms. */
const OTHERS_VERBS = words('find rule hold mock feel ask know judge convict accuse acquit charge face');
/** What others say or make up, and what it stands in. */
const OTHERS_NOUNS = words(
	'criticism critic critics claim claims charge charges accusation accusations complaint complaints verdict rule rules law laws ' +
		'sign slogan poster poll survey film movie novel book play story song opera series episode character plot hero heroine villain ' +
		'message telling account'
);

function isOthersVerb(word: Word, before: Word | undefined): boolean {
	if (word.pos !== 'VERB' || OWN_PERSON.has(before?.lower ?? '') || NOBODY.has(before?.lower ?? ''))
		return false;
	return (
		OTHERS_VERBS.has(word.lemma) ||
		THOUGHT_VERBS.has(word.lemma) ||
		SEEING_VERBS.has(word.lemma) ||
		findReportingVerb(word.lower) !== undefined
	);
}

/** "For the residents it was …": what it was to them. */
function isSetAgainst(words: readonly Word[]): boolean {
	if (!/^(?:for|to)$/.test(words[0]?.lower ?? '')) return false;
	return words
		.slice(1, 5)
		.some(({ lower }) => lower === 'them' || roleOf(lower) !== null || COLLECTIVES.has(lower));
}

/** "Reed: The roof is …": a name and a colon, or only a heading. */
function isLabelled(words: readonly Word[]): boolean {
	const colon = words.findIndex(({ text }, index) => index < 4 && text === ':');
	return colon > 0 && words.slice(0, colon).every(({ text }) => /^\p{Lu}/u.test(text));
}

/**
 * Whether another voice may be near in words that no reporting clause gives to it: somebody finds, feels or mocks; a law, a film, a
 * poster is told of. A judgement in them may be theirs.
 */
export function hearsOthers(own: readonly Word[]): boolean {
	return (
		isSetAgainst(own) ||
		isLabelled(own) ||
		own.some((word, index) => OTHERS_NOUNS.has(word.lower) || isOthersVerb(word, own[index - 1]))
	);
}
