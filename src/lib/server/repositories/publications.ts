import type { Block } from '$lib/engine/types';
import { isPlayable } from '$lib/schemas/exercise-kinds';
import type { Json } from '../backend/database.types';
import type { ServiceClient } from '../backend/backend';
import type { ArticleFacts } from './articles';
import type { CorpusText } from './corpus-folder';
import { readOutcome, takePresent } from './repository-error';

/** A finding that waits to be stored. */
export interface NewFinding {
	/** The engine's id, unique within its article; exercises refer to it. */
	readonly ref: string;
	readonly kind: string;
	readonly start: number;
	readonly end: number;
	readonly confidence: number;
	readonly rules: readonly string[];
	readonly detail: unknown;
}

/** An exercise that waits to be stored. Articles are counted from 0, as prompt and evidence count them. */
export interface NewExercise {
	readonly kind: string;
	readonly prompt: unknown;
	readonly difficulty: number;
	/** Its place among those listed under its home. */
	readonly position: number;
	readonly key: unknown;
	readonly evidence: unknown;
	readonly seed: string;
	/** The articles it is about, in reading order; the first is its home. */
	readonly articles: readonly number[];
	/** The findings it spends. */
	readonly findings: readonly { readonly article: number; readonly ref: string }[];
}

/** How many exercises there are, and how many of them pages show: those of kinds that can be played. */
export function countExercises(made: readonly NewExercise[]): { exercises: number; shown: number } {
	return { exercises: made.length, shown: made.filter(({ kind }) => isPlayable(kind)).length };
}

/** What was made of a text. */
export interface Derivation {
	readonly blocks: readonly Block[];
	/** Words of running text. */
	readonly wordCount: number;
	readonly findings: readonly NewFinding[];
	readonly exercises: readonly NewExercise[];
}

/** What an editor says about a text, as the engine was told it: null where it was told nothing. */
export type ToldFacts = Pick<CorpusText, 'title' | 'outlet' | 'publishedOn'>;

/** One article, ready to be stored. */
export interface Publication {
	readonly facts: ArticleFacts;
	readonly contentHash: string;
	readonly body: string;
	readonly engineVersion: string;
	/** SHA-256, hexadecimal, of the engine's version and what it was told about the text. */
	readonly reading: string;
	/** What the engine was told about the text. */
	readonly told: ToldFacts;
	/** Null where only the facts changed. */
	readonly derivation: Derivation | null;
}

/** The exercises over one story, ready to be stored. */
export interface StoryPublication {
	/** SHA-256, hexadecimal, of everything they were made from. */
	readonly state: string;
	readonly engineVersion: string;
	/** In reading order, each as it was read for them. */
	readonly articles: readonly Pick<Publication, 'contentHash' | 'reading'>[];
	readonly exercises: readonly NewExercise[];
}

const ARTICLE_OUTCOMES = ['created', 'upgraded', 'updated', 'unchanged'] as const;
const STORY_OUTCOMES = ['published', 'unchanged', 'stale'] as const;

/**
 * upgraded: read by another engine. updated: the editor's facts changed, and what the engine made of them where it comes to
 * something else.
 */
export type PublishOutcome = (typeof ARTICLE_OUTCOMES)[number];
/** stale: one of its articles was published otherwise meanwhile, and nothing was stored. */
export type StoryOutcome = (typeof STORY_OUTCOMES)[number];

/** Plain data by construction; the generated type of a jsonb parameter cannot say so. */
const asJson = (parameters: object) => parameters as unknown as Json;

/** As the database's functions take it. */
export function describePublication({
	facts,
	contentHash,
	body,
	engineVersion,
	reading,
	told,
	derivation
}: Publication): object {
	const { publishedOn, ...others } = facts;
	const article = {
		...others,
		published_on: publishedOn,
		content_hash: contentHash,
		body,
		engine_version: engineVersion,
		reading,
		told
	};
	return derivation
		? {
				article: { ...article, blocks: derivation.blocks, word_count: derivation.wordCount },
				findings: derivation.findings.map(({ start, end, ...finding }) => ({
					...finding,
					span_start: start,
					span_end: end
				})),
				exercises: derivation.exercises
			}
		: { article };
}

/** Stores one article with its findings and exercises, all or nothing. */
export async function publishArticle(
	service: ServiceClient,
	publication: Publication
): Promise<PublishOutcome> {
	const operation = 'publish an article';
	const result = await service.rpc('publish_article', { p: asJson(describePublication(publication)) });
	return readOutcome(operation, ARTICLE_OUTCOMES, takePresent(operation, result));
}

/** As the database's functions take it. */
export function describeStoryPublication({
	state,
	engineVersion,
	articles,
	exercises
}: StoryPublication): object {
	return {
		state,
		engine_version: engineVersion,
		articles: articles.map(({ contentHash, reading }) => ({ content_hash: contentHash, reading })),
		exercises
	};
}

/** Stores the exercises over a story in the place of those there were, all or nothing. Its articles are published. */
export async function publishStory(
	service: ServiceClient,
	publication: StoryPublication
): Promise<StoryOutcome> {
	const operation = 'publish a story';
	const result = await service.rpc('publish_story', { p: asJson(describeStoryPublication(publication)) });
	return readOutcome(operation, STORY_OUTCOMES, takePresent(operation, result));
}
