import type { Frame } from '../../language/frames';
import type { Mention } from '../../language/mentions';
import type { Entity } from '../../language/people';
import type { Span } from '../../types';

/** Sentences looked back for what a description means: no look goes further. */
export const DESCRIPTION_REACH = 12;

export interface Named {
	readonly entity: Entity;
	readonly mention: Mention;
}

export interface Lead {
	readonly entity: Entity;
	readonly certainty: number;
}

/** What a sentence has told: where pronouns and descriptions of later ones are looked up. */
export interface Scene {
	readonly frame: Frame;
	readonly paragraph: number;
	/** Who the sentence reports as speaking, if it does, by which verb and in which clause. */
	readonly speaker: (Lead & { readonly cue: Span; readonly clause: Span }) | null;
	/** Who the sentence is about. */
	readonly subject: Lead | null;
	/** People named outside quotations, in order. */
	readonly people: readonly Named[];
	readonly organisations: readonly Named[];
}

/** The scene so many sentences before the one that is read; null beyond the beginning of its document. */
export type SceneBefore = (steps: number) => Scene | null;
