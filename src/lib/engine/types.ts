/**
 * The engine's contract: what goes in, what comes out, and what every later piece may rely on.
 *
 * raw text → {@link Article} → {@link Finding}s → {@link Exercise}s. Everything here is plain data that
 * survives JSON. The same text, metadata, engine version and seed give the same result, always.
 */

/** Raised with every change that can alter a finding or an exercise; stored beside everything derived. */
export const ENGINE_VERSION = '0.3.0';

/** Half-open range [start, end) in UTF-16 code units into the raw text of an article. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * What a block of the raw text is. Findings come from `prose`, dates from `title`, `standfirst`, `heading` and `caption` as well;
 * these belong to the reading view. The rest is what newspapers' pages leave around an article.
 */
export type BlockRole =
	| 'title'
	| 'standfirst'
	| 'dateline'
	| 'byline'
	| 'heading'
	| 'prose'
	| 'caption'
	| 'teaser'
	| 'sign-off'
	| 'furniture';

/** One paragraph-like stretch of the raw text. Blocks are in order, never overlap, and hold no outer white space. */
export interface Block extends Span {
	readonly role: BlockRole;
	/** Index of the document inside the file: a page that glues two articles together has parts 0 and 1. */
	readonly part: number;
}

/** What an editor knows about a text. It outranks what the text says about itself. */
export interface ArticleMetadata {
	readonly title?: string | null;
	readonly outlet?: string | null;
	/** ISO date, YYYY-MM-DD. */
	readonly publishedOn?: string | null;
}

/** What a document is, as far as its own words and marks tell: who writes in whose name. */
export type Genre = 'report' | 'commentary';

/** One document of a file: a page that glues two articles together has two. `Block.part` counts them. */
export interface Part extends Span {
	readonly title: string | null;
	/** The author's name, without "By". */
	readonly byline: string | null;
	/** ISO date, YYYY-MM-DD; null where neither the editor nor the document says. */
	readonly publishedOn: string | null;
	readonly genre: Genre;
}

/** A date that the page around an article names: evidence, not truth. */
export interface DateCandidate extends Span {
	/** ISO date, YYYY-MM-DD; null where the words leave the year open ("Thursday, September 21"). */
	readonly value: string | null;
	readonly part: number;
}

export interface Article {
	/** The raw text, unchanged: every span of every finding points into it. */
	readonly text: string;
	readonly title: string | null;
	readonly outlet: string | null;
	/** ISO date, YYYY-MM-DD, from the editor or from the text; null where neither says. That of the first part. */
	readonly publishedOn: string | null;
	readonly blocks: readonly Block[];
	/** In order, at least one. */
	readonly parts: readonly Part[];
	/** Dates of date lines, in text order. */
	readonly dateCandidates: readonly DateCandidate[];
}

/** Kebab-case name of the rule or cue that fired; its sentence for readers is a message of the same name. */
export type RuleId = string;

/** A person, an organisation or a described source, as the article names it. */
export interface Speaker {
	/** Unique within the article; spelling variants and short forms of one name share it. */
	readonly id: string;
	/** The fullest form the article gives, e.g. "Sergey Lavrov" or "the Russian Foreign Ministry". */
	readonly name: string;
	/** `described` is a source without a name, such as "a US government official". */
	readonly type: 'person' | 'organisation' | 'described';
	/** Every mention the engine is sure of, in text order, the naming ones only (no pronouns). */
	readonly mentions: readonly Span[];
}

export interface FindingBase extends Span {
	/** Unique within the article. */
	readonly id: string;
	/** 0 to 1: the share of findings with this number that are right. */
	readonly confidence: number;
	/** What found it, most important first. Never empty. */
	readonly rules: readonly RuleId[];
}

/** Words between quotation marks, and who said them. `start` and `end` enclose all segments, marks left out. */
export interface QuotationFinding extends FindingBase {
	readonly kind: 'quotation';
	/** The spoken words: one segment, or several where a reporting clause or a paragraph breaks them. Marks left out. */
	readonly segments: readonly Span[];
	/** Words of all segments together. */
	readonly wordCount: number;
	/** Id of a {@link Speaker}; null where the engine abstains. */
	readonly speakerId: string | null;
	/** The words that name the speaker here: a name, a description or a pronoun. */
	readonly mention: Span | null;
	/** The reporting verb or phrase: "said", "according to". */
	readonly cue: Span | null;
	/** The clause or sentence that ties quote to speaker: the evidence a reader is shown. */
	readonly attribution: Span | null;
	/** Where a pronoun, description or carried-on speaker is last named before; null where `mention` names it. */
	readonly naming: Span | null;
	/** How much a reader must work out: 1 named beside the quote, 2 pronoun or description, 3 carried on from elsewhere. */
	readonly difficulty: 1 | 2 | 3;
}

/** Whose words a sentence gives: the writer's own, what somebody is reported to have said, or words between marks. */
export type Voice = 'writer' | 'reported' | 'quoted';

/** The words that carry a cue for or against opinion. */
export interface Cue extends Span {
	readonly rule: RuleId;
}

/**
 * A sentence of prose and how much of the writer's own opinion it holds. Every sentence has one. `confidence` is that of the
 * verdict, which is "opinion" from 0.5 on. `rules` are the cues' names, most telling first; of a sentence without a cue what
 * it is instead: `quoted-words`, `reported-speech`, `plain-statement`.
 */
export interface PassageFinding extends FindingBase {
	readonly kind: 'passage';
	readonly voice: Voice;
	/** 0 to 1; 0.5 is the line. What a quoted or reported person thinks is not the writer's opinion. */
	readonly opinion: number;
	/** In text order. */
	readonly cues: readonly Cue[];
	/** The words that give the sentence to a source ("Blinken said", "according to Moscow"); null in the writer's voice. */
	readonly attribution: Span | null;
}

/** Words that name a calendar day, month or year, or a stretch of them. */
export interface DateFinding extends FindingBase {
	readonly kind: 'date';
	/** ISO at the precision of the words: YYYY, YYYY-MM or YYYY-MM-DD; null where they name no single one ("next week"). */
	readonly value: string | null;
	/** First and last day meant, ISO, both inclusive; null where the text does not tell. */
	readonly from: string | null;
	readonly to: string | null;
	/** Whether the words give the whole date, or it was worked out from another one. */
	readonly basis: 'stated' | 'derived';
	/** The words or date line it was worked out from, where they stand in the text. */
	readonly anchor: Span | null;
}

/** One thing that happened, or that is announced, told in one clause. `start` and `end` enclose the clause. */
export interface EventFinding extends FindingBase {
	readonly kind: 'event';
	/** The clause's main word: its verb ("met"), or the noun of an event that a verb only carries ("meeting"). */
	readonly head: Span;
	readonly status: 'happened' | 'planned';
	/** First and last day it may lie on, ISO, both inclusive; null where the text does not date it. */
	readonly from: string | null;
	readonly to: string | null;
	/** Id of the {@link DateFinding} that dates it. */
	readonly dateId: string | null;
	/** Words that date it or place it beside another event: "on Friday", "after talks". */
	readonly timing: Span | null;
}

/** Events of one document in the order of time, each surely later than the one before. At least two. */
export interface Ordering {
	/** Ids of {@link EventFinding}s. */
	readonly eventIds: readonly string[];
	/** For each event after the first, why it comes later than the one before it. */
	readonly steps: readonly { readonly rules: readonly RuleId[]; readonly proof: readonly Span[] }[];
	/** 0 to 1, that every step is right. */
	readonly confidence: number;
}

export type Finding = QuotationFinding | PassageFinding | DateFinding | EventFinding;

/** The finding of a kind. */
export type FindingOf<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

export interface Analysis {
	readonly engineVersion: string;
	readonly article: Article;
	readonly speakers: readonly Speaker[];
	/** Quotations, then passages, dates and events; each kind in text order. */
	readonly findings: readonly Finding[];
	readonly orderings: readonly Ordering[];
}

/** Findings below this never make an exercise; an editor may still see and approve them. */
export const EXERCISE_CONFIDENCE = 0.9;

/** One answerable part of an exercise, and the words of the article that prove its answer. */
export interface PartEvidence {
	readonly partId: string;
	/** The article its spans point into: 0, or its place among the articles of a story. */
	readonly article: number;
	/** The finding the part was made from, of that article. */
	readonly findingId: string;
	/** The words in question, e.g. the segments of a quotation. */
	readonly target: readonly Span[];
	/** The words that prove the answer, most telling first: attribution clause, the naming mention it leads back to. */
	readonly proof: readonly Span[];
	/** Hints in steps, from wide to narrow; the last is missing where no word tells more than its sentence. */
	readonly hints: readonly Hint[];
	readonly rules: readonly RuleId[];
}

/**
 * Where to look next: the `paragraph` and the `sentence` that tell the answer, which for a quotation carried on from the
 * sentence before is that sentence; `cue` is the telling word inside it: the reporting verb, the words that date an event. Where a
 * hint could give the answer away, as in marking, `sentence` is the one before: the place to look who is speaking.
 */
export interface Hint {
	readonly step: 'paragraph' | 'sentence' | 'cue';
	readonly span: Span;
}

export interface Evidence {
	readonly parts: readonly PartEvidence[];
}

/**
 * A made exercise. `prompt` holds no answer and is all a learner is sent before answering; `key` and `evidence`
 * stay on the server until the answer is shown.
 */
export interface Exercise<Kind extends string = string, Prompt = unknown, Key = unknown> {
	readonly kind: Kind;
	readonly prompt: Prompt;
	readonly key: Key;
	readonly evidence: Evidence;
	readonly difficulty: 1 | 2 | 3;
	readonly seed: string;
	/** Findings the exercise spends, for "a repeat is a finding seen before". */
	readonly findings: readonly FindingRef[];
}

/** A finding of one of the articles an exercise was made from. */
export interface FindingRef {
	/** 0, or the article's place among the articles of a story. */
	readonly article: number;
	readonly findingId: string;
}

/** Result of scoring one submission. */
export interface Score {
	/** 0 to 1. */
	readonly points: number;
	/** In prompt order. */
	readonly parts: readonly { readonly partId: string; readonly correct: boolean }[];
}

/** Whether an answer is complete enough to be scored; it says nothing about being right. */
export type Validation =
	{ readonly complete: true } | { readonly complete: false; readonly missing: readonly string[] };

/**
 * One kind of exercise: a folder under `exercises/` and a line in the registry.
 * All functions are pure and total: they never throw on data of their own types.
 */
export interface ExerciseKind<Kind extends string, Prompt, Key, Answer> {
	readonly kind: Kind;
	/** Zero or more exercises over one article; each finding is spent at most once. Deterministic in `seed`. */
	generate(analysis: Analysis, seed: string): Exercise<Kind, Prompt, Key>[];
	/**
	 * Exercises over several articles that tell of the same events, in the order of the articles; null for kinds that need
	 * only one. Each holds findings of two articles at least.
	 */
	readonly generateStory:
		((analyses: readonly Analysis[], seed: string) => Exercise<Kind, Prompt, Key>[]) | null;
	/** The prompt alone, in an order that does not depend on the key. */
	redact(exercise: Exercise<Kind, Prompt, Key>): Prompt;
	validate(prompt: Prompt, answer: Answer): Validation;
	score(prompt: Prompt, key: Key, answer: Answer): Score;
	/** The parts whose result may be told before the key is shown, so that telling them does not give the key away. */
	tell(answer: Answer, parts: Score['parts']): Score['parts'];
	/** The right answer in the shape of an answer: what "Show answer" fills in, and what scores 1. */
	solve(prompt: Prompt, key: Key): Answer;
}
