import { roleOf } from '../../language/lexicon/roles';
import type { Block, Span } from '../../types';
import type { Sentence } from './read-sentences';

/** How a sentence stands in a conversation that is printed as one, without quotation marks. */
export type Turn =
	/** It belongs to the speaker whose label opens the turn; `isKnown` where the label surely names one. */
	| { readonly kind: 'labelled'; readonly label: Span; readonly isKnown: boolean }
	/** It stands in a conversation, but nothing says whether a speaker goes on or the writer takes over. */
	| { readonly kind: 'unclear' };

/** Labels, questions and first persons that make a conversation. */
const ENOUGH = 3;
const ENOUGH_OWN = 2;
const LONGEST_LABEL = 4;

const QUESTION_LABELS = /^(?:q|a|question|answer)$/;
const CHAIRS = /^(?:host|moderator|interviewer|presenter|chair|audience|caller|narrator)$/;

interface Label extends Span {
	readonly text: string;
	/** Its last word, lower case. */
	readonly head: string;
	readonly isShouted: boolean;
}

/** "LIND:", "Anna Lind:", "Q:" at the head of a sentence. A time or a figure is no label. */
function readLabel({ words }: Sentence, text: string): Label | null {
	const colon = words.findIndex((word, index) => index <= LONGEST_LABEL && word.text === ':');
	if (colon < 1 || colon === words.length - 1) return null;
	const named = words.slice(0, colon);
	if (!named.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word.text))) return null;
	const span = { start: named[0]!.start, end: named.at(-1)!.end };
	const label = text.slice(span.start, span.end);
	return { ...span, text: label, head: named.at(-1)!.lower, isShouted: label === label.toUpperCase() };
}

/** Names are those that the text uses elsewhere, too, in their common spelling. */
function isKnownSpeaker({ text, head, isShouted }: Label, isName: (word: string) => boolean): boolean {
	if (QUESTION_LABELS.test(head) || CHAIRS.test(head) || roleOf(head) !== null) return true;
	return isShouted ? isName(head) : text.includes(' ') && isName(head);
}

interface Conversation {
	readonly labels: ReadonlyMap<Sentence, Label>;
	readonly from: Sentence;
}

/** Two speakers at least, one of whom speaks again; "Price: …, Verdict: …" does not repeat, or names nobody. */
function readConversation(sentences: readonly Sentence[], text: string): Conversation | null {
	const labels = new Map<Sentence, Label>();
	for (const sentence of sentences) {
		const label = readLabel(sentence, text);
		if (label !== null) labels.set(sentence, label);
	}
	const counts = new Map<string, number>();
	for (const { text: name } of labels.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
	const kept = new Map([...labels].filter(([, { text: name }]) => counts.get(name)! > 1 || isTold(name)));
	const names = new Set([...kept.values()].map((label) => label.text));
	const [from] = kept.keys();
	const isRepeated = [...counts.values()].some((count) => count > 1);
	const isOne = kept.size >= ENOUGH && names.size > 1 && isRepeated;
	return isOne && from !== undefined ? { labels: kept, from } : null;

	/** Somebody who speaks once among others is labelled as they are: in capitals, or by both names. */
	function isTold(name: string): boolean {
		return name === name.toUpperCase() || name.includes(' ');
	}
}

/** Questions as paragraphs or headings, between them somebody who says "I": an interview whose speakers have no labels. */
function isInterview(sentences: readonly Sentence[], blocks: readonly Block[], text: string): boolean {
	const questions = blocks.filter(
		({ role, start, end }) => (role === 'prose' || role === 'heading') && text.slice(start, end).endsWith('?')
	);
	if (questions.length < ENOUGH) return false;
	const answers = sentences.filter(
		({ words, start }) =>
			words.some(({ text: word }) => word === 'I') &&
			!questions.some((block) => block.start <= start && start < block.end)
	);
	return new Set(answers.map(({ paragraph }) => paragraph)).size >= ENOUGH_OWN;
}

/**
 * The turns of one document's conversation: of each sentence that has one. In a transcript words are somebody's although no mark
 * stands around them; the label before them is what tells.
 */
export function readTurns(
	sentences: readonly Sentence[],
	blocks: readonly Block[],
	text: string
): ReadonlyMap<Sentence, Turn> {
	const turns = new Map<Sentence, Turn>();
	const conversation = readConversation(sentences, text);
	if (conversation === null) {
		if (isInterview(sentences, blocks, text))
			for (const sentence of sentences) turns.set(sentence, { kind: 'unclear' });
		return turns;
	}
	const names = new Set(
		sentences.flatMap(({ words }) =>
			words.flatMap((word) => (/^\p{Lu}\p{Ll}/u.test(word.text) ? [word.lower] : []))
		)
	);
	let turn: { label: Label; paragraph: number } | null = null;
	for (const sentence of sentences) {
		const label = conversation.labels.get(sentence);
		if (label !== undefined) turn = { label, paragraph: sentence.paragraph };
		if (turn === null) continue;
		if (turn.paragraph !== sentence.paragraph) turns.set(sentence, { kind: 'unclear' });
		else {
			const { start, end } = turn.label;
			const isKnown = isKnownSpeaker(turn.label, (word) => names.has(word));
			turns.set(sentence, { kind: 'labelled', label: { start, end }, isKnown });
		}
	}
	return turns;
}
