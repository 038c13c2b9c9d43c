/** Exercises over several of the bank's articles, and of kinds of any name, written past the engine. */
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import {
	publishArticle,
	publishStory,
	type NewExercise,
	type Publication,
	type StoryOutcome
} from '../../src/lib/server/repositories/publications';
import { DERIVATION, makePublication } from './bank';

/** An exercise whose kind nobody can play here, over the first quotation of each article. */
export function makeOrdering(articles: readonly number[], changes: Partial<NewExercise> = {}): NewExercise {
	const parts = articles.map((article, at) => ({ partId: `q${at + 1}`, article, findingId: 'f1' }));
	return {
		kind: 'order-events',
		prompt: {
			events: parts.map(({ partId, article }) => ({
				id: partId,
				text: `told in ${article}`,
				articleIndex: article
			}))
		},
		difficulty: 2,
		position: 10_000,
		key: { rankOf: Object.fromEntries(parts.map(({ partId }, rank) => [partId, rank + 1])) },
		evidence: { parts: parts.map((part) => ({ ...part, target: [], proof: [], hints: [], rules: [] })) },
		seed: 'story',
		articles,
		findings: parts.map(({ article, findingId }) => ({ article, ref: findingId })),
		...changes
	};
}

/** The bank's article with more exercises than its own. */
export function publishWith(
	service: ServiceClient,
	edition: number,
	more: readonly NewExercise[],
	engineVersion = '1.0.0'
) {
	const exercises = [...DERIVATION.exercises, ...more];
	return publishArticle(
		service,
		makePublication({ edition, engineVersion, story: 'bridges', derivation: { ...DERIVATION, exercises } })
	);
}

/** Publishes exercises over articles that are there. `state` is a letter or digit of a hexadecimal number. */
export function publishOver(
	service: ServiceClient,
	articles: readonly Publication[],
	exercises: readonly NewExercise[],
	state: string
): Promise<StoryOutcome> {
	return publishStory(service, { state: state.repeat(64), engineVersion: '1.0.0', articles, exercises });
}
