import { expect, test } from 'vitest';
import { countProseWords } from './count-prose-words';
import { readArticle } from './read-article';

test('counts running text, and nothing around it', () => {
	const text =
		'Bridge to open in May\n\nThe mayor’s well-known bridge opens in May. It cost 3 million.\n\nLeave a comment';
	const article = readArticle(text);
	expect(article.blocks.map(({ role }) => role)).toEqual(['title', 'prose', 'furniture']);
	expect(countProseWords(article)).toBe(11);
});
