/**
 * What pages receive. Plain data without rows' names, ids of keys or anything a learner may not yet see.
 * Components import these as types only.
 */
import type { BlockRole, Hint, Score, Span } from '$lib/engine/types';
import type { Confidence } from '$lib/schemas/confidence';
import type { Phase } from '$lib/learning/phase';
import type { AnswerOf, PlayableKind, PromptOf } from '$lib/schemas/exercise-kinds';
import type { SeriesWay } from './views-practice';

export interface ArticleSummary {
	readonly slug: string;
	readonly title: string;
	readonly outlet: string | null;
	/** ISO date, YYYY-MM-DD. */
	readonly publishedOn: string | null;
	/** Words of running text. */
	readonly wordCount: number;
}

/** A block of the reading view with its own text; offsets stay those of the whole article. */
export interface BlockView extends Span {
	readonly role: BlockRole;
	readonly part: number;
	readonly text: string;
	/** Said before it, where a further text of the page begins with it. */
	readonly announced?: string;
}

export interface ArticleView extends ArticleSummary {
	readonly rights: string;
	/** Says that the page holds several texts; null where it is one. */
	readonly holds: string | null;
	/** Only blocks worth reading: title, standfirst, byline, heading, prose, caption. */
	readonly blocks: readonly BlockView[];
}

/** An article beside an exercise. */
export interface ReadingView extends ArticleView {
	/** What prompt, hints and proof call it by: 0, or its place among the articles of a story. Places may be left out. */
	readonly place: number;
}

/** One line of a list of exercises. */
export interface ExerciseSummary {
	readonly id: string;
	readonly kind: PlayableKind;
	readonly difficulty: 1 | 2 | 3;
	/** Parts to answer: quotes to match, sentences to judge, events to order. */
	readonly partCount: number;
	readonly article: Pick<ArticleSummary, 'slug' | 'title' | 'wordCount'>;
	/** Opening words of the first part, which tell exercises of one kind apart. */
	readonly opening: string;
	readonly phase: Phase;
	/** Points of the first submission, 0 to 1; null before it. */
	readonly firstPoints: number | null;
}

/** An exercise among others. */
export interface ListedSummary extends ExerciseSummary {
	/** From 1 within its article, in reading order; null where the article has no other. */
	readonly number: number | null;
	/** Nothing in it is new: all its findings were met in finished exercises of its kind. It is not begun, and not offered. */
	readonly repeat: boolean;
}

export interface AttemptView {
	readonly ordinal: number;
	/** What the answer was worth, 0 to 1. */
	readonly points: number;
	/** What the exercise is worth after this try, 0 to 1: it never falls, see learning/credit. */
	readonly credit: number;
	/** ISO time, UTC. */
	readonly at: string;
}

export interface HintView {
	readonly partId: string;
	/** From 1 within its part. */
	readonly ordinal: number;
	/** How closely it looks, see the engine's Hint. */
	readonly step: Hint['step'];
	/** Hints its part has in all. */
	readonly of: number;
	/** The place of the article it points into. */
	readonly article: number;
	readonly span: Span;
}

/** First and last day, ISO YYYY-MM-DD, both inclusive. */
export interface DayRange {
	readonly from: string;
	readonly to: string;
}

/** Why the answer to one part is right. */
export interface PartProof {
	readonly partId: string;
	/** The place of the article that its spans point into. */
	readonly article: number;
	/** The words in question, e.g. those quoted. */
	readonly target: readonly Span[];
	/** The words that prove the answer, e.g. those that name the speaker. */
	readonly proof: readonly Span[];
	/** In sentences, most important first; may be empty. */
	readonly why: readonly string[];
	/** The first and last day the event may lie on, ISO, both inclusive; null for other kinds and where nothing dates it. */
	readonly when: DayRange | null;
}

/** The key with its proof, sent only in phases solved and revealed. */
export interface SolutionView<Kind extends PlayableKind> {
	readonly answer: AnswerOf<Kind>;
	readonly parts: readonly PartProof[];
	/** Parts that the answer puts one after the other, though either order is right. Of kinds without an order none. */
	readonly ties: readonly (readonly string[])[];
}

/** A part that a try got right: it stays right, and later tries ask only for the others. */
export interface SettledPart<Kind extends PlayableKind> {
	readonly partId: string;
	/** The try that got it right first. */
	readonly ordinal: number;
	/** What was answered then, to this part and to others. */
	readonly answer: AnswerOf<Kind>;
}

/** A submission, with what may be told of it by now. */
export interface ToldTry<Kind extends PlayableKind> {
	readonly answer: AnswerOf<Kind>;
	readonly parts: Score['parts'];
}

/** How the next try is scored, in words: a page needs no table of them. */
export interface ScoringView {
	/** For the form; empty where no try is left. */
	readonly rule: string;
	/** For the result before it: what another try adds; empty before the first, and where none is left. */
	readonly next: string;
}

/** How the form of a kind is used, in words; empty where its own words say enough. */
export interface GuideView {
	/** With scripts, and what keys do then. */
	readonly scripts: string;
	readonly keys: string;
	/** Without. */
	readonly plain: string;
	/** What else there is to know. */
	readonly notes: readonly string[];
}

/** An exercise of a given kind. */
export interface ExerciseViewOf<Kind extends PlayableKind> extends ExerciseSummary {
	readonly kind: Kind;
	readonly prompt: PromptOf<Kind>;
	/** In reading order, at least one. */
	readonly readings: readonly ReadingView[];
	/** Fresh UUID for the next form. */
	readonly submissionId: string;
	readonly attempts: readonly AttemptView[];
	readonly triesLeft: number;
	/** The weight of the next try, 0 to 1. */
	readonly nextWeight: number;
	readonly scoring: ScoringView;
	readonly guide: GuideView;
	readonly lastAnswer: AnswerOf<Kind> | null;
	/** Parts of the last submission whose result may be told by now; null before the first. */
	readonly lastParts: Score['parts'] | null;
	/** First to last; the last one is told by `lastAnswer` and `lastParts`, too. */
	readonly tries: readonly ToldTry<Kind>[];
	/** In the order of the prompt. */
	readonly settled: readonly SettledPart<Kind>[];
	readonly hints: readonly HintView[];
	/** How sure the last submission said it was; null before the first, and where it did not say. */
	readonly lastSureness: Confidence | null;
	readonly solution: SolutionView<Kind> | null;
}

/** Where an exercise leads. */
export interface WayOn {
	/** The exercise to do next; null when none is left. Outside a series null, too, as long as this one is not finished. */
	readonly nextId: string | null;
	/** The series it is part of; null where it is part of none. */
	readonly series: SeriesWay | null;
}

/** An exercise of some kind: `kind` tells which prompt and answers it has. */
export type ExerciseView = { [Kind in PlayableKind]: ExerciseViewOf<Kind> }[PlayableKind];

/** What a form action of an exercise answers when it changed nothing. `answer` is what the form held, to fill it in again. */
export interface AttemptProblem {
	/**
	 * incomplete: `missing` names the parts left open (400). malformed: the form was tampered with or too old (400).
	 * closed: nothing can be submitted any more (409). limited: too many new guests from this address (429).
	 */
	readonly problem: 'incomplete' | 'malformed' | 'closed' | 'limited';
	/** The problem in a sentence. */
	readonly text: string;
	readonly missing: readonly string[];
	/** Part of `missing` → what it lacks, in a sentence; without those whose form says it itself. */
	readonly complaints: Readonly<Record<string, string>>;
	/** Field → chosen value: part id, or `none`. */
	readonly answer: Readonly<Record<string, string>>;
	/** Seconds until another try makes sense; null unless limited. */
	readonly retryAfter: number | null;
}
