/**
 * Which sentences are the writer's own opinion: a stretch of one document, each sentence to be marked or left. Some stretches
 * hold none, and saying so is an answer of its own.
 */
export interface SpotOpinionPrompt {
	/** In text order, ids q1, q2, … A fragment of a few words stands with its neighbour. */
	readonly sentences: readonly {
		readonly id: string;
		readonly text: string;
		/** It is the first of its paragraph here. */
		readonly opensParagraph: boolean;
		/** The article has a sentence or two between the one before and this. */
		readonly afterGap: boolean;
	}[];
}

export interface SpotOpinionKey {
	/** Ids of the sentences that are the writer's opinion, in prompt order; empty where nothing is to be found. */
	readonly opinions: readonly string[];
}

export interface SpotOpinionAnswer {
	/** Ids of the marked sentences. */
	readonly marked: readonly string[];
	/** "Nothing here is the writer's opinion." */
	readonly nothing: boolean;
}
