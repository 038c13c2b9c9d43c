import { isFinished } from '$lib/learning/phase';
import type { Actor } from '../../auth/actor';
import type { ServiceClient } from '../../backend/backend';
import { findArticle } from '../../repositories/articles';
import { listFindings } from '../../repositories/findings';
import { assembleSummary } from '../assemble-article';
import type { ListedSummary } from '../views';
import { assembleXray } from './assemble-xray';
import { judgeLock } from './lock-xray';
import type { LockedXray, XrayView } from './xray-views';

/** The X-ray of an article, or what keeps it closed to an actor; null where there is no such article. */
export async function viewXray(
	service: ServiceClient,
	actor: Actor,
	slug: string
): Promise<LockedXray | XrayView | null> {
	const article = await findArticle(service, slug);
	if (!article) return null;
	const { exercises, lock } = await judgeLock(service, actor, article);
	// Findings are not even read before they may be shown.
	if (lock.open) return assembleXray(article, await listFindings(service, article.id));
	return {
		status: 'locked',
		article: assembleSummary(article),
		total: lock.total,
		missing: { own: listOpen(exercises.own), story: listOpen(exercises.story) }
	};
}

function listOpen(exercises: readonly ListedSummary[]): ListedSummary[] {
	return exercises.filter(({ phase }) => !isFinished(phase));
}
