/** What the pages of practice receive; see views.ts. */
import type { Calibration } from '$lib/learning/calibration';
import type { Phase } from '$lib/learning/phase';
import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import type { Level, SeriesChoice } from '$lib/schemas/practice-forms';
import type { ArticleSummary, ListedSummary } from './views';

/** How far a series is done. */
export interface SeriesStand {
	readonly id: string;
	/** Exercises that can be done or are finished. */
	readonly total: number;
	/** Those finished. */
	readonly done: number;
	/** The one to do next; null when none is left. */
	readonly nextId: string | null;
}

/** A series as the page of one of its exercises sees it. `nextId` is not the exercise itself. */
export interface SeriesWay extends SeriesStand {
	/** The exercise's place, from 1. */
	readonly ordinal: number;
	/** Of each exercise whether it is finished. */
	readonly finished: readonly boolean[];
}

/** An article to choose for a series. */
export interface ArticleChoice extends Pick<ArticleSummary, 'slug' | 'title'> {
	/** Exercises on it with something new. */
	readonly open: number;
	readonly chosen: boolean;
}

/** What a series can be made from. */
export interface SeriesOffer {
	readonly choice: SeriesChoice;
	/** Exercises of the bank that fit the choice. */
	readonly fitting: number;
	/** Those of them that are new, or begun. */
	readonly fresh: number;
	readonly kinds: readonly { readonly kind: PlayableKind; readonly open: number }[];
	readonly levels: readonly { readonly level: Level; readonly open: number }[];
	/** Those chosen, and the newest of the others that are looked for. */
	readonly articles: readonly ArticleChoice[];
	/** Articles that are looked for, shown or not. */
	readonly articlesFound: number;
	/** Words that articles are looked for by; empty for none. */
	readonly find: string;
	/** Fresh UUID for the form. */
	readonly startId: string;
}

/** What the bank holds for this actor: findings, not exercise ids, are what can be new. */
export interface PracticeView {
	/** Those of the articles that are shown. */
	readonly exercises: readonly ListedSummary[];
	/** Exercises of the bank. */
	readonly total: number;
	/** Exercises that are neither finished nor repeats. */
	readonly remaining: number;
	/** The one to do next; null when everything is done. */
	readonly next: ListedSummary | null;
	/** The newest series in which something is left to do. */
	readonly underWay: SeriesStand | null;
	readonly offer: SeriesOffer;
}

/** An exercise of a series. */
export interface SeriesItemView {
	readonly id: string;
	readonly kind: PlayableKind;
	readonly partCount: number;
	readonly difficulty: Level;
	readonly article: Pick<ArticleSummary, 'slug' | 'title'>;
	readonly opening: string;
	readonly phase: Phase;
	/** What it is worth so far, 0 to 100; null before the first try. */
	readonly points: number | null;
	/** It was finished before the series began: it is there to read, and counts for nothing. */
	readonly forReading: boolean;
}

/** Something to look at again. */
export interface ReviewPart {
	/** Null where the exercise may not tell yet which part was wrong. */
	readonly partId: string | null;
	/** The words of the part, or the opening of the exercise. */
	readonly words: string;
	/** The proof of the part, or the exercise where the answer is not open yet. */
	readonly href: string;
}

/** An exercise in which something went wrong at first. */
export interface ReviewView {
	readonly id: string;
	readonly kind: PlayableKind;
	readonly article: Pick<ArticleSummary, 'slug' | 'title'>;
	/** The key is open. */
	readonly open: boolean;
	/** The answer was looked at without a try. */
	readonly untried: boolean;
	readonly parts: readonly ReviewPart[];
}

/** How a series went, once all of it is finished. What is there to read is left out. */
export interface SeriesSummary {
	readonly kinds: readonly {
		readonly kind: PlayableKind;
		readonly exercises: number;
		/** 0 to 100 for each exercise. */
		readonly points: number;
		readonly most: number;
	}[];
	readonly exercises: number;
	readonly points: number;
	readonly most: number;
	/** Exercises with everything right at the first try. */
	readonly rightAtOnce: number;
	readonly hints: number;
	/** How sure and how right; null where nothing was said. */
	readonly calibration: Calibration | null;
	readonly review: readonly ReviewView[];
}

/** A series to its owner. */
export interface SeriesView extends SeriesStand {
	/** Something of it was begun. */
	readonly begun: boolean;
	/** ISO time, UTC. */
	readonly at: string;
	readonly choice: SeriesChoice;
	readonly items: readonly SeriesItemView[];
	/** Exercises that were taken out of the bank before they were begun. */
	readonly gone: number;
	/** Null as long as something is left to do. */
	readonly summary: SeriesSummary | null;
}
