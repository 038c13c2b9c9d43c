import { randomUUID } from 'node:crypto';
import { countTriesLeft, nextWeight } from '$lib/learning/credit';
import { isOpen } from '$lib/learning/phase';
import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { NOTHING_DONE, readStanding, type StoredStanding } from '../repositories/attempts';
import { readEventDays, type EventDays } from '../repositories/exercise-findings';
import { findExercise, isUuid, readKey, type FullExercise, type StoredKey } from '../repositories/exercises';
import { assembleArticle } from './assemble-article';
import { describeGuide } from './describe-guide';
import { describeScoring } from './describe-scoring';
import { explainPart } from './explain-part';
import { listTies } from './list-ties';
import { offerExercises } from './offer-exercises';
import { rulesOf } from './rules-of';
import { settleParts } from './settle-parts';
import { summariseExercise } from './summarise-exercises';
import { tellParts } from './tell-parts';
import type { ExerciseView, ExerciseViewOf, HintView, SolutionView } from './views';

/** An exercise an actor may see, and what they have done on it. */
export interface OpenedExercise<Kind extends PlayableKind = PlayableKind> {
	readonly exercise: FullExercise<Kind>;
	readonly standing: StoredStanding<Kind>;
}

/**
 * The exercise of that id with where the actor stands; null for an unknown or malformed id, for a kind that cannot be
 * played, and for a retired exercise unless the actor began it while it was in use.
 */
export async function openExercise(
	service: ServiceClient,
	actor: Actor,
	id: string
): Promise<OpenedExercise | null> {
	if (!isUuid(id)) return null;
	const [exercise, standing] = await Promise.all([
		findExercise(service, id),
		actor.type === 'visitor' ? NOTHING_DONE : readStanding(service, actor, id)
	]);
	if (!exercise) return null;
	const begun = standing.attempts.length > 0 || standing.revealed || standing.hints.length > 0;
	return exercise.retired && !begun ? null : { exercise, standing };
}

/** An exercise as an actor may see it now; null where {@link openExercise} finds none. */
export async function viewExercise(
	service: ServiceClient,
	actor: Actor,
	id: string
): Promise<ExerciseView | null> {
	const opened = await openExercise(service, actor, id);
	// Prompt and answers were read by the schemas of the exercise's own kind, so that they fit each other.
	return opened && ((await assembleExercise(service, opened)) as ExerciseView);
}

/** The exercise to try at once, the next of the actor's series; null when none is left. */
export async function viewFirstExercise(service: ServiceClient, actor: Actor): Promise<ExerciseView | null> {
	const { next } = await offerExercises(service, actor);
	return next && viewExercise(service, actor, next.id);
}

async function assembleExercise<Kind extends PlayableKind>(
	service: ServiceClient,
	{ exercise, standing }: OpenedExercise<Kind>
): Promise<ExerciseViewOf<Kind>> {
	const { attempts, hints, revealed } = standing;
	const summary = summariseExercise(exercise, attempts, revealed);
	const open = isOpen(summary.phase);
	const told = open
		? attempts
		: attempts.map((attempt) => ({ ...attempt, parts: tellParts(exercise.kind, attempt) }));
	const last = told.at(-1);
	// The key is not even read before it, or a hint of it, may be shown.
	const [stored, days] = await Promise.all([
		open || hints.length > 0 ? readKey(service, exercise) : null,
		open && exercise.kind === 'order-events' ? readEventDays(service, exercise.id) : []
	]);
	return {
		...summary,
		kind: exercise.kind,
		prompt: exercise.prompt,
		readings: exercise.articles.map(({ place, article }) => ({ ...assembleArticle(article), place })),
		submissionId: randomUUID(),
		attempts: attempts.map(({ ordinal, points, credit, at }) => ({ ordinal, points, credit, at })),
		triesLeft: open ? 0 : countTriesLeft(attempts.length),
		nextWeight: open ? 0 : nextWeight(attempts.length),
		scoring: describeScoring(exercise.kind, attempts.length),
		guide: describeGuide(exercise.kind, exercise.prompt, attempts.length > 0),
		lastAnswer: last?.answer ?? null,
		lastParts: last?.parts ?? null,
		tries: told.map(({ answer, parts }) => ({ answer, parts })),
		settled: settleParts(exercise.parts, told),
		hints: stored ? selectHints(stored, hints) : [],
		lastSureness: attempts.at(-1)?.confidence ?? null,
		solution: stored && open ? assembleSolution(exercise, stored, days) : null
	};
}

/** The hints that were served, and no other. */
function selectHints(stored: StoredKey, served: StoredStanding['hints']): HintView[] {
	return served.flatMap(({ partId, step }) => {
		const part = stored.evidence.parts.find((candidate) => candidate.partId === partId);
		const hint = part?.hints[step - 1];
		return part && hint
			? [
					{
						partId,
						ordinal: step,
						step: hint.step,
						of: part.hints.length,
						article: part.article,
						span: hint.span
					}
				]
			: [];
	});
}

function assembleSolution<Kind extends PlayableKind>(
	exercise: FullExercise<Kind>,
	{ key, evidence }: StoredKey<Kind>,
	days: readonly EventDays[]
): SolutionView<Kind> {
	const articleAt = new Map(exercise.articles.map(({ place, article }) => [place, article]));
	return {
		answer: rulesOf(exercise.kind).solve(exercise.prompt, key),
		parts: evidence.parts.map((part) => {
			const { partId, article, target, proof, findingId } = part;
			const home = articleAt.get(article);
			const found = days.find((event) => event.articleId === home?.id && event.findingId === findingId);
			return {
				partId,
				article,
				target,
				proof,
				why: explainPart(part, home?.body ?? ''),
				when: found?.when ?? null
			};
		}),
		ties: listTies(key)
	};
}
