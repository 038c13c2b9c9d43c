import type { Score } from '$lib/engine/types';
import { confidenceSchema, type Confidence } from '$lib/schemas/confidence';
import { scorePartsSchema } from '$lib/schemas/evidence';
import {
	isPlayable,
	PLAYABLE_KINDS,
	schemasOf,
	type AnswerOf,
	type PlayableKind
} from '$lib/schemas/exercise-kinds';
import type { RowOwner } from '../auth/actor';
import type { Json } from '../backend/database.types';
import type { ServiceClient } from '../backend/backend';
import { readAll } from './read-all';
import { parseStored, RepositoryError, takeData, takePresent } from './repository-error';

/** One scored submission. */
export interface StoredAttempt {
	readonly exerciseId: string;
	/** 1 is the first. */
	readonly ordinal: number;
	/** What it was worth, 0 to 1. */
	readonly points: number;
	/** What the exercise is worth after it, 0 to 1. */
	readonly credit: number;
	readonly parts: Score['parts'];
	/** How sure the learner said to be; null where they did not say. */
	readonly confidence: Confidence | null;
	/** ISO time, UTC. */
	readonly at: string;
}

/** All that is recorded of one actor and one exercise. */
export interface StoredStanding<Kind extends PlayableKind = PlayableKind> {
	/** First to last, each with what was answered. */
	readonly attempts: readonly (StoredAttempt & { readonly answer: AnswerOf<Kind> })[];
	readonly revealed: boolean;
	/** ISO time, UTC, at which the key was shown; null where it was not. */
	readonly revealedAt: string | null;
	/** Hints served: the number of the step counts from 1 within its part. */
	readonly hints: readonly { readonly partId: string; readonly step: number }[];
}

/** What a person has done, over all exercises that can be played. */
export interface StoredHistory {
	/** Oldest first. */
	readonly attempts: readonly StoredAttempt[];
	/** Ids of exercises whose key was shown. */
	readonly revealed: ReadonlySet<string>;
	/** The kind of each exercise of these, by id. */
	readonly kinds: ReadonlyMap<string, PlayableKind>;
}

/** A history with what was answered. */
export interface AnsweredHistory extends StoredHistory {
	/** Oldest first. */
	readonly attempts: readonly AnsweredAttempt[];
}

/** A submission of some kind of exercise, with its answer, which is of the same kind. */
export type AnsweredAttempt = StoredAttempt &
	{
		[Kind in PlayableKind]: { readonly kind: Kind; readonly answer: AnswerOf<Kind> };
	}[PlayableKind];

export const NOTHING_DONE: StoredStanding = { attempts: [], revealed: false, revealedAt: null, hints: [] };

const ATTEMPT_COLUMNS = 'exercise_id, ordinal, points, credit, parts, confidence, created_at';

interface AttemptRow {
	exercise_id: string;
	ordinal: number;
	points: number;
	credit: number;
	parts: unknown;
	confidence: string | null;
	created_at: string;
}

function toAttempt(row: AttemptRow): StoredAttempt {
	return {
		exerciseId: row.exercise_id,
		ordinal: row.ordinal,
		points: row.points,
		credit: row.credit,
		parts: parseStored('read an attempt', scorePartsSchema, row.parts),
		confidence: parseStored('read an attempt', confidenceSchema.nullable(), row.confidence),
		at: new Date(row.created_at).toISOString()
	};
}

/** The column that names a row's owner. */
export function ownerColumn(owner: RowOwner): 'user_id' | 'guest_id' {
	return owner.type === 'user' ? 'user_id' : 'guest_id';
}

/** The owner as the database's functions take it. */
export function ownerParameters(owner: RowOwner) {
	return {
		p_user: owner.type === 'user' ? owner.id : null,
		p_guest: owner.type === 'guest' ? owner.id : null
	};
}

/** What an owner has done on one exercise; {@link NOTHING_DONE} also where there is none that can be played. The id is a UUID. */
export async function readStanding(
	service: ServiceClient,
	owner: RowOwner,
	exerciseId: string
): Promise<StoredStanding> {
	return (await readStandings(service, owner, [exerciseId])).get(exerciseId) ?? NOTHING_DONE;
}

/**
 * What an owner has done on some exercises, by id; those that are not there, or cannot be played, are left out. The ids are
 * UUIDs, at most a hundred: they travel in the address of the request.
 */
export async function readStandings(
	service: ServiceClient,
	owner: RowOwner,
	exerciseIds: readonly string[]
): Promise<Map<string, StoredStanding>> {
	const column = ownerColumn(owner);
	const operation = 'read where an actor stands';
	const result = await service
		.from('exercises')
		.select(`id, kind, attempts(${ATTEMPT_COLUMNS}, answer), reveals(created_at), hints(part_id, step)`)
		.in('id', exerciseIds)
		.in('kind', PLAYABLE_KINDS)
		.eq(`attempts.${column}`, owner.id)
		.eq(`reveals.${column}`, owner.id)
		.eq(`hints.${column}`, owner.id);
	return new Map(
		takePresent(operation, result).map((row) => {
			if (!isPlayable(row.kind)) throw new RepositoryError('corrupt', operation);
			const { answer: answerSchema } = schemasOf(row.kind);
			const [reveal] = row.reveals;
			return [
				row.id,
				{
					attempts: row.attempts
						.map((attempt) => ({
							...toAttempt(attempt),
							answer: parseStored(operation, answerSchema, attempt.answer)
						}))
						.toSorted((a, b) => a.ordinal - b.ordinal),
					revealed: reveal !== undefined,
					revealedAt: reveal ? new Date(reveal.created_at).toISOString() : null,
					hints: row.hints
						.map((hint) => ({ partId: hint.part_id, step: hint.step }))
						.toSorted((a, b) => a.step - b.step)
				}
			] as const;
		})
	);
}

/** What an owner has done on all exercises that can be played. */
export async function readHistory(service: ServiceClient, owner: RowOwner): Promise<StoredHistory> {
	const [attempts, reveals] = await Promise.all([
		readAll('read the attempts of an actor', (first, last) =>
			service
				.from('attempts')
				.select(`${ATTEMPT_COLUMNS}, exercises!inner(kind)`, { count: 'exact' })
				.eq(ownerColumn(owner), owner.id)
				.in('exercises.kind', PLAYABLE_KINDS)
				.order('created_at')
				.order('id')
				.range(first, last)
		),
		readReveals(service, owner)
	]);
	return { attempts: attempts.map(toAttempt), ...describeRows(attempts, reveals) };
}

/** What an owner has done on all exercises that can be played, and what they answered. */
export async function readAnsweredHistory(service: ServiceClient, owner: RowOwner): Promise<AnsweredHistory> {
	const operation = 'read the answers of an actor';
	const [attempts, reveals] = await Promise.all([
		readAll(operation, (first, last) =>
			service
				.from('attempts')
				.select(`${ATTEMPT_COLUMNS}, answer, exercises!inner(kind)`, { count: 'exact' })
				.eq(ownerColumn(owner), owner.id)
				.in('exercises.kind', PLAYABLE_KINDS)
				.order('created_at')
				.order('id')
				.range(first, last)
		),
		readReveals(service, owner)
	]);
	return {
		attempts: attempts.map((row) => {
			const { kind } = row.exercises;
			if (!isPlayable(kind)) throw new RepositoryError('corrupt', operation);
			const answer = parseStored<unknown>(operation, schemasOf(kind).answer, row.answer);
			// The schema is that of the kind.
			return { ...toAttempt(row), kind, answer } as AnsweredAttempt;
		}),
		...describeRows(attempts, reveals)
	};
}

function readReveals(service: ServiceClient, owner: RowOwner) {
	return readAll('read the reveals of an actor', (first, last) =>
		service
			.from('reveals')
			.select('exercise_id, exercises!inner(kind)', { count: 'exact' })
			.eq(ownerColumn(owner), owner.id)
			.in('exercises.kind', PLAYABLE_KINDS)
			.order('created_at')
			.order('id')
			.range(first, last)
	);
}

/** A row that belongs to an exercise. */
interface ExerciseRelated {
	readonly exercise_id: string;
	readonly exercises: { readonly kind: string };
}

function describeRows(
	attempts: readonly ExerciseRelated[],
	reveals: readonly ExerciseRelated[]
): Pick<StoredHistory, 'revealed' | 'kinds'> {
	return {
		revealed: new Set(reveals.map((reveal) => reveal.exercise_id)),
		kinds: new Map(
			[...attempts, ...reveals].flatMap(({ exercise_id: id, exercises: { kind } }) =>
				isPlayable(kind) ? [[id, kind] as const] : []
			)
		)
	};
}

/** A scored submission that waits to be recorded. */
export interface NewAttempt {
	readonly exerciseId: string;
	/** UUID of the form; the same form sent twice is one attempt. */
	readonly submissionId: string;
	readonly answer: unknown;
	readonly score: Score;
	readonly confidence: Confidence | null;
	/** What each try counts for; their number is the number of tries. */
	readonly weights: readonly number[];
}

/**
 * Records a submission, unless the same form was recorded before ('replayed') or nothing can be submitted any
 * more ('closed'). Decided in the database under a lock, so parallel submissions count one after the other.
 */
export async function recordAttempt(
	service: ServiceClient,
	owner: RowOwner,
	attempt: NewAttempt
): Promise<'recorded' | 'replayed' | 'closed'> {
	const operation = 'record an attempt';
	const result = await service.rpc('record_attempt', {
		...ownerParameters(owner),
		p_exercise: attempt.exerciseId,
		p_submission: attempt.submissionId,
		p_answer: attempt.answer as Json,
		p_points: attempt.score.points,
		p_credits: [...attempt.weights],
		p_parts: attempt.score.parts as unknown as Json,
		p_confidence: attempt.confidence
	});
	const { outcome } = takePresent(operation, result) as { outcome?: unknown };
	if (outcome === 'recorded' || outcome === 'replayed' || outcome === 'closed') return outcome;
	throw new RepositoryError('corrupt', operation);
}

/** Remembers that the key was shown to an owner; from then on nothing on this exercise is scored. */
export async function recordReveal(service: ServiceClient, owner: RowOwner, exerciseId: string) {
	const result = await service.rpc('record_reveal', {
		...ownerParameters(owner),
		p_exercise: exerciseId
	});
	takeData('record a reveal', result);
}

/**
 * Remembers the key of every exercise on an article as shown to an owner, where anything could still be scored: of those in
 * use, and of retired ones the owner has begun. `tries` is the number of submissions that are scored. Answers how many
 * exercises were given up.
 */
export async function recordArticleReveal(
	service: ServiceClient,
	owner: RowOwner,
	articleId: string,
	tries: number
): Promise<number> {
	const result = await service.rpc('record_article_reveal', {
		...ownerParameters(owner),
		p_article: articleId,
		p_kinds: [...PLAYABLE_KINDS],
		p_tries: tries
	});
	return takePresent('record the reveal of an article', result);
}

/** Serves the next hint of a part that has `steps` of them; where all were served, nothing changes. */
export async function recordHint(
	service: ServiceClient,
	owner: RowOwner,
	hint: { readonly exerciseId: string; readonly partId: string; readonly steps: number }
) {
	const result = await service.rpc('record_hint', {
		...ownerParameters(owner),
		p_exercise: hint.exerciseId,
		p_part: hint.partId,
		p_steps: hint.steps
	});
	takeData('record a hint', result);
}
