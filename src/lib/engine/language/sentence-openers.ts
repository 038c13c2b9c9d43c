import { isGivenName } from './lexicon/given-names';
import { PARTICIPLES } from './lexicon/irregular-verbs';
import type { Token } from './tokens';

/** What an article tells of the words its sentences open with; all lower case. */
export interface OpenerClues {
	/** Offsets of words tagged as verbs. */
	readonly verbs: ReadonlySet<number>;
	/** Words that bear a capital in the middle of a sentence. */
	readonly names: ReadonlySet<string>;
}

/** Shorter words in -ing and -ed are often names: "Ming", "Reed". */
const SHORTEST = 5;

/** "Quoting Smith, …", "Flanked by Smith, …": a verb that bears a capital only because it opens the sentence. */
export function isVerbOpener({ start, lower }: Token, { verbs, names }: OpenerClues): boolean {
	if (lower.length < SHORTEST || isGivenName(lower) || names.has(lower) || !verbs.has(start)) return false;
	return /(?:ing|ed)$/.test(lower) || PARTICIPLES.has(lower);
}

/** Endings of nouns for people who do something. */
const AGENT = /(?:er|or|ist|ian|man|woman|person|smith)$/;

/** "Baker Tom Reed": a trade that could be a name too, before a given name and a surname. */
export function isTradeOpener(run: readonly Token[], { names }: OpenerClues): boolean {
	const [first, second, third] = run;
	if (first === undefined || second === undefined || third === undefined || first.isPossessive) return false;
	return (
		AGENT.test(first.lower) &&
		!isGivenName(first.lower) &&
		isGivenName(second.lower) &&
		!names.has(first.lower)
	);
}
