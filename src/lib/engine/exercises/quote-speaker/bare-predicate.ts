import { AUXILIARIES } from '../../language/lexicon/auxiliaries';
import { DETERMINERS, isAdverb, PREPOSITIONS } from '../../language/lexicon/function-words';
import { PARTICIPLES, PASTS } from '../../language/lexicon/irregular-verbs';
import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { roleOf } from '../../language/lexicon/roles';
import { words as list } from '../../language/lexicon/words';
import { tokenise, type Token } from '../../language/tokens';
import type { Analysis, QuotationFinding } from '../../types';

/** Characters before a quotation that are sure to hold the words right before it. */
const REACH = 60;

const THIRD_PERSON = /^(?:he|she|it|who)$/;
const PRONOUN = /^(?:he|she|it|they|we|i|you|who)$/;
/** "he's", "they've": subject and auxiliary in one word. */
const CONTRACTED = /^(?:he|she|it|they|we|i|you|who)'(?:s|d|ve|ll|re|m)$/;
const BE =
	/^(?:is|are|was|were|be|been|being|am|'s|isn't|aren't|wasn't|weren't|(?:he|she|it|who)'s|(?:they|we|you)'re|i'm)$/;

/** Forms of auxiliaries no one uses of himself with "I" or "we" left out. */
const THIRD_AUXILIARIES = list("is has does isn't hasn't doesn't wasn't");

/** Words that only look like verb forms. */
const NO_VERB =
	/(?:ss|us|is|'s|ics|[cps]eed|hundred|thing)$|^(?:need|indeed|breed|greed|perhaps|sometimes|towards|besides|during|evening|morning|king|spring)$/;

/** The word the quotation goes on from, where that is the subject or an auxiliary of the narrator's sentence. */
function findLead(before: readonly Token[]): { lower: string; isThird: boolean } | null {
	const last = before.findLast((token) => !isAdverb(token.lower));
	if (last === undefined || !last.isWord) return null;
	const { lower } = last;
	if (AUXILIARIES.has(lower) || CONTRACTED.test(lower)) return { lower, isThird: false };
	if (last.isPossessive) return null;
	if (PRONOUN.test(lower)) return { lower, isThird: THIRD_PERSON.test(lower) };
	const isSubject = last.isCapital || roleOf(lower) === lower || isOrganisationNoun(lower);
	return isSubject ? { lower, isThird: true } : null;
}

/**
 * Whether a quotation is only the predicate of the writer's own sentence: he “hopes to go”, she had “agreed with them”.
 * Nobody said it in that form; it reads badly as somebody's own words. Base forms stay: a speaker may have said them.
 */
export function isBarePredicate({ article }: Analysis, finding: QuotationFinding): boolean {
	const first = finding.segments[0];
	if (first === undefined || !/\p{Ll}/u.test(article.text[first.start] ?? '')) return false;
	const line = article.text
		.slice(Math.max(0, first.start - REACH), first.start)
		.split(/[\n\r\u2028\u2029]/)
		.at(-1)!;
	const before = tokenise(line, { start: 0, end: line.length });
	// The opening mark itself, of one character or two.
	while (/^["“„«»‘'`]$/.test(before.at(-1)?.text ?? '')) before.pop();
	const lead = findLead(before);
	if (lead === null) return false;
	const words = tokenise(article.text, { start: first.start, end: Math.min(first.end, first.start + REACH) });
	const lower = words.find((token) => !isAdverb(token.lower))?.lower ?? '';
	if (THIRD_AUXILIARIES.has(lower) || PASTS.has(lower) || PARTICIPLES.has(lower)) return true;
	if (lower.length < 4 || NO_VERB.test(lower) || DETERMINERS.has(lower) || PREPOSITIONS.has(lower))
		return false;
	if (lower.endsWith('ed')) return true;
	if (lower.endsWith('ing')) return BE.test(lead.lower);
	return lead.isThird && lower.endsWith('s');
}
