import { MAX_TRIES } from '$lib/learning/credit';
import type { Caller } from '../../auth/caller';
import type { ServiceClient } from '../../backend/backend';
import { findArticle } from '../../repositories/articles';
import { recordArticleReveal } from '../../repositories/attempts';
import { judgeLock } from './lock-xray';

/** What became of the wish to open an X-ray. `retryAfter` in seconds. */
export type RevealOutcome =
	| { readonly status: 'done' }
	| { readonly status: 'unknown-article' }
	| { readonly status: 'limited'; readonly retryAfter: number };

/**
 * Opens the X-ray of an article to the actor, and ends the scoring of every exercise on it for them. Where it is open already
 * nothing is recorded, and no visitor becomes a guest.
 */
export async function revealXray(
	service: ServiceClient,
	caller: Caller,
	slug: string
): Promise<RevealOutcome> {
	const article = await findArticle(service, slug);
	if (!article) return { status: 'unknown-article' };
	const { lock } = await judgeLock(service, caller.actor, article);
	if (lock.open) return { status: 'done' };
	const ownership = await caller.claim();
	if (ownership.status === 'limited') return ownership;
	await recordArticleReveal(service, ownership.owner, article.id, MAX_TRIES);
	return { status: 'done' };
}
