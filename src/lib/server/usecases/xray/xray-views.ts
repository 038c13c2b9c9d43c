/**
 * What the X-ray of an article tells. All of it may give answers away: nothing of these but {@link XrayLock} leaves the server
 * before the X-ray is open. Components import these as types only.
 */
import type { Span } from '$lib/engine/types';
import type { ArticleSummary, ArticleView, ListedSummary } from '../views';

/** The exercises on an article: those listed under it, and those that need it read beside others of its story. */
export interface ExercisesOnArticle {
	readonly own: readonly ListedSummary[];
	readonly story: readonly ListedSummary[];
}

/** What keeps an X-ray closed. */
export interface XrayLock {
	readonly open: boolean;
	/** Exercises on the article, and how many of them can still earn something. */
	readonly total: number;
	readonly missing: number;
}

/** A closed X-ray: what is left to do before it opens, and nothing of what it shows. */
export interface LockedXray {
	readonly status: 'locked';
	readonly article: ArticleSummary;
	readonly total: number;
	readonly missing: ExercisesOnArticle;
}

/** `likely`: shown, and said to be unsure. What is less sure is not shown at all. */
export type Certainty = 'sure' | 'likely';

/** Somebody whose words the article quotes. */
export interface VoiceView {
	/** "A" for whoever is quoted most in the first text; beyond the alphabet "AA". */
	readonly letter: string;
	/** Which colour and pattern: 1 to 8 are one speaker's alone, all further speakers share 9. */
	readonly style: number;
	readonly name: string;
}

/** A part of a text that belongs together, by whose words it is. */
export interface Share {
	readonly words: number;
	/** Of the text's words, 0 to 1. */
	readonly share: number;
	/** In whole percent; all shares of a text add up to 100. */
	readonly percent: number;
}

/** What one speaker has of one text. */
export interface VoiceShare extends Share {
	/** Index into {@link XrayView.voices}. */
	readonly voice: number;
	/** Words of these that are only probably theirs. */
	readonly likelyWords: number;
	/** Numbers of their quotes. */
	readonly quotes: readonly number[];
}

/** Who speaks in one text of the page. */
export interface TextVoices {
	/** Which of the page's texts, from 0. */
	readonly part: number;
	/** Words of running text. */
	readonly words: number;
	/** Most words first. */
	readonly voices: readonly VoiceShare[];
	/** Between quotation marks, and it is not clear whose words they are. */
	readonly unclear: Share & { readonly quotes: readonly number[] };
	/** What others are reported to have said, in the writer's wording. */
	readonly reported: Share;
	/** Everything else. */
	readonly writer: Share;
}

/** A quotation in the text; one that is broken up has a mark for each piece. */
export interface QuoteMark extends Span {
	readonly kind: 'quote';
	/** From 1 through the page. */
	readonly quote: number;
	/** Index into {@link XrayView.voices}; null where it is not clear who speaks. */
	readonly voice: number | null;
	readonly certainty: Certainty;
	readonly piece: 'only' | 'first' | 'middle' | 'last';
}

/** A sentence that is the writer's own opinion. */
export interface OpinionMark extends Span {
	readonly kind: 'opinion';
	/** {@link OpinionView.number}. */
	readonly opinion: number;
	readonly certainty: Certainty;
}

/** A sentence that passes on what somebody else said, and the words that say whose it is. */
export interface ReportedMark extends Span {
	readonly kind: 'reported' | 'attribution';
}

/** The clause that tells an event. */
export interface EventMark extends Span {
	readonly kind: 'event';
	/** {@link EventView.number}. */
	readonly event: number;
}

export type XrayMark = QuoteMark | OpinionMark | ReportedMark | EventMark;

/** A sentence in which the writer judges. */
export interface OpinionView {
	/** From 1 through the page. */
	readonly number: number;
	readonly part: number;
	readonly text: string;
	readonly certainty: Certainty;
	/** Most telling first: words that show it, and what they do, in a sentence. May be empty. */
	readonly cues: readonly { readonly words: readonly string[]; readonly sentence: string }[];
}

/** Something that happened or is announced. */
export interface EventView {
	/** From 1 in the order of time. */
	readonly number: number;
	readonly part: number;
	readonly text: string;
	readonly status: 'happened' | 'planned';
	readonly certainty: Certainty;
	/** The words that date it; null where they cannot be shown. */
	readonly timing: string | null;
	/** How these words lead to the date, in a sentence; null where there is nothing to say. */
	readonly why: string | null;
}

/** A time and what lies in it. First and last day, ISO, both inclusive. */
export interface TimelineEntry {
	readonly from: string;
	readonly to: string;
	readonly events: readonly EventView[];
}

export interface XrayView {
	readonly status: 'open';
	readonly article: ArticleView;
	/** Those quoted anywhere on the page, text by text, most words first. */
	readonly voices: readonly VoiceView[];
	/** One for each text of the page. */
	readonly texts: readonly TextVoices[];
	readonly opinions: readonly OpinionView[];
	/** Sentences that may be opinions, too unsure to be marked. */
	readonly unsureOpinions: number;
	/** Sentences that pass on what others said. */
	readonly reportedCount: number;
	readonly timeline: readonly TimelineEntry[];
	/** Whether the article tells of more, without a date or with one too unsure. */
	readonly undated: boolean;
	readonly marks: readonly XrayMark[];
}
