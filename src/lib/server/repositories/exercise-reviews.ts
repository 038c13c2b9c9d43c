import type { ServiceClient } from '../backend/backend';
import { readOutcome, takeData, takePresent } from './repository-error';

const OUTCOMES = ['done', 'unchanged', 'refused', 'unknown', 'superseded'] as const;
/** refused: to somebody who is no editor any more. superseded: the engine makes this exercise no more. */
export type ReviewOutcome = (typeof OUTCOMES)[number];

/** Stores what an editor says of an exercise; null takes it back. The id is a UUID. */
export async function reviewExercise(
	service: ServiceClient,
	editor: string,
	exerciseId: string,
	verdict: 'approved' | 'retired' | null
): Promise<ReviewOutcome> {
	const operation = 'review an exercise';
	const result = await service.rpc('review_exercise', {
		p_editor: editor,
		p_exercise: exerciseId,
		p_verdict: verdict
	});
	return readOutcome(operation, OUTCOMES, takePresent(operation, result));
}

/** An exercise's place in the bank. */
export interface ExerciseRecord {
	readonly status: string;
	/** Of its least sure finding; null where it spends none. */
	readonly confidence: number | null;
	readonly verdict: string | null;
	/** The findings it spends, in the order of their articles and texts. */
	readonly findings: readonly {
		readonly slug: string;
		readonly kind: string;
		readonly start: number;
		readonly end: number;
		readonly confidence: number;
	}[];
}

/** Null where there is no such exercise. The id is a UUID. */
export async function readExerciseRecord(
	service: ServiceClient,
	exerciseId: string
): Promise<ExerciseRecord | null> {
	const operation = 'read the record of an exercise';
	const result = await service
		.from('exercises')
		.select(
			'status, kind, fingerprint, article_id, exercise_findings(findings(kind, span_start, span_end, confidence, articles(slug)))'
		)
		.eq('id', exerciseId)
		.maybeSingle();
	const row = takeData(operation, result);
	if (!row) return null;
	const review = await service
		.from('exercise_reviews')
		.select('verdict')
		.eq('article_id', row.article_id)
		.eq('kind', row.kind)
		.eq('fingerprint', row.fingerprint)
		.maybeSingle();
	const findings = row.exercise_findings
		.map(({ findings: { kind, span_start: start, span_end: end, confidence, articles } }) => ({
			...{ slug: articles.slug, kind, start, end, confidence }
		}))
		.toSorted((one, other) =>
			one.slug < other.slug ? -1 : one.slug > other.slug ? 1 : one.start - other.start
		);
	return {
		status: row.status,
		confidence: findings.length > 0 ? Math.min(...findings.map(({ confidence }) => confidence)) : null,
		verdict: takeData(operation, review)?.verdict ?? null,
		findings
	};
}
