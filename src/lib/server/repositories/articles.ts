import type { Block } from '$lib/engine/types';
import { slugSchema } from '$lib/schemas/corpus';
import { blocksSchema } from '$lib/schemas/spans';
import type { Json } from '../backend/database.types';
import type { ServiceClient } from '../backend/backend';
import { readAll } from './read-all';
import { parseStored, takeData, takePresent } from './repository-error';

/** What an editor says about an article. */
export interface ArticleFacts {
	readonly slug: string;
	readonly title: string;
	readonly outlet: string | null;
	/** ISO date. */
	readonly publishedOn: string | null;
	readonly story: string | null;
	readonly rights: string;
}

/** An article as lists know it. */
export interface ListedArticle extends ArticleFacts {
	/** Words of running text. */
	readonly wordCount: number;
}

/** An article with its text, as served. */
export interface StoredArticle extends ListedArticle {
	readonly id: string;
	readonly body: string;
	readonly blocks: readonly Block[];
}

/** What decides whether an import has anything to do. */
export interface ArticleState extends ArticleFacts {
	readonly contentHash: string;
	readonly engineVersion: string;
}

/** One analysed article, ready to be stored. */
export interface Publication {
	readonly article: ArticleState & Pick<StoredArticle, 'body' | 'blocks' | 'wordCount'>;
	readonly findings: readonly {
		/** The engine's id; exercises refer to it. */
		readonly ref: string;
		readonly kind: string;
		readonly start: number;
		readonly end: number;
		readonly confidence: number;
		readonly rules: readonly string[];
		readonly detail: unknown;
	}[];
	readonly exercises: readonly {
		readonly kind: string;
		readonly prompt: unknown;
		readonly difficulty: number;
		readonly position: number;
		readonly key: unknown;
		readonly evidence: unknown;
		readonly seed: string;
		/** Refs of the findings it spends. */
		readonly findings: readonly string[];
	}[];
}

export type PublishOutcome = 'created' | 'upgraded' | 'updated' | 'unchanged';

const FACTS = 'slug, title, outlet, published_on, story, rights';
const LIST_COLUMNS = `${FACTS}, word_count` as const;
export const ARTICLE_COLUMNS = `id, ${LIST_COLUMNS}, body, blocks` as const;

interface FactsRow {
	slug: string;
	title: string;
	outlet: string | null;
	published_on: string | null;
	story: string | null;
	rights: string;
}

interface ArticleRow extends FactsRow {
	id: string;
	word_count: number;
	body: string;
	blocks: unknown;
}

function toFacts(row: FactsRow): ArticleFacts {
	const { slug, title, outlet, published_on: publishedOn, story, rights } = row;
	return { slug, title, outlet, publishedOn, story, rights };
}

/** A row of {@link ARTICLE_COLUMNS} as the domain knows it. */
export function toArticle(row: ArticleRow): StoredArticle {
	const blocks = parseStored('read the blocks of an article', blocksSchema, row.blocks);
	return { ...toFacts(row), wordCount: row.word_count, id: row.id, body: row.body, blocks };
}

/** The article at an address; null where there is none. */
export async function findArticle(service: ServiceClient, slug: string): Promise<StoredArticle | null> {
	if (!slugSchema.safeParse(slug).success) return null;
	const result = await service.from('articles').select(ARTICLE_COLUMNS).eq('slug', slug).maybeSingle();
	const row = takeData('find an article', result);
	return row && toArticle(row);
}

/** Every article in the order of import, with the number of its exercises in use. */
export async function listArticles(
	service: ServiceClient
): Promise<(ListedArticle & { readonly exerciseCount: number })[]> {
	const rows = await readAll('list the articles', (first, last) =>
		service
			.from('articles')
			.select(`${LIST_COLUMNS}, exercises(count)`, { count: 'exact' })
			.eq('exercises.status', 'active')
			.order('created_at')
			.order('id')
			.range(first, last)
	);
	return rows.map((row) => ({
		...toFacts(row),
		wordCount: row.word_count,
		exerciseCount: row.exercises[0]?.count ?? 0
	}));
}

/** How many articles there are. */
export async function countArticles(service: ServiceClient): Promise<number> {
	const result = await service.from('articles').select('*', { count: 'exact', head: true });
	takeData('count the articles', result);
	return result.count ?? 0;
}

/** What is stored of every article, without its text. */
export async function listArticleStates(service: ServiceClient): Promise<ArticleState[]> {
	const rows = await readAll('list the states of articles', (first, last) =>
		service
			.from('articles')
			.select(`${FACTS}, content_hash, engine_version`, { count: 'exact' })
			.order('created_at')
			.order('id')
			.range(first, last)
	);
	return rows.map((row) => ({
		...toFacts(row),
		contentHash: row.content_hash,
		engineVersion: row.engine_version
	}));
}

/** Stores one article with its findings and exercises, all or nothing. */
export async function publishArticle(
	service: ServiceClient,
	{ article, findings, exercises }: Publication
): Promise<PublishOutcome> {
	const p = {
		article: {
			slug: article.slug,
			content_hash: article.contentHash,
			title: article.title,
			outlet: article.outlet,
			published_on: article.publishedOn,
			story: article.story,
			rights: article.rights,
			body: article.body,
			blocks: article.blocks,
			word_count: article.wordCount,
			engine_version: article.engineVersion
		},
		findings: findings.map(({ start, end, ...finding }) => ({
			...finding,
			span_start: start,
			span_end: end
		})),
		exercises
	};
	// Plain data by construction; the generated type of a jsonb parameter cannot say so.
	const result = await service.rpc('publish_article', { p: p as unknown as Json });
	return takePresent('publish an article', result) as PublishOutcome;
}
