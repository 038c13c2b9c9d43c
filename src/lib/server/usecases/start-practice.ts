import { randomUUID } from 'node:crypto';
import { createRng } from '$lib/engine/rng';
import { composeSeries } from '$lib/learning/compose-series';
import type { ChoiceProblem, ReadChoice, SeriesChoice } from '$lib/schemas/practice-forms';
import type { Caller } from '../auth/caller';
import type { SeriesLimiter } from '../auth/series-limit';
import type { ServiceClient } from '../backend/backend';
import { listEmptyExercises, listExercises } from '../repositories/exercises';
import { startSeries } from '../repositories/practice-series';
import { sortOut } from './offer-exercises';
import { readActorHistory } from './summarise-exercises';

export type StartOutcome =
	/** `firstId` is the exercise to begin with. */
	| { readonly status: 'started'; readonly id: string; readonly firstId: string | null }
	| { readonly status: 'refused'; readonly problem: ChoiceProblem };

function refuse(problem: ChoiceProblem['problem'], retryAfter: number | null = null): StartOutcome {
	return { status: 'refused', problem: { problem, retryAfter } };
}

/** Whether an exercise is what a choice asks for, new or not. */
export function fitsChoice(
	exercise: {
		readonly kind: string;
		readonly difficulty: 1 | 2 | 3;
		readonly articles: readonly { readonly slug: string }[];
	},
	{ kinds, levels, articles }: SeriesChoice
): boolean {
	return (
		(kinds as readonly string[]).includes(exercise.kind) &&
		levels.includes(exercise.difficulty) &&
		(articles.length === 0 || exercise.articles.some(({ slug }) => articles.includes(slug)))
	);
}

/**
 * Draws a series out of what is new for the caller and fits their choice, and keeps it. A visitor becomes a guest by it, but not
 * where nothing fits. The same form sent again answers the series it started.
 */
export async function startPractice(
	service: ServiceClient,
	caller: Caller,
	limit: SeriesLimiter,
	read: ReadChoice
): Promise<StartOutcome> {
	if (!read.ok) return refuse(read.problem);
	const { choice } = read;
	const id = randomUUID();
	const exerciseIds = await drawExercises(service, caller, choice, id);
	if (exerciseIds.length === 0) return refuse('nothing');

	const ownership = await caller.claim();
	if (ownership.status === 'limited') return refuse('limited', ownership.retryAfter);
	const reservation = await limit(ownership.owner);
	if (!reservation.allowed) return refuse('limited', reservation.retryAfter);
	const started = await startSeries(service, ownership.owner, {
		id,
		startId: read.start ?? randomUUID(),
		exerciseIds,
		choice
	});
	return { status: 'started', id: started, firstId: started === id ? (exerciseIds[0] ?? null) : null };
}

async function drawExercises(
	service: ServiceClient,
	{ actor }: Caller,
	choice: SeriesChoice,
	seed: string
): Promise<string[]> {
	const [bank, history] = await Promise.all([listExercises(service), readActorHistory(service, actor)]);
	const fitting = bank.filter((exercise) => fitsChoice(exercise, choice));
	const { items, finished } = await sortOut(service, fitting, history, true);
	const wanted = items.filter(({ phase }) => phase === 'fresh' || phase === 'tried' || choice.again);
	const empty = await listEmptyExercises(
		service,
		wanted.filter(({ kind }) => kind === 'spot-opinion').map(({ id }) => id)
	);
	const candidates = wanted.map((item) => ({ ...item, empty: empty.has(item.id) }));
	const drawn = composeSeries(candidates, finished, choice.length, createRng(seed));
	return drawn.map((item) => item.id);
}
