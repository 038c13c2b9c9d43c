import type { Correction } from '$lib/engine/findings/corrections/correction';
import type { Block } from '$lib/engine/types';
import { slugSchema } from '$lib/schemas/corpus';
import { PLAYABLE_KINDS } from '$lib/schemas/exercise-kinds';
import { blocksSchema } from '$lib/schemas/spans';
import type { ServiceClient } from '../backend/backend';
import { CORRECTIONS, toCorrections } from './corrections';
import { readAll } from './read-all';
import { parseStored, takeData } from './repository-error';

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
	/** What the article was read with, see publications; null where an older Sourcework read it. */
	readonly reading: string | null;
	/** What the exercises of its story were made from; null where it has none, or they must be made anew. */
	readonly storyState: string | null;
	/** What editors say of its findings, in the order of the text. */
	readonly corrections: readonly Correction[];
}

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

/** Every article in the order of import, with the number of its exercises in use that can be played. */
export async function listArticles(
	service: ServiceClient
): Promise<(ListedArticle & { readonly exerciseCount: number })[]> {
	const rows = await readAll('list the articles', (first, last) =>
		service
			.from('articles')
			.select(`${LIST_COLUMNS}, exercises(count)`, { count: 'exact' })
			.eq('exercises.status', 'active')
			.in('exercises.kind', PLAYABLE_KINDS)
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

/** How many articles there are with exercises in use that can be played. */
export async function countArticles(service: ServiceClient): Promise<number> {
	const result = await service
		.from('articles')
		.select('id, exercises!inner(id)', { count: 'exact', head: true })
		.eq('exercises.status', 'active')
		.in('exercises.kind', PLAYABLE_KINDS);
	takeData('count the articles', result);
	return result.count ?? 0;
}

/** What is stored of every article, without its text. */
export async function listArticleStates(service: ServiceClient): Promise<ArticleState[]> {
	const rows = await readAll('list the states of articles', (first, last) =>
		service
			.from('articles')
			.select(`${FACTS}, content_hash, reading, story_state, ${CORRECTIONS}`, { count: 'exact' })
			.order('created_at')
			.order('id')
			.range(first, last)
	);
	return rows.map((row) => ({
		...toFacts(row),
		contentHash: row.content_hash,
		reading: row.reading,
		storyState: row.story_state,
		corrections: toCorrections(row.corrections)
	}));
}
