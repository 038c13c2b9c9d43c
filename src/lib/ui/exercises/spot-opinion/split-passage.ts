import type { SpotOpinionPrompt } from '$lib/engine/exercises/spot-opinion/types';

type Sentence = SpotOpinionPrompt['sentences'][number];

/** A sentence of the passage with its number, from 1. */
export interface NumberedSentence extends Sentence {
	readonly number: number;
}

/** Sentences that the article has in one paragraph, at least one. */
export type Paragraph = readonly [NumberedSentence, ...NumberedSentence[]];

/** Cuts a passage into the article's paragraphs, in order; the first sentence begins one in any case. */
export function splitPassage(sentences: readonly Sentence[]): Paragraph[] {
	const paragraphs: [NumberedSentence, ...NumberedSentence[]][] = [];
	for (const [index, sentence] of sentences.entries()) {
		const numbered = { ...sentence, number: index + 1 };
		const last = paragraphs.at(-1);
		if (!last || sentence.opensParagraph) paragraphs.push([numbered]);
		else last.push(numbered);
	}
	return paragraphs;
}
