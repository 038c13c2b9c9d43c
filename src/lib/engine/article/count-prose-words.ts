import { countWords } from '../language/characters';
import type { Article } from '../types';

/** Words of an article's running text: how much there is to read. */
export function countProseWords({ text, blocks }: Pick<Article, 'text' | 'blocks'>): number {
	return blocks
		.filter((block) => block.role === 'prose')
		.reduce((sum, block) => sum + countWords(text.slice(block.start, block.end)), 0);
}
