/**
 * The engine's contract: what goes in, what comes out, and what every later piece may rely on.
 *
 * raw text → {@link Article} → {@link Finding}s → {@link Exercise}s. Everything here is plain data that
 * survives JSON. The same text, metadata, engine version and seed give the same result, always.
 */

/** Raised with every change that can alter a finding or an exercise; stored beside everything derived. */
export const ENGINE_VERSION = '0.2.0';

/** Half-open range [start, end) in UTF-16 code units into the raw text of an article. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * What a block of the raw text is. Only `prose` carries findings; `title`, `standfirst` and `heading` belong
 * to the reading view; the rest is what newspapers' pages leave around an article.
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

export interface Article {
	/** The raw text, unchanged: every span of every finding points into it. */
	readonly text: string;
	readonly title: string | null;
	readonly outlet: string | null;
	/** ISO date, YYYY-MM-DD, from the editor or from the text; null where neither says. */
	readonly publishedOn: string | null;
	readonly blocks: readonly Block[];
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

/** Later kinds join this union: opinion passages, dated events. */
export type Finding = QuotationFinding;

export interface Analysis {
	readonly engineVersion: string;
	readonly article: Article;
	readonly speakers: readonly Speaker[];
	readonly findings: readonly Finding[];
}

/** Findings below this never make an exercise; an editor may still see and approve them. */
export const EXERCISE_CONFIDENCE = 0.9;

/** One answerable part of an exercise, and the words of the article that prove its answer. */
export interface PartEvidence {
	readonly partId: string;
	/** The finding the part was made from. */
	readonly findingId: string;
	/** The words in question, e.g. the segments of a quotation. */
	readonly target: readonly Span[];
	/** The words that prove the answer, most telling first: attribution clause, the naming mention it leads back to. */
	readonly proof: readonly Span[];
	/** Hints in steps, from wide to narrow; the last is missing where no verb or phrase of reporting stands. */
	readonly hints: readonly Hint[];
	readonly rules: readonly RuleId[];
}

/**
 * Where to look next: the `paragraph` and the `sentence` that tell the answer, which for a quotation carried on from the
 * sentence before is that sentence; `cue` is the reporting verb or phrase, inside the sentence.
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
	readonly findingIds: readonly string[];
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
 * All five functions are pure and total: they never throw on data of their own types.
 */
export interface ExerciseKind<Kind extends string, Prompt, Key, Answer> {
	readonly kind: Kind;
	/** Zero or more exercises over one article; each finding is spent at most once. Deterministic in `seed`. */
	generate(analysis: Analysis, seed: string): Exercise<Kind, Prompt, Key>[];
	/** The prompt alone, in an order that does not depend on the key. */
	redact(exercise: Exercise<Kind, Prompt, Key>): Prompt;
	validate(prompt: Prompt, answer: Answer): Validation;
	score(prompt: Prompt, key: Key, answer: Answer): Score;
	/** The right answer in the shape of an answer: what "Show answer" fills in, and what scores 1. */
	solve(prompt: Prompt, key: Key): Answer;
}
