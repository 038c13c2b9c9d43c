import { countRight, measureAccuracy, measureAccuracyBy } from '$lib/learning/accuracy';
import { traceAccuracy } from '$lib/learning/accuracy-over-time';
import { compareCertainty } from '$lib/learning/certainty';
import type { Confidence } from '$lib/schemas/confidence';
import type { PlayableKind, PromptOf } from '$lib/schemas/exercise-kinds';
import type { ProgressQuery } from '$lib/schemas/progress-query';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { readAnsweredHistory, type AnsweredAttempt, type AnsweredHistory } from '../repositories/attempts';
import { listExercises, nameExercises, type NamedExercise } from '../repositories/exercises';
import { collectMistakes, tellAttempt, type FoundMistake } from './collect-mistakes';
import { cutPage } from './cut-page';
import { describeMistake, KINDS } from './describe-mistake';
import { planOffer } from './offer-exercises';
import type { MistakeView, ProgressAttempt, ProgressView } from './progress-views';
import { describeOpening, numberExercises } from './summarise-exercises';

const ATTEMPTS_A_PAGE = 50;
const MISTAKES_A_PAGE = 10;
const LEVELS: readonly Confidence[] = ['sure', 'fairly', 'guessing'];
const NOTHING: AnsweredHistory = { attempts: [], revealed: new Set(), kinds: new Map() };
const FIRST_PAGE: ProgressQuery = { kind: null, mistakes: 1, tries: 1 };

/**
 * What an actor has done: how much first tries were worth, what was wrong in them, and every submission. Of keys that are not
 * open to the actor nothing is told but what their exercises' own pages tell.
 */
export async function viewProgress(
	service: ServiceClient,
	actor: Actor,
	query: ProgressQuery = FIRST_PAGE
): Promise<ProgressView> {
	const [history, bank] = await Promise.all([
		actor.type === 'visitor' ? NOTHING : readAnsweredHistory(service, actor),
		listExercises(service)
	]);
	const { attempts } = history;
	const mistakes = collectMistakes(history);
	const countOf = (kind: PlayableKind) => mistakes.filter(({ first }) => first.kind === kind).length;
	const mistakesPage = cutPage(
		query.kind === null ? mistakes : mistakes.filter(({ first }) => first.kind === query.kind),
		MISTAKES_A_PAGE,
		query.mistakes
	);
	const attemptsPage = cutPage(attempts.toReversed(), ATTEMPTS_A_PAGE, query.tries);
	const [{ exercises, open }, named] = await Promise.all([
		planOffer(service, bank, history),
		nameAll(service, bank, [
			...mistakesPage.items.map(({ first }) => first.exerciseId),
			...attemptsPage.items.map(({ exerciseId }) => exerciseId)
		])
	]);
	const numbers = numberExercises(bank);
	const byKind = measureAccuracyBy(attempts, ({ kind }) => kind);
	return {
		accuracy: measureAccuracy(attempts),
		byKind: KINDS.map((kind) => ({ kind, ...(byKind.get(kind) ?? { share: null, exercises: 0 }) })),
		overTime: traceAccuracy(attempts),
		certainty: compareCertainty(attempts, LEVELS),
		exercisesDone: exercises.length - open.length,
		exercisesInBank: bank.length,
		mistakes: {
			...mistakesPage,
			items: mistakesPage.items.flatMap((mistake) =>
				assembleMistake(mistake, named.get(mistake.first.exerciseId))
			),
			kind: query.kind,
			countByKind: KINDS.map((kind) => ({ kind, count: countOf(kind) }))
		},
		attempts: {
			...attemptsPage,
			items: attemptsPage.items.flatMap((attempt) => {
				const { exerciseId } = attempt;
				return assembleAttempt(attempt, named.get(exerciseId), numbers.get(exerciseId) ?? null);
			})
		}
	};
}

/** Exercises by id, those included that the bank no longer holds. */
async function nameAll(
	service: ServiceClient,
	bank: readonly NamedExercise[],
	ids: readonly string[]
): Promise<ReadonlyMap<string, NamedExercise>> {
	const wanted = new Set(ids);
	const known = bank.filter(({ id }) => wanted.delete(id));
	const retired = await nameExercises(service, [...wanted]);
	return new Map([...known.map((exercise) => [exercise.id, exercise] as const), ...retired]);
}

function assembleMistake(
	{ first, partId, rightOn, state }: FoundMistake,
	exercise: NamedExercise | undefined
): MistakeView[] {
	if (!exercise) return [];
	// An answer's kind is that of its exercise.
	const asked = exercise as { kind: typeof first.kind; prompt: PromptOf<typeof first.kind> };
	const described = describeMistake(asked, first.answer, partId);
	if (!described) return [];
	const { exerciseId, at, confidence } = first;
	const article = { slug: exercise.article.slug, title: exercise.article.title };
	return [{ exerciseId, partId, article, at, confidence, rightOn, state, ...described }];
}

function assembleAttempt(
	attempt: AnsweredAttempt,
	exercise: NamedExercise | undefined,
	number: number | null
): ProgressAttempt[] {
	if (!exercise) return [];
	const { exerciseId, kind, ordinal, credit, at } = attempt;
	// Also where the key is open: a sentence rightly left unmarked is no feat.
	const told = tellAttempt(attempt);
	return [
		{
			exerciseId,
			kind,
			article: { slug: exercise.article.slug, title: exercise.article.title },
			opening: describeOpening(exercise),
			number,
			ordinal,
			credit,
			at,
			partsTold: told.length,
			partsRight: countRight(told)
		}
	];
}
