import type { ServiceClient } from '../backend/backend';
import { readAll } from './read-all';

/** What an editor said, times in ISO, UTC, oldest first. It stays, without a name, when the account goes. */
export interface EditorRows {
	readonly corrections: readonly {
		/** Its slug. */
		readonly article: string;
		/** Of the finding. */
		readonly kind: string;
		readonly start: number;
		readonly end: number;
		readonly verdict: string;
		readonly change: unknown;
		readonly note: string;
		readonly at: string;
	}[];
	readonly exerciseReviews: readonly {
		readonly article: string;
		/** Of the exercise. */
		readonly kind: string;
		readonly verdict: string;
		readonly at: string;
	}[];
	/** Reports that they settled. */
	readonly settledReports: readonly { readonly exercise: string; readonly at: string | null }[];
}

const toIso = (time: string) => new Date(time).toISOString();

/** Reads what one editor said, and nobody else. */
export async function readEditorRows(service: ServiceClient, userId: string): Promise<EditorRows> {
	const [corrections, reviews, reports] = await Promise.all([
		readAll('read the corrections of an account', (first, last) =>
			service
				.from('corrections')
				.select('kind, span_start, span_end, verdict, change, note, made_at, articles(slug)', {
					count: 'exact'
				})
				.eq('made_by', userId)
				.order('made_at')
				.order('id')
				.range(first, last)
		),
		readAll('read the reviews of an account', (first, last) =>
			service
				.from('exercise_reviews')
				.select('kind, verdict, made_at, articles(slug)', { count: 'exact' })
				.eq('made_by', userId)
				.order('made_at')
				.order('id')
				.range(first, last)
		),
		readAll('read the settled reports of an account', (first, last) =>
			service
				.from('reports')
				.select('exercise_id, settled_at', { count: 'exact' })
				.eq('settled_by', userId)
				.order('settled_at')
				.order('id')
				.range(first, last)
		)
	]);
	return {
		corrections: corrections.map((row) => ({
			article: row.articles.slug,
			kind: row.kind,
			start: row.span_start,
			end: row.span_end,
			verdict: row.verdict,
			change: row.change,
			note: row.note,
			at: toIso(row.made_at)
		})),
		exerciseReviews: reviews.map((row) => ({
			article: row.articles.slug,
			kind: row.kind,
			verdict: row.verdict,
			at: toIso(row.made_at)
		})),
		settledReports: reports.map((row) => ({
			exercise: row.exercise_id,
			at: row.settled_at && toIso(row.settled_at)
		}))
	};
}
