import { describe, expect, it } from 'vitest';
import type { ListedSummary } from '$lib/server/usecases/views';
import { groupByArticle } from './group-by-article';

function exercise(id: string, slug: string): ListedSummary {
	return {
		id,
		kind: 'quote-speaker',
		difficulty: 1,
		partCount: 3,
		article: { slug, title: `Title of ${slug}`, wordCount: 500 },
		number: null,
		repeat: false,
		opening: 'We will only understand that when …',
		phase: 'fresh',
		firstPoints: null
	};
}

describe('groupByArticle', () => {
	it('keeps the order of articles and of exercises, and brings scattered ones together', () => {
		const groups = groupByArticle([
			exercise('1', 'geneva'),
			exercise('2', 'berlin'),
			exercise('3', 'geneva')
		]);
		expect(groups.map(({ article, exercises }) => [article.slug, exercises.map(({ id }) => id)])).toEqual([
			['geneva', ['1', '3']],
			['berlin', ['2']]
		]);
	});

	it('has no groups without exercises', () => {
		expect(groupByArticle([])).toEqual([]);
	});
});
