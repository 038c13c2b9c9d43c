/** Who said it: each quotation is matched to one speaker; a speaker may have several quotations or none. */
export interface QuoteSpeakerPrompt {
	/** In the order of the text. Segments of a broken quotation are joined by " … ". */
	readonly quotes: readonly { readonly id: string; readonly text: string }[];
	/** Sorted by name, right ones and distractors alike. */
	readonly speakers: readonly { readonly id: string; readonly name: string }[];
}

export interface QuoteSpeakerKey {
	/** Quote id → speaker id, one entry for each quote of the prompt. */
	readonly speakerOf: Readonly<Record<string, string>>;
}

export interface QuoteSpeakerAnswer {
	/** Quote id → speaker id; a quote left open is absent. */
	readonly speakerOf: Readonly<Record<string, string>>;
}
