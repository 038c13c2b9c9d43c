import type { Score } from '$lib/engine/types';
import { scorePartsSchema } from '$lib/schemas/evidence';
import type { ServiceClient } from '../backend/backend';
import { readAll } from './read-all';
import { parseStored } from './repository-error';

/** An exercise as its learner knows it. */
interface ExerciseName {
	readonly id: string;
	readonly kind: string;
	readonly article: { readonly slug: string; readonly title: string };
}

/** Everything that is kept of what a user did, times in ISO, UTC, oldest first. */
export interface AccountRows {
	/** What was asked, each exercise once: it tells what the ids in an answer stand for. */
	readonly exercises: readonly (ExerciseName & { readonly prompt: unknown })[];
	readonly attempts: readonly {
		readonly exercise: ExerciseName;
		readonly try: number;
		readonly answer: unknown;
		readonly parts: Score['parts'];
		readonly points: number;
		readonly credit: number;
		/** `sure`, `fairly` or `guessing`; null where nothing was said. */
		readonly confidence: string | null;
		readonly hintsUsed: number;
		readonly at: string;
	}[];
	readonly hints: readonly {
		readonly exercise: ExerciseName;
		readonly part: string;
		readonly step: number;
		readonly at: string;
	}[];
	readonly reveals: readonly { readonly exercise: ExerciseName; readonly at: string }[];
	/** What was reported about exercises. */
	readonly reports: readonly {
		readonly exercise: ExerciseName;
		readonly reason: string;
		readonly comment: string;
		readonly status: string;
		readonly at: string;
	}[];
	/** Series of practice: the exercises in order, and what was asked for. */
	readonly series: readonly {
		readonly id: string;
		readonly exercises: readonly string[];
		readonly choice: unknown;
		readonly at: string;
	}[];
}

const EXERCISE = 'exercises(id, kind, prompt, articles(slug, title))';

interface NamedRow {
	readonly created_at: string;
	readonly exercises: {
		readonly id: string;
		readonly kind: string;
		readonly prompt: unknown;
		readonly articles: { readonly slug: string; readonly title: string };
	};
}

function listExercises(rows: readonly NamedRow[]): AccountRows['exercises'] {
	const byId = new Map(
		rows.map(({ exercises: { id, kind, prompt, articles } }) => [id, { id, kind, article: articles, prompt }])
	);
	return [...byId.values()];
}

function describe(row: NamedRow) {
	const { id, kind, articles } = row.exercises;
	return { exercise: { id, kind, article: articles }, at: new Date(row.created_at).toISOString() };
}

/** Reads all rows of one user, and of nobody else. */
export async function readAccountRows(service: ServiceClient, userId: string): Promise<AccountRows> {
	const [attempts, hints, reveals, reports, series] = await Promise.all([
		readAll('read the attempts of an account', (first, last) =>
			service
				.from('attempts')
				.select(`ordinal, answer, parts, points, credit, confidence, hints_used, created_at, ${EXERCISE}`, {
					count: 'exact'
				})
				.eq('user_id', userId)
				.order('created_at')
				.order('id')
				.range(first, last)
		),
		readAll('read the hints of an account', (first, last) =>
			service
				.from('hints')
				.select(`part_id, step, created_at, ${EXERCISE}`, { count: 'exact' })
				.eq('user_id', userId)
				.order('created_at')
				.order('id')
				.range(first, last)
		),
		readAll('read the reveals of an account', (first, last) =>
			service
				.from('reveals')
				.select(`created_at, ${EXERCISE}`, { count: 'exact' })
				.eq('user_id', userId)
				.order('created_at')
				.order('id')
				.range(first, last)
		),
		readAll('read the reports of an account', (first, last) =>
			service
				.from('reports')
				.select(`reason, comment, status, created_at, ${EXERCISE}`, { count: 'exact' })
				.eq('user_id', userId)
				.order('created_at')
				.order('id')
				.range(first, last)
		),
		readAll('read the series of an account', (first, last) =>
			service
				.from('practice_series')
				.select('id, exercise_ids, criteria, created_at', { count: 'exact' })
				.eq('user_id', userId)
				.order('created_at')
				.order('id')
				.range(first, last)
		)
	]);
	return {
		exercises: listExercises([...attempts, ...hints, ...reveals, ...reports]),
		attempts: attempts.map((row) => ({
			...describe(row),
			try: row.ordinal,
			answer: row.answer,
			parts: parseStored('read the attempts of an account', scorePartsSchema, row.parts),
			points: row.points,
			credit: row.credit,
			confidence: row.confidence,
			hintsUsed: row.hints_used
		})),
		hints: hints.map((row) => ({ ...describe(row), part: row.part_id, step: row.step })),
		reveals: reveals.map(describe),
		reports: reports.map((row) => ({
			...describe(row),
			reason: row.reason,
			comment: row.comment,
			status: row.status
		})),
		series: series.map((row) => ({
			id: row.id,
			exercises: row.exercise_ids,
			choice: row.criteria,
			at: new Date(row.created_at).toISOString()
		}))
	};
}
