import type { Mention } from '../../language/mentions';
import type { Token } from '../../language/tokens';
import {
	AUXILIARIES,
	CONJUNCTIONS,
	DETERMINERS,
	INDEFINITE,
	isAdverb,
	POSSESSIVES,
	PREPOSITIONS,
	SUBJECT_PRONOUNS
} from '../../language/lexicon/function-words';
import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import { roleOf } from '../../language/lexicon/roles';
import type { Frame } from './frames';

/** Who a reporting clause names: a name, a pronoun, or a description such as "the ministry". Item indices, half-open. */
export interface NounPhrase {
	readonly kind: 'name' | 'pronoun' | 'description';
	readonly from: number;
	readonly to: number;
	readonly mention: Mention | null;
	/** The word a description is built on, or the pronoun; lower case, singular. */
	readonly head: string;
	readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none';
	/** Two or more speakers at once: never one answer. */
	readonly isPlural: boolean;
}

export type MentionAt = (start: number) => Mention | undefined;

const MAX_PHRASE = 16;
const MAX_APPOSITION = 40;

export function tokenAt(frame: Frame, index: number): Token | null {
	const item = frame.items[index];
	return item?.kind === 'token' ? item.token : null;
}

function determinerOf(token: Token | null): NounPhrase['determiner'] {
	if (token === null) return 'none';
	if (token.isPossessive || POSSESSIVES.has(token.lower)) return 'possessive';
	if (INDEFINITE.has(token.lower)) return 'indefinite';
	return DETERMINERS.has(token.lower) ? 'definite' : 'none';
}

function singular(lower: string): string {
	return (
		roleOf(lower) ??
		(lower.length > 4 && /[^s]s$/.test(lower) && isOrganisationNoun(lower.slice(0, -1))
			? lower.slice(0, -1)
			: lower)
	);
}

function isPluralNoun(lower: string): boolean {
	const role = roleOf(lower);
	return (role !== null && role !== lower) || /(?:people|men|women|ists|ers|ors|ans)$/.test(lower);
}

/** Index of the item at which a mention that covers `index` begins, or null. */
function mentionStart(
	frame: Frame,
	index: number,
	mentionAt: MentionAt
): { mention: Mention; from: number } | null {
	const token = tokenAt(frame, index);
	if (token === null) return null;
	for (let from = index; from >= 0 && from > index - MAX_PHRASE; from--) {
		const first = tokenAt(frame, from);
		if (first === null) return null;
		const mention = mentionAt(first.start);
		if (mention !== undefined) return mention.end >= token.end ? { mention, from } : null;
	}
	return null;
}

/** Reads a noun phrase that begins at `from`; null where none does. */
export function readForward(frame: Frame, from: number, mentionAt: MentionAt): NounPhrase | null {
	const first = tokenAt(frame, from);
	if (first === null || !first.isWord) return null;
	if (SUBJECT_PRONOUNS.has(first.lower)) return pronoun(first, from);
	if (PREPOSITIONS.has(first.lower) || CONJUNCTIONS.has(first.lower) || AUXILIARIES.has(first.lower))
		return null;
	let index = from;
	let headEnd = -1;
	let isPlural = false;
	let inPreposition = false;
	let named: Mention | null = null;
	let headMention: Mention | null = null;
	while (index < frame.items.length && index - from < MAX_PHRASE) {
		const token = tokenAt(frame, index);
		if (token === null || !token.isWord) break;
		const mention = mentionAt(token.start);
		if (mention !== undefined) {
			named = mention;
			while ((tokenAt(frame, index)?.end ?? Infinity) < mention.end) index++;
			index++;
			if (!inPreposition) {
				headMention = mention;
				headEnd = index;
			}
			continue;
		}
		const lower = token.lower;
		if (lower === 'and') {
			const next = tokenAt(frame, index + 1);
			if (inPreposition || next === null || (!next.isCapital && !DETERMINERS.has(next.lower))) break;
			isPlural = true;
		} else if (
			AUXILIARIES.has(lower) ||
			CONJUNCTIONS.has(lower) ||
			/^(?:who|which|that|whom|whose)$/.test(lower)
		)
			break;
		else if (isAdverb(lower) && index > from) break;
		else if (PREPOSITIONS.has(lower)) {
			if (index === from) return null;
			inPreposition = true;
		} else {
			const verb = findReportingVerb(lower);
			if (
				verb !== undefined &&
				index > from &&
				verb.form !== 'base' &&
				verb.form !== 'ing' &&
				!isOrganisationNoun(lower)
			)
				break;
			if (!inPreposition) {
				headEnd = index + 1;
				headMention = null;
			}
		}
		index++;
	}
	if (headEnd <= from) return null;
	if (headMention !== null && !headMention.isPossessive) {
		return {
			kind: 'name',
			from,
			to: index,
			mention: headMention,
			head: '',
			determiner: determinerOf(first),
			isPlural
		};
	}
	if (headMention !== null) return null;
	const head = tokenAt(frame, headEnd - 1)!;
	const determiner =
		named?.isPossessive === true && determinerOf(first) === 'none' ? 'possessive' : determinerOf(first);
	return {
		kind: 'description',
		from,
		to: index,
		mention: named,
		head: singular(head.lower),
		determiner,
		isPlural: isPlural || isPluralNoun(head.lower)
	};
}

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

function pronoun(token: Token, from: number): NounPhrase {
	return {
		kind: 'pronoun',
		from,
		to: from + 1,
		mention: null,
		head: token.lower,
		determiner: 'none',
		isPlural: token.lower === 'they' || token.lower === 'we'
	};
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
		if (DETERMINERS.has(lower) || before.isPossessive) {
			from--;
			if (!before.isPossessive) break;
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
