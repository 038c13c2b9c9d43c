import type { BlockRole } from '$lib/engine/types';
import type { ListedArticle, StoredArticle } from '../repositories/articles';
import type { ArticleSummary, ArticleView } from './views';

/** What of a page is worth reading; the rest is what surrounds an article. */
const READABLE: ReadonlySet<BlockRole> = new Set([
	'title',
	'standfirst',
	'byline',
	'heading',
	'prose',
	'caption'
]);

/** An article as lists show it. */
export function assembleSummary(article: ListedArticle): ArticleSummary {
	const { slug, title, outlet, publishedOn, wordCount } = article;
	return { slug, title, outlet, publishedOn, wordCount };
}

/** An article as readers see it: its readable blocks, each with its text. */
export function assembleArticle(article: StoredArticle): ArticleView {
	return {
		...assembleSummary(article),
		rights: article.rights,
		blocks: article.blocks
			.filter((block) => READABLE.has(block.role))
			.map((block) => ({ ...block, text: article.body.slice(block.start, block.end) }))
	};
}
