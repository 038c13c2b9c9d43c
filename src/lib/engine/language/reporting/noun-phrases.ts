import { AUXILIARIES } from '../lexicon/auxiliaries';
import type { Mention, MentionAt } from '../mentions';
import type { Token } from '../tokens';
import {
	CONJUNCTIONS,
	DETERMINERS,
	INDEFINITE,
	isAdverb,
	POSSESSIVES,
	PREPOSITIONS,
	SUBJECT_PRONOUNS
} from '../lexicon/function-words';
import { isOrganisationNoun } from '../lexicon/organisations';
import { findReportingVerb } from '../lexicon/reporting-verbs';
import { roleOf } from '../lexicon/roles';
import { tokenAt, type Frame } from '../frames';

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

export const MAX_PHRASE = 16;

export function determinerOf(token: Token | null): NounPhrase['determiner'] {
	if (token === null) return 'none';
	if (token.isPossessive || POSSESSIVES.has(token.lower)) return 'possessive';
	if (INDEFINITE.has(token.lower)) return 'indefinite';
	return DETERMINERS.has(token.lower) ? 'definite' : 'none';
}

export function singular(lower: string): string {
	return (
		roleOf(lower) ??
		(lower.length > 4 && /[^s]s$/.test(lower) && isOrganisationNoun(lower.slice(0, -1))
			? lower.slice(0, -1)
			: lower)
	);
}

export function isPluralNoun(lower: string): boolean {
	const role = roleOf(lower);
	return (role !== null && role !== lower) || /(?:people|men|women|ists|ers|ors|ans)$/.test(lower);
}

/** Index of the item at which a mention that covers `index` begins, or null. */
export function mentionStart(
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
			// Where an endless sentence was cut the name goes on beyond it.
			index = Math.min(index + 1, frame.items.length);
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
			// "Smith opened …": a name or title is followed by its verb unless by a noun it belongs to.
			if (isComplete(frame, headEnd, headMention) && roleOf(lower) === null && !isOrganisationNoun(lower))
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

/** Whether the phrase so far may stand alone: it ends in a person's name or in a title. */
function isComplete(frame: Frame, headEnd: number, mention: Mention | null): boolean {
	if (headEnd < 0) return false;
	if (mention !== null) return mention.kind === 'person' || mention.kind === 'unknown';
	return roleOf(tokenAt(frame, headEnd - 1)?.lower ?? '') !== null;
}

export function pronoun(token: Token, from: number): NounPhrase {
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
