import { AUXILIARIES } from '../lexicon/auxiliaries';
import { roleOf } from '../lexicon/roles';
import { isOrganisationNoun } from '../lexicon/organisations';
import { findReportingVerb } from '../lexicon/reporting-verbs';
import {
	CONJUNCTIONS,
	DETERMINERS,
	isAdverb,
	PREPOSITIONS,
	SUBJECT_PRONOUNS
} from '../lexicon/function-words';
import type { Mention, MentionAt } from '../mentions';
import { words } from '../lexicon/words';
import { tokenAt, type Frame } from '../frames';
import {
	determinerOf,
	isPluralNoun,
	MAX_PHRASE,
	mentionStart,
	pronoun,
	singular,
	type NounPhrase
} from './noun-phrases';

/** Prepositions that join a person to an organisation with an article. */
const AFFILIATIONS = words('of for at in with from by on to near against about under inside outside behind');

/** Longest phrase set between commas that a subject may carry: "Smith, a lawyer from …, said". */
const MAX_APPOSITION = 40;

function nameOnly(found: { mention: Mention; from: number }, to: number): NounPhrase {
	return {
		kind: 'name',
		from: found.from,
		to,
		mention: found.mention,
		head: '',
		determiner: 'none',
		isPlural: false
	};
}

/** "Smith, says …": a comma that does not belong there, after a name that opens the sentence. */
function readStrayComma(frame: Frame, comma: number, mentionAt: MentionAt): NounPhrase | null {
	const found = mentionStart(frame, comma - 1, mentionAt);
	return found === null || found.from !== 0 || found.mention.isPossessive ? null : nameOnly(found, comma);
}

/** The name right before a participle: "with Smith telling Jones". */
export function readNameBefore(frame: Frame, to: number, mentionAt: MentionAt): NounPhrase | null {
	const found = mentionStart(frame, to - 1, mentionAt);
	return found === null || found.mention.isPossessive ? null : nameOnly(found, to);
}

/** Reads the noun phrase that ends right before `to`: the subject left of a verb. */
export function readBackward(frame: Frame, to: number, mentionAt: MentionAt): NounPhrase | null {
	let last = to - 1;
	let token = tokenAt(frame, last);
	if (token === null) return null;
	if (token.lower === 'who') {
		// "…, who said": the name or noun right before the relative clause.
		last -= tokenAt(frame, last - 1)?.text === ',' ? 2 : 1;
		token = tokenAt(frame, last);
		if (token === null) return null;
		const antecedent = mentionStart(frame, last, mentionAt);
		if (antecedent !== null && !antecedent.mention.isPossessive) return nameOnly(antecedent, last + 1);
	} else if (token.text === ',' || token.text === ')' || /^[–—-]$/.test(token.text)) {
		const skipped = skipApposition(frame, last);
		if (skipped === null) return readStrayComma(frame, last, mentionAt);
		last = skipped;
		token = tokenAt(frame, last);
		if (token === null) return null;
	}
	if (!token.isWord) return null;
	if (SUBJECT_PRONOUNS.has(token.lower)) return pronoun(token, last);
	const covering = mentionStart(frame, last, mentionAt);
	if (covering !== null && covering.mention.isPossessive) return null;
	return extendLeft(frame, last, covering, mentionAt);
}

/** From the mark that closes an inserted phrase to the last item before the mark that opens it. */
function skipApposition(frame: Frame, closing: number): number | null {
	const close = tokenAt(frame, closing)!.text;
	const opens = close === ')' ? '(' : close;
	for (let index = closing - 1; index > 0 && closing - index < MAX_APPOSITION; index--) {
		const token = tokenAt(frame, index);
		if (token === null) return null;
		if (token.text === opens || (opens !== ',' && opens !== '(' && /^[–—-]$/.test(token.text)))
			return index - 1;
		if (/^[;:]$/.test(token.text)) return null;
	}
	return null;
}

function extendLeft(
	frame: Frame,
	last: number,
	covering: { mention: Mention; from: number } | null,
	mentionAt: MentionAt
): NounPhrase | null {
	let from = covering?.from ?? last;
	let head = last;
	let mention = covering?.mention ?? null;
	let isPlural = false;
	const headToken = tokenAt(frame, last)!;
	if (
		covering === null &&
		(isAdverb(headToken.lower) ||
			PREPOSITIONS.has(headToken.lower) ||
			CONJUNCTIONS.has(headToken.lower) ||
			DETERMINERS.has(headToken.lower))
	) {
		return null;
	}
	while (from > 0 && last - from < MAX_PHRASE) {
		const before = tokenAt(frame, from - 1);
		if (before === null || !before.isWord) break;
		const lower = before.lower;
		// "… said that Smith …": no determiner of a name.
		if (lower === 'that') break;
		if (DETERMINERS.has(lower) || before.isPossessive) {
			from--;
			if (!before.isPossessive) {
				// "Jones of the Harbour Board said": the board is only where Jones works.
				const outer = tokenAt(frame, from - 1)?.lower ?? '';
				if (covering === null || !AFFILIATIONS.has(outer)) break;
				const owner = mentionStart(frame, from - 2, mentionAt);
				return owner === null || owner.mention.isPossessive
					? null
					: extendLeft(frame, from - 2, owner, mentionAt);
			}
			const owner = mentionStart(frame, from, mentionAt);
			if (owner !== null) from = owner.from;
			continue;
		}
		if (PREPOSITIONS.has(lower)) {
			// "a spokesman for Smith": the head stands before the preposition; "after talks with Smith": it does not.
			const noun = tokenAt(frame, from - 2);
			if (noun === null || !/^(?:of|for|at|in|with|from)$/.test(lower)) return null;
			const owner = mentionStart(frame, from - 2, mentionAt);
			const isRole = roleOf(noun.lower) !== null || isOrganisationNoun(noun.lower) || owner !== null;
			if (!isRole) return null;
			from = owner?.from ?? from - 2;
			head = owner === null ? from : head;
			mention = owner?.mention ?? null;
			last = Math.max(from, owner === null ? from : last);
			continue;
		}
		if (lower === 'and') {
			const other = tokenAt(frame, from - 2);
			if (other === null || mentionStart(frame, from - 2, mentionAt) === null) break;
			isPlural = true;
			break;
		}
		if (AUXILIARIES.has(lower) || CONJUNCTIONS.has(lower) || /^(?:that|which|who|not|to)$/.test(lower)) break;
		if (SUBJECT_PRONOUNS.has(lower)) break;
		const verb = findReportingVerb(lower);
		if (
			verb !== undefined &&
			verb.form !== 'base' &&
			verb.form !== 'ing' &&
			roleOf(lower) === null &&
			!isOrganisationNoun(lower)
		)
			break;
		if (isAdverb(lower)) break;
		const other = mentionStart(frame, from - 1, mentionAt);
		from = other?.from ?? from - 1;
	}
	const first = tokenAt(frame, from);
	const determiner = determinerOf(first);
	if (mention !== null) {
		return { kind: 'name', from, to: last + 1, mention, head: '', determiner, isPlural };
	}
	const noun = tokenAt(frame, head)!;
	return {
		kind: 'description',
		from,
		to: last + 1,
		mention: null,
		head: singular(noun.lower),
		determiner,
		isPlural: isPlural || isPluralNoun(noun.lower)
	};
}
