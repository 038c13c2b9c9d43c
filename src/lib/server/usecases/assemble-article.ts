import type { BlockRole } from '$lib/engine/types';
import type { StoredArticle } from '../repositories/articles';
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

/** Words of running text: runs without white space that hold a letter or a digit. */
function countWords(article: StoredArticle): number {
	return article.blocks
		.filter((block) => block.role === 'prose')
		.map((block) => article.body.slice(block.start, block.end).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0)
		.reduce((sum, words) => sum + words, 0);
}

/** An article as lists show it. */
export function assembleSummary(article: StoredArticle): ArticleSummary {
	const { slug, title, outlet, publishedOn } = article;
	return { slug, title, outlet, publishedOn, wordCount: countWords(article) };
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
