/** What the page of progress receives. As in views.ts: plain data, nothing that a learner may not yet see. */
import type { Accuracy } from '$lib/learning/accuracy';
import type { Timeline } from '$lib/learning/accuracy-over-time';
import type { Certainty } from '$lib/learning/certainty';
import type { Confidence } from '$lib/schemas/confidence';
import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import type { ArticleSummary } from './views';

export interface ProgressView {
	/** Over all kinds. */
	readonly accuracy: Accuracy;
	/** Every kind there is to play, tried or not. */
	readonly byKind: readonly (Accuracy & { readonly kind: PlayableKind })[];
	/** Null before the first submission. */
	readonly overTime: Timeline | null;
	/** From sure to guessing. */
	readonly certainty: readonly Certainty<Confidence>[];
	/** Exercises of the bank that are finished or repeats. */
	readonly exercisesDone: number;
	readonly exercisesInBank: number;
	/** Newest first. */
	readonly mistakes: PageOf<MistakeView> & {
		/** The kind they are of; null where they are of all. */
		readonly kind: PlayableKind | null;
		/** How many there are of each kind. */
		readonly countByKind: readonly { readonly kind: PlayableKind; readonly count: number }[];
	};
	/** Newest first. */
	readonly attempts: PageOf<ProgressAttempt>;
}

/** A page of a longer list. */
export interface PageOf<Item> {
	readonly items: readonly Item[];
	/** From 1. */
	readonly page: number;
	/** At least 1. */
	readonly pages: number;
	/** Items on all pages. */
	readonly total: number;
}

/** The exercise that something was done on. */
interface DoneOn {
	readonly exerciseId: string;
	readonly article: Pick<ArticleSummary, 'slug' | 'title'>;
	/** ISO time, UTC. */
	readonly at: string;
}

export interface ProgressAttempt extends DoneOn {
	readonly kind: PlayableKind;
	readonly opening: string;
	/** As in ListedSummary; null for an exercise no longer in the bank, too. */
	readonly number: number | null;
	readonly ordinal: number;
	/** What the exercise is worth after this try, 0 to 1. */
	readonly credit: number;
	/** Parts that may be told of, whatever the key: all quotes, all events; of sentences only those that were marked. */
	readonly partsTold: number;
	/** Those of them that are right. */
	readonly partsRight: number;
}

/** What was answered to a part that was wrong. */
export type WrongAnswer =
	/** The speaker's name; null where the prompt has none of the answer's id. */
	| { readonly kind: 'quote-speaker'; readonly name: string | null }
	| { readonly kind: 'spot-opinion'; readonly marked: boolean }
	/** The place the event was given, from 1, of all; null where the answer gives it none. */
	| { readonly kind: 'order-events'; readonly place: number | null; readonly of: number };

/** A part that was wrong at the first try. */
export interface MistakeView extends DoneOn {
	readonly partId: string;
	/** The quote, the sentence, the event. */
	readonly words: string;
	readonly answered: WrongAnswer;
	/** How sure the first try said it was. */
	readonly confidence: Confidence | null;
	/** The later try that put it right; null where none did. */
	readonly rightOn: number | null;
	/** open: the key may be seen, its evidence too. tried: another try counts. spent: nothing more counts. */
	readonly state: 'open' | 'tried' | 'spent';
}
