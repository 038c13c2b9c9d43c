import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { countArticles, findArticle, listArticles } from '../repositories/articles';
import { countExercises, listExercises } from '../repositories/exercises';
import { assembleArticle, assembleSummary } from './assemble-article';
import { planOffer } from './offer-exercises';
import { readActorHistory } from './summarise-exercises';
import type { ArticleSummary, ArticleView, ListedSummary } from './views';

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

/** One article to read, and its exercises with where the actor stands; null where there is no such article. */
export async function viewArticle(
	service: ServiceClient,
	actor: Actor,
	slug: string
): Promise<{ article: ArticleView; exercises: readonly ListedSummary[] } | null> {
	const article = await findArticle(service, slug);
	if (!article) return null;
	const [own, history] = await Promise.all([
		listExercises(service, article.id),
		readActorHistory(service, actor)
	]);
	const { exercises } = await planOffer(service, own, history);
	return { article: assembleArticle(article), exercises };
}

/** How much there is to practise with. */
export async function countBank(service: ServiceClient): Promise<{ exercises: number; articles: number }> {
	const [exercises, articles] = await Promise.all([countExercises(service), countArticles(service)]);
	return { exercises, articles };
}
