import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import { roleOf } from '../../language/lexicon/roles';
import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import { COLLECTIVES, CONTENT_NOUNS, DOCUMENTS, isWritersOwn, MEASURES, OWN_PERSON } from './lexicon/sources';
import type { Attribution } from './read-reporting-clause';
import type { Sentence } from './read-sentences';

/** What stands at the head of a sentence names its source beyond doubt, or leaves a doubt whose words follow. */
const SURE = 0.97;
const LIKELY = 0.88;
const LONGEST_LEAD = 8;

/** "The letter goes on: …", "Its message reads: …". */
const GOES_ON = /^(?:goes|went|continues|continued|reads|read|concludes|concluded|ends|ended|begins|began)$/;
const STATES =
	/^(?:says?|said|argues?|argued|claims?|claimed|states?|stated|writes?|wrote|adds?|added|insists?|insisted|concludes?|concluded|complains?|complained)$/;
const SAYING_NOUNS =
	/^(?:charge|verdict|message|answer|response|reply|view|opinion|statement|letter|claim|complaint|warning|argument|reaction|comment)s?$/;

function isSource({ lower, pos }: Word): boolean {
	return (
		pos === 'PROPN' ||
		roleOf(lower) !== null ||
		isOrganisationNoun(lower) ||
		COLLECTIVES.has(lower) ||
		DOCUMENTS.has(lower)
	);
}

function isWriter(words: readonly Word[]): boolean {
	return words.some(
		({ lower }, index) =>
			OWN_PERSON.has(lower) ||
			isWritersOwn(words[index - 1]?.lower ?? '', words[index - 2]?.lower ?? '', lower)
	);
}

/** "According to the union the plan is …", "Per the council, …": without a comma the name does not end where it seems to. */
function readAccordingTo(words: readonly Word[]): Span | null {
	const [first, second] = words;
	const isAccording = first?.lower === 'according' && second?.lower === 'to';
	if (!isAccording && first?.lower !== 'per') return null;
	const from = isAccording ? 2 : 1;
	const head = words.findIndex(({ pos }, index) => index >= from && /^(?:NOUN|PROPN)$/.test(pos));
	if (head < 0 || head > from + 3) return null;
	const named = words[head]!;
	if (isWriter(words.slice(from, head + 1)) || MEASURES.has(named.lower)) return null;
	return isSource(named) ? { start: first!.start, end: named.end } : null;
}

/** "For critics the reform is …": many who judge, and what they judge. */
function readForMany(words: readonly Word[]): Span | null {
	if (words[0]?.lower !== 'for') return null;
	const end = words.findIndex(
		({ pos, lower }, index) => index > 1 && (pos === 'DET' || /^(?:it|this|that)$/.test(lower))
	);
	const last = words[end - 1];
	if (last === undefined || end > LONGEST_LEAD || !COLLECTIVES.has(last.lower)) return null;
	return isWriter(words.slice(1, end)) ? null : { start: words[0].start, end: last.end };
}

/** "Critics' charge: …", "The letter goes on: …": a lead that says whose words the rest is. */
function readColon(words: readonly Word[]): Span | null {
	const colon = words.findIndex(({ text }) => text === ':');
	if (colon < 1 || colon > LONGEST_LEAD || colon > words.length - 3) return null;
	const lead = words.slice(0, colon);
	if (isWriter(lead)) return null;
	const last = lead.at(-1)!;
	const isSaying =
		lead.length > 1 &&
		lead.some(isSource) &&
		(SAYING_NOUNS.test(last.lower) ||
			CONTENT_NOUNS.has(last.lower) ||
			lead.some(({ lower }) => GOES_ON.test(lower) || STATES.test(lower)));
	return isSaying ? { start: lead[0]!.start, end: last.end } : null;
}

/** "It says that …", of a letter told of before. */
function readStatedBy(words: readonly Word[]): Span | null {
	const [first, verb, that] = words;
	if (first?.lower !== 'it' || verb === undefined || that?.lower !== 'that') return null;
	return STATES.test(verb.lower) ? { start: first.start, end: verb.end } : null;
}

/** "Why should we pay? asked Reed.": the question's mark stands where a comma would. */
function readAfterQuestion(words: readonly Word[]): Span | null {
	const mark = words.findLastIndex(({ text }, index) => index < words.length - 2 && /^[?!]$/.test(text));
	const verb = words[mark + 1];
	if (mark < 2 || verb === undefined || findReportingVerb(verb.lower)?.strength !== 'strong') return null;
	const rest = words.slice(mark + 2).filter(({ pos }) => pos !== 'PUNCT');
	const [next] = rest;
	if (next === undefined || rest.length > LONGEST_LEAD || isWriter(rest)) return null;
	return /^(?:PROPN|DET|PRON)$/.test(next.pos) ? { start: verb.start, end: rest.at(-1)!.end } : null;
}

/** Sources that stand at a sentence's head, or after its question, where no reporting clause is built around them. */
export function readLeads({ words, start, end }: Sentence): Attribution[] {
	const found: Attribution[] = [];
	const take = (span: Span | null, certainty: number): void => {
		if (span !== null)
			found.push({ words: span, scope: { start, end }, isMain: true, isNamed: true, certainty });
	};
	take(readAccordingTo(words), SURE);
	take(readForMany(words), LIKELY);
	take(readColon(words), LIKELY);
	take(readStatedBy(words), LIKELY);
	take(readAfterQuestion(words), SURE);
	return found;
}
