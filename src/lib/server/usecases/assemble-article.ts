import type { BlockRole } from '$lib/engine/types';
import type { ListedArticle, StoredArticle } from '../repositories/articles';
import { announcePart, announceTexts } from './announce-parts';
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
	const blocks = article.blocks
		.filter((block) => READABLE.has(block.role))
		.map((block) => ({ ...block, text: article.body.slice(block.start, block.end) }));
	return {
		...assembleSummary(article),
		rights: article.rights,
		holds: announceTexts(blocks),
		blocks: blocks.map((block, index) => {
			const before = blocks[index - 1];
			const opens = before !== undefined && before.part !== block.part;
			return opens ? { ...block, announced: announcePart(blocks, block.part) } : block;
		})
	};
}
