import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { countArticles, findArticle, listArticles } from '../repositories/articles';
import { countExercises } from '../repositories/exercises';
import { assembleArticle, assembleSummary } from './assemble-article';
import type { ArticleSummary, ArticleView, ListedSummary } from './views';
import { judgeLock } from './xray/lock-xray';
import type { XrayLock } from './xray/xray-views';

/** Every article in the order of import, with the number of its exercises. */
export async function viewLibrary(
	service: ServiceClient
): Promise<(ArticleSummary & { readonly exerciseCount: number })[]> {
	const articles = await listArticles(service);
	return articles.map((article) => ({
		...assembleSummary(article),
		exerciseCount: article.exerciseCount
	}));
}

/** An article to read, with what can be done on it. */
export interface ReadingPage {
	readonly article: ArticleView;
	/** Those listed under it. */
	readonly exercises: readonly ListedSummary[];
	/** Those that need it read beside other articles of its story. */
	readonly storyExercises: readonly ListedSummary[];
	readonly xray: XrayLock;
}

/** One article to read, and its exercises with where the actor stands; null where there is no such article. */
export async function viewArticle(
	service: ServiceClient,
	actor: Actor,
	slug: string
): Promise<ReadingPage | null> {
	const article = await findArticle(service, slug);
	if (!article) return null;
	const { exercises, lock } = await judgeLock(service, actor, article);
	return {
		article: assembleArticle(article),
		exercises: exercises.own,
		storyExercises: exercises.story,
		xray: lock
	};
}

/** How much there is to practise with. */
export async function countBank(service: ServiceClient): Promise<{ exercises: number; articles: number }> {
	const [exercises, articles] = await Promise.all([countExercises(service), countArticles(service)]);
	return { exercises, articles };
}
