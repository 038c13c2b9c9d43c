import type { ExerciseSummary } from '$lib/server/usecases/views';

/** The exercises of one article. */
export interface ArticleGroup {
	readonly article: ExerciseSummary['article'];
	readonly exercises: readonly ExerciseSummary[];
}

/** Exercises under their articles; articles and exercises keep the order they come in. */
export function groupByArticle(exercises: readonly ExerciseSummary[]): ArticleGroup[] {
	const groups = new Map<string, { article: ExerciseSummary['article']; exercises: ExerciseSummary[] }>();
	for (const exercise of exercises) {
		const group = groups.get(exercise.article.slug);
		if (group) group.exercises.push(exercise);
		else groups.set(exercise.article.slug, { article: exercise.article, exercises: [exercise] });
	}
	return [...groups.values()];
}
