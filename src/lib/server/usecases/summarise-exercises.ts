import { MAX_TRIES } from '$lib/learning/credit';
import { derivePhase } from '$lib/learning/phase';
import type { PlayableKind, PromptOf } from '$lib/schemas/exercise-kinds';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { readHistory, type StoredAttempt, type StoredHistory } from '../repositories/attempts';
import type { ListedExercise, NamedExercise } from '../repositories/exercises';
import { cutOpening } from './cut-opening';
import type { ExerciseSummary, ListedSummary } from './views';

const NO_HISTORY: StoredHistory = { attempts: [], revealed: new Set(), kinds: new Map() };

/** What an actor has done so far; nothing for a visitor. */
export async function readActorHistory(service: ServiceClient, actor: Actor): Promise<StoredHistory> {
	return actor.type === 'visitor' ? NO_HISTORY : readHistory(service, actor);
}

/** Attempts by the exercise they were made on, each list in its order. */
export function groupByExercise<Attempt extends Pick<StoredAttempt, 'exerciseId'>>(
	attempts: readonly Attempt[]
): Map<string, Attempt[]> {
	const groups = new Map<string, Attempt[]>();
	for (const attempt of attempts) {
		const group = groups.get(attempt.exerciseId);
		if (group) group.push(attempt);
		else groups.set(attempt.exerciseId, [attempt]);
	}
	return groups;
}

/** Double marks, typeset or typed, as single ones. */
function setInnerMarks(text: string): string {
	return text
		.replaceAll('“', '‘')
		.replaceAll('”', '’')
		.replace(/(^|[\s(])"/g, '$1‘')
		.replaceAll('"', '’');
}

const openings: { readonly [Kind in PlayableKind]: (prompt: PromptOf<Kind>) => string } = {
	'quote-speaker': ({ quotes }) => cutOpening(quotes[0]?.text ?? ''),
	// Lists set an opening between double marks; those of a sentence are then the inner ones.
	'spot-opinion': ({ sentences }) => cutOpening(setInnerMarks(sentences[0]?.text ?? '')),
	// Two exercises may well begin with the same event.
	'order-events': ({ events }) =>
		events
			.slice(0, 2)
			.map(({ text }) => cutOpening(text, 4))
			.join(' / ')
};

/** The words by which a list tells an exercise from others of its kind: no answer is in them. */
export function describeOpening<Kind extends PlayableKind>(exercise: {
	readonly kind: Kind;
	readonly prompt: PromptOf<Kind>;
}): string {
	return openings[exercise.kind](exercise.prompt);
}

/** The number of each exercise within its article, by id, for articles that have several; lists come in reading order. */
export function numberExercises(
	exercises: readonly { readonly id: string; readonly article: { readonly slug: string } }[]
): Map<string, number> {
	const byArticle = new Map<string, string[]>();
	for (const { id, article } of exercises) {
		byArticle.set(article.slug, [...(byArticle.get(article.slug) ?? []), id]);
	}
	const several = [...byArticle.values()].filter(({ length }) => length > 1);
	return new Map(several.flatMap((ids) => ids.map((id, index) => [id, index + 1] as const)));
}

/** An exercise of a list with where an actor stands. */
export function summariseExercise(
	exercise: NamedExercise,
	attempts: readonly StoredAttempt[],
	revealed: boolean
): ExerciseSummary {
	const { id, kind, difficulty, parts, article } = exercise;
	return {
		id,
		kind,
		difficulty,
		partCount: parts.length,
		article: { slug: article.slug, title: article.title, wordCount: article.wordCount },
		opening: describeOpening(exercise),
		phase: derivePhase({ points: attempts.map(({ points }) => points), revealed }, MAX_TRIES),
		firstPoints: attempts.find(({ ordinal }) => ordinal === 1)?.points ?? null
	};
}

/** Exercises, in their order, with where the person of a history stands. */
export function summarise(
	exercises: readonly ListedExercise[],
	history: StoredHistory
): Omit<ListedSummary, 'repeat'>[] {
	const attempts = groupByExercise(history.attempts);
	const numbers = numberExercises(exercises);
	return exercises.map((exercise) => ({
		...summariseExercise(exercise, attempts.get(exercise.id) ?? [], history.revealed.has(exercise.id)),
		number: numbers.get(exercise.id) ?? null
	}));
}
