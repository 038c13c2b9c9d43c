import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import { roleOf } from '../../language/lexicon/roles';
import type { MentionAt } from '../../language/mentions';
import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import {
	COLLECTIVES,
	CONTENT_NOUNS,
	DOUBTFUL_VERBS,
	HEARSAY_PARTICIPLES,
	HELD_PARTICIPLES,
	isWritersOwn,
	OWN_PERSON,
	SEEING_VERBS,
	SUBORDINATORS,
	TAKES_OVER,
	THOUGHT_VERBS,
	VIEW_NOUNS
} from './lexicon/sources';
import type { Sentence } from './read-sentences';
import type { Attribution } from './read-reporting-clause';
import { endOfObject, readObject } from './read-object';

const BE = /^(?:be|been|being|is|are|was|were)$/;
const MODALS = /^(?:would|will|could|can|may|might|should|must|'d|'ll|wo|ca)$/;
/** What somebody says is theirs beyond doubt; what they think may be the writer's guess. */
const SAID = 0.97;
const THOUGHT = 0.92;
/** "For Brandt, the year was a disaster": her view, or the writer's. */
const BEFALLS = 0.85;

/** Index of the subject's last word: auxiliaries, adverbs and "not" before the verb are passed over. */
function subjectBefore(words: readonly Word[], verb: number): number {
	let index = verb - 1;
	while (index >= 0 && verb - index < 6) {
		const { pos, lower } = words[index]!;
		if (pos === 'AUX' || pos === 'ADV' || lower === 'not' || lower === "n't") index--;
		else break;
	}
	return index;
}

function canThink(word: Word | undefined): boolean {
	if (word === undefined) return false;
	if (/^(?:he|she|they)$/.test(word.lower) || word.pos === 'PROPN') return true;
	return (
		word.pos === 'NOUN' &&
		(roleOf(word.lower) !== null || isOrganisationNoun(word.lower) || COLLECTIVES.has(word.lower))
	);
}

function endOfClause(words: readonly Word[], from: number): number {
	for (let index = from; index < words.length; index++) {
		const word = words[index]!;
		if (word.text === ';' || (word.text === ',' && TAKES_OVER.has(words[index + 1]?.lower ?? '')))
			return word.start;
	}
	return words.at(-1)!.end;
}

/** "his claim that …, …": the next comma or quotation ends it. */
function endOfContent(words: readonly Word[], from: number, quotes: Sentence['quotes']): number {
	const start = words[from]!.start;
	const comma = words.find(({ text, start: at }) => at > start && text === ',');
	const quote = quotes.find(({ range }) => range.start > start);
	return Math.min(comma?.start ?? Infinity, quote?.range.end ?? Infinity, endOfClause(words, from));
}

/** "the town fears …", "sees itself as …": a verb of thinking with somebody before it. */
function readThinker(words: readonly Word[], index: number): Attribution | null {
	const word = words[index]!;
	const next = words[index + 1];
	// The tagger takes "Brandt fears a storm" for two nouns now and then.
	const isVerb =
		word.pos === 'VERB' ||
		(word.pos === 'NOUN' &&
			words[index - 1]?.pos === 'PROPN' &&
			(next?.pos === 'DET' || next?.pos === 'PROPN' || next?.lower === 'that') &&
			word.lower.endsWith('s'));
	if (!isVerb) return null;
	const lemma = word.pos === 'VERB' ? word.lemma : word.lower.slice(0, -1);
	const isSeeing = SEEING_VERBS.has(lemma);
	const saying = findReportingVerb(word.lower);
	const isSaying = saying !== undefined && !DOUBTFUL_VERBS.has(saying.lemma);
	if (!THOUGHT_VERBS.has(lemma) && !isSeeing && !isSaying) return null;
	if (
		isSeeing &&
		!words
			.slice(index + 1, index + 7)
			.some(({ lower }) => /^(?:as|itself|himself|herself|themselves)$/.test(lower))
	)
		return null;
	const at = subjectBefore(words, index);
	const subject = words[at];
	if (!canThink(subject) || words[at - 1]?.lower === 'by' || words[index - 1]?.lower === 'to') return null;
	// "would say": nobody said it, or not yet.
	if (words.slice(at + 1, index).some(({ lower }) => MODALS.test(lower))) return null;
	if (
		isSaying &&
		!THOUGHT_VERBS.has(lemma) &&
		words.slice(at + 1, index).some(({ lower }) => /^(?:not|n't|never)$/.test(lower))
	)
		return null;
	// "was feared": the passive names nobody.
	if (index > 0 && BE.test(words[index - 1]!.lower) && word.lower.endsWith('ed')) return null;
	let from = at;
	while (from > 0 && at - from < 6 && /^(?:PROPN|ADJ|NOUN|DET|NUM)$/.test(words[from - 1]!.pos)) from--;
	// "Critics of the mayor say": who speaks are the critics.
	if (
		from > 1 &&
		/^(?:of|from|in|at)$/.test(words[from - 1]!.lower) &&
		/^(?:NOUN|PROPN)$/.test(words[from - 2]!.pos)
	) {
		from -= 2;
		while (from > 0 && /^(?:PROPN|ADJ|NOUN|DET|NUM)$/.test(words[from - 1]!.pos)) from--;
	}
	if (isWritersOwn(words[from]!.lower, words[from + 1]?.lower ?? '', subject!.lower)) return null;
	const isMain = !SUBORDINATORS.has(words[from - 1]?.lower ?? '');
	const comma = words.find(({ text, start }) => text === ',' && start > word.start);
	const stop = endOfClause(words, index);
	const end = isMain ? stop : Math.min(stop, comma?.start ?? stop);
	const rest = words.slice(index + 1).filter((other) => other.end <= end);
	const object = readObject(lemma, rest);
	return {
		words: { start: words[from]!.start, end: word.end },
		scope: { start: words[from]!.start, end: endOfObject(object, rest, end) },
		object,
		isMain,
		isNamed: true,
		certainty: isSaying && !THOUGHT_VERBS.has(lemma) ? SAID : THOUGHT
	};
}

/** "is considered …", "was said to …": others hold it, nobody is named. */
function readUnnamed(words: readonly Word[], index: number): Attribution | null {
	const { lower, end } = words[index]!;
	const before = words[index - 1];
	if (before === undefined || !(BE.test(before.lower) || before.pos === 'ADV')) return null;
	const be = BE.test(before.lower) ? before : words[index - 2];
	if (be === undefined || !/^(?:is|are|was|were|been)$/.test(be.lower)) return null;
	const next = words[index + 1];
	const isHearsay = HEARSAY_PARTICIPLES.has(lower) && /^(?:to|that|of)$/.test(next?.lower ?? '');
	const isHeld =
		HELD_PARTICIPLES.has(lower) &&
		next !== undefined &&
		(/^(?:as|to|by|a|an|the|,)$/.test(next.lower) || next.pos === 'ADJ');
	if (!isHearsay && !isHeld) return null;
	return {
		words: { start: be.start, end },
		scope: { start: be.start, end: endOfClause(words, index) },
		isMain: true,
		isNamed: false,
		certainty: 0.92
	};
}

/** "from the council's point of view", "in the eyes of the council", "in her opinion". */
function readView(words: readonly Word[], from: number): Span | null {
	for (let index = from + 1; index < Math.min(words.length, from + 8); index++) {
		const { lower } = words[index]!;
		if (OWN_PERSON.has(lower)) return null;
		const isPoint =
			lower === 'point' && words[index + 1]?.lower === 'of' && words[index + 2]?.lower === 'view';
		if (!isPoint && !VIEW_NOUNS.has(lower)) continue;
		const at = isPoint ? index + 2 : index;
		const [first = '', second = '', third = ''] = words.slice(at + 2, at + 5).map((word) => word.lower);
		if (isWritersOwn(first, second, second) || isWritersOwn(first, second, third)) return null;
		const isOwned = words
			.slice(from + 1, index)
			.some((word) => word.lower === "'s" || /^(?:his|her|their)$/.test(word.lower));
		const owner = words.slice(at + 2, at + 6);
		const isOf =
			words[at + 1]?.lower === 'of' &&
			owner.some((word) => canThink(word)) &&
			!owner.some((word) => OWN_PERSON.has(word.lower));
		return isOwned || isOf ? { start: words[from]!.start, end: words[at]!.end } : null;
	}
	return null;
}

/**
 * "For Brandt, the main goal is …", "To her critics, it is …": somebody set apart at the sentence's beginning. "For" may
 * as well tell whom something befell.
 */
function readForName(words: readonly Word[], mentionAt: MentionAt): Span | null {
	const comma = words.findIndex((word, index) => index < 8 && word.text === ',');
	if (comma < 2) return null;
	const phrase = words.slice(1, comma);
	const hasName =
		words[0]!.lower === 'to'
			? phrase.some((word) => canThink(word) || word.lower === 'many')
			: phrase.some((word) => mentionAt(word.start) !== undefined || word.pos === 'PROPN');
	const isPlain = phrase.every((word) => /^(?:PROPN|DET|ADJ|NOUN|PART|ADP|PRON)$/.test(word.pos));
	if (phrase.some(({ lower }) => OWN_PERSON.has(lower))) return null;
	return hasName && isPlain ? { start: words[0]!.start, end: words[comma - 1]!.end } : null;
}

/** "As Brandt noted, …": the words around the clause are hers, whatever else the verb can mean. */
function readAsNoted(words: readonly Word[]): Span | null {
	if (words[0]?.lower !== 'as') return null;
	const comma = words.findIndex(({ text }) => text === ',');
	const verb = words[comma - 1];
	if (comma < 3 || verb?.pos !== 'VERB' || findReportingVerb(verb.lower)?.strength !== 'strong') return null;
	return canThink(words[subjectBefore(words, comma - 1)]) ? { start: words[0].start, end: verb.end } : null;
}

/** Thoughts, views and unnamed sources: what the reporting clauses of quotations leave out. */
export function readThoughts({ words, quotes, start, end }: Sentence, mentionAt: MentionAt): Attribution[] {
	const found: Attribution[] = [];
	const whole = (span: Span | null, certainty: number): void => {
		if (span !== null)
			found.push({ words: span, scope: { start, end }, isMain: true, isNamed: true, certainty });
	};
	whole(readAsNoted(words), SAID);
	for (const [index, word] of words.entries()) {
		const attribution = readThinker(words, index) ?? readUnnamed(words, index);
		if (attribution !== null) found.push(attribution);
		if (CONTENT_NOUNS.has(word.lower) && words[index + 1]?.lower === 'that')
			found.push({
				words: { start: word.start, end: word.end },
				scope: { start: word.start, end: endOfContent(words, index, quotes) },
				isMain: false,
				isNamed: false,
				certainty: 0.92
			});
		if (word.lower === 'from' || word.lower === 'in') whole(readView(words, index), SAID);
		if (index === 0 && /^(?:for|to)$/.test(word.lower)) whole(readForName(words, mentionAt), BEFALLS);
	}
	return found;
}
