import { readArticle } from './article/read-article';
import { findQuotations } from './findings/quotations/find-quotations';
import { ENGINE_VERSION, type Analysis, type ArticleMetadata } from './types';

/** Raw text in, article, speakers and findings out. Pure, total on any string, and linear in the text's length. */
export function analyseText(text: string, metadata: ArticleMetadata = {}): Analysis {
	const article = readArticle(text, metadata);
	const { speakers, findings } = findQuotations(article);
	return { engineVersion: ENGINE_VERSION, article, speakers, findings };
}
