import type { ListedSummary } from '$lib/server/usecases/views';

/** The exercises of one article. */
export interface ArticleGroup {
	readonly article: ListedSummary['article'];
	readonly exercises: readonly ListedSummary[];
}

/** Exercises under their articles; articles and exercises keep the order they come in. */
export function groupByArticle(exercises: readonly ListedSummary[]): ArticleGroup[] {
	const groups = new Map<string, { article: ListedSummary['article']; exercises: ListedSummary[] }>();
	for (const exercise of exercises) {
		const group = groups.get(exercise.article.slug);
		if (group) group.exercises.push(exercise);
		else groups.set(exercise.article.slug, { article: exercise.article, exercises: [exercise] });
	}
	return [...groups.values()];
}
