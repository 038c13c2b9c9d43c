/** In which order it happened, or will happen: each event is given a place, the first one being `s1`. */
export interface OrderEventsPrompt {
	/** Shuffled. Words that tell the time are left out of `text`; `articleIndex` is 0, or the place among the articles of a story. */
	readonly events: readonly { readonly id: string; readonly text: string; readonly articleIndex: number }[];
}

export interface OrderEventsKey {
	/** Event id → rank in time, 1 being the earliest. Of two events with the same rank either may come first. */
	readonly rankOf: Readonly<Record<string, number>>;
}

export interface OrderEventsAnswer {
	/** Event id → place, `s1` to `s6`; an event left open is absent. No two events share a place. */
	readonly placeOf: Readonly<Record<string, string>>;
}
